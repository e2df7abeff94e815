import type { BrowserWindow } from './browser-window.ts'

type Performer = (window: BrowserWindow) => void

const roles: Readonly<Record<string, Performer>> = {
  undo: ({ webContents }) => webContents.undo(),
  redo: ({ webContents }) => webContents.redo(),
  cut: ({ webContents }) => webContents.cut(),
  copy: ({ webContents }) => webContents.copy(),
  paste: ({ webContents }) => webContents.paste(),
  pasteandmatchstyle: ({ webContents }) => webContents.pasteAndMatchStyle(),
  delete: ({ webContents }) => webContents.delete(),
  selectall: ({ webContents }) => webContents.selectAll(),
  reload: ({ webContents }) => webContents.reload(),
  forcereload: ({ webContents }) => webContents.reload(),
  toggledevtools: ({ webContents }) => webContents.toggleDevTools(),
  zoomin: ({ webContents }) => {
    webContents.zoomLevel += 0.5
  },
  zoomout: ({ webContents }) => {
    webContents.zoomLevel -= 0.5
  },
  resetzoom: ({ webContents }) => {
    webContents.zoomLevel = 0
  },
  togglefullscreen: (window) => window.setFullScreen(!window.isFullScreen()),
  minimize: (window) => window.minimize(),
  close: (window) => window.close(),
}

export const roleLabels: Readonly<Record<string, string>> = {
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteandmatchstyle: 'Paste and Match Style',
  delete: 'Delete',
  selectall: 'Select All',
  reload: 'Reload',
  forcereload: 'Force Reload',
  toggledevtools: 'Toggle Developer Tools',
  zoomin: 'Zoom In',
  zoomout: 'Zoom Out',
  resetzoom: 'Actual Size',
  togglefullscreen: 'Toggle Full Screen',
  minimize: 'Minimize',
  close: 'Close Window',
  quit: 'Quit',
  about: 'About',
  appmenu: 'App',
  editmenu: 'Edit',
  filemenu: 'File',
  viewmenu: 'View',
  windowmenu: 'Window',
  help: 'Help',
}

let context: { readonly focused: () => BrowserWindow | null; readonly quit: () => void } = {
  focused: () => null,
  quit: () => undefined,
}
/** Sets the window that roles act on, and the function that quits. The app calls this once. */
export function rolesActOn(next: typeof context): void {
  context = next
}

/** Runs a role that has built-in behaviour on the window in front. Returns whether it is such a role. */
export function performRole(role: string | undefined): boolean {
  if (role === undefined) return false
  if (role === 'quit') {
    context.quit()
    return true
  }
  const perform = roles[role]
  const window = context.focused()
  if (perform && window) perform(window)
  return perform !== undefined
}
