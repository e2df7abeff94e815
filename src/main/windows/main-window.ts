import { BrowserWindow, screen, type Session } from 'electron'
import { rememberState } from './remember-state.ts'
import { securePreferences } from './secure-preferences.ts'
import { showWhenDrawn } from './show-when-drawn.ts'
import { boundsToOpen, smallestWindow, type WindowState } from './window-bounds.ts'

/** Opens the app's window at its last place, hidden until it is drawn. */
export function openMainWindow(options: {
  readonly url: string
  /** A session in memory: nothing of a page is stored on disk. */
  readonly session: Session
  readonly preload: string
  /** The app's icon. macOS uses that of the app's package. */
  readonly icon: string
  readonly state: WindowState
  readonly background: string
  /** The zoom factor now: 1 is the designed size. */
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
  // The reader uses the browser's caret browsing; see docs/architecture.md.
  window.webContents.caretBrowsingEnabled = true
  // Each load starts with the zoom factor of its origin, which a session in memory does not remember.
  window.webContents.on('dom-ready', () => window.webContents.setZoomFactor(options.zoom()))
  showWhenDrawn(window, { maximized: options.state.maximized })
  rememberState(window, options.onState)
  window.on('page-title-updated', (event) => event.preventDefault())
  void window.loadURL(options.url)
  return window
}
