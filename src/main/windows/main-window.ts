import { BrowserWindow, screen, type Session } from 'electron'
import { rememberState } from './remember-state.ts'
import { securePreferences } from './secure-preferences.ts'
import { showWhenDrawn } from './show-when-drawn.ts'
import { boundsToOpen, smallestWindow, type WindowState } from './window-bounds.ts'

/** Opens the app's window, hidden until it is drawn, where it was left. */
export function openMainWindow(options: {
  readonly url: string
  /** In memory: nothing of a page is kept on disk. */
  readonly session: Session
  readonly preload: string
  /** A picture of the app; macOS takes the one of the app itself. */
  readonly icon: string
  readonly state: WindowState
  readonly background: string
  /** How large everything is shown, as it stands when it is asked: 1 is as designed. */
  readonly zoom: () => number
  readonly onState: (state: WindowState) => void
}): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsToOpen(
      options.state,
      screen.getAllDisplays().map((display) => display.workArea),
    ),
    ...smallestWindow,
    show: false,
    title: 'Attaché',
    icon: options.icon,
    backgroundColor: options.background,
    webPreferences: {
      ...securePreferences,
      session: options.session,
      preload: options.preload,
      zoomFactor: options.zoom(),
    },
  })
  // The reader's caret is the browser's own; see docs/architecture.md.
  window.webContents.caretBrowsingEnabled = true
  // Each load begins at the size of its origin, which the session in memory does not remember.
  window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(options.zoom()))
  showWhenDrawn(window, { maximized: options.state.maximized })
  rememberState(window, options.onState)
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(options.url)
  return window
}
