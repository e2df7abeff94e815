import { BrowserWindow, dialog, powerMonitor, type IpcMainInvokeEvent } from 'electron'
import type { EventName, EventPayload } from '#shared/contract/events.ts'
import type { Log } from '../log/log-file.ts'
import { closeAfterCommit, type Closing } from './close-window.ts'
import { openMainWindow } from './main-window.ts'
import { isFromOwnPage } from './own-page.ts'
import { watchWindow, type WindowWatch } from './watch-window.ts'

/** The app's one window: opened, watched while it is open, and closed after its half-typed text is saved. */
type AppWindow = {
  readonly open: () => void
  /** Brings the window to the front, unless it was closed. */
  readonly show: () => void
  /** The open window. Throws if none is open; call it only on behalf of a window. */
  readonly current: () => BrowserWindow
  /** Whether this window's page sent the message. Must be asked synchronously (see `isFromOwnPage`). */
  readonly sent: (event: IpcMainInvokeEvent) => boolean
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Sets the zoom factor: 1 is the designed size. */
  readonly zoom: (factor: number) => void
  /**
   * The window reported that it is drawn or alive, that it has saved its half-typed text and can close, or that it
   * could not save and stays.
   */
  readonly alive: (to: 'drawn' | 'ping' | 'closing' | 'staying') => void
}

/** Creates the app's window; it opens with `open`. A window that is opened after another was closed is watched anew. */
export function createAppWindow(options: {
  readonly isOwnPage: (url: string) => boolean
  readonly log: Log
  /** The window ended `inARow` times in a row. It is reloaded when the promise resolves. */
  readonly onEnded: (inARow: number) => Promise<void>
  readonly onClosed: () => void
  /** The options for opening the window, read at that moment. */
  readonly opening: () => Parameters<typeof openMainWindow>[0]
}): AppWindow {
  let window: BrowserWindow | null = null
  let watch: WindowWatch | null = null
  let closing: Closing | null = null

  const here = () => (window !== null && !window.isDestroyed() ? window : null)
  powerMonitor.on('resume', () => watch?.resumed())
  const tell: AppWindow['tell'] = (name, payload) => here()?.webContents.send(`attache:${name}`, payload)
  return {
    tell,
    open: () => {
      window = openMainWindow(options.opening())
      window.on('blur', () => tell('left', {}))
      window.on('closed', options.onClosed)
      watch = watchWindow(window, {
        ping: () => tell('ping', {}),
        onEnded: (why, inARow) => {
          options.log.write('window-ended', { why, inARow })
          return options.onEnded(inARow)
        },
        onGivenUp: () =>
          dialog.showErrorBox(
            'Attaché stopped',
            'The window ended several times in a row. What was saved is safe. Start Attaché again; if it happens once more, the log names the place.',
          ),
      })
      closing = closeAfterCommit(window, () => tell('closing', {}))
    },
    show: () => {
      const shown = here()
      if (shown?.isMinimized()) shown.restore()
      shown?.focus()
    },
    current: () => {
      const open = here()
      if (!open) throw new Error('No window is open.')
      return open
    },
    sent: (event) => isFromOwnPage(event, here()?.webContents, options.isOwnPage),
    zoom: (factor) => here()?.webContents.setZoomFactor(factor),
    alive: (to) => {
      watch?.alive(to === 'drawn' ? 'drawn' : 'other')
      if (to === 'closing') closing?.committed()
      if (to === 'staying') closing?.stays()
    },
  }
}
