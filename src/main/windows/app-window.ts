import { BrowserWindow, dialog, powerMonitor, type IpcMainInvokeEvent } from 'electron'
import type { EventName, EventPayload } from '#shared/contract/events.ts'
import type { Log } from '../log/log-file.ts'
import { closeAfterCommit, type Closing } from './close-window.ts'
import { openMainWindow } from './main-window.ts'
import { isFromOwnPage } from './own-page.ts'
import { watchWindow, type WindowWatch } from './watch-window.ts'

/** The app's one window: opened, watched while it lives, closed after what was half typed is on disk. */
type AppWindow = {
  readonly open: () => void
  /** Brings it to the front, unless it was closed already. */
  readonly show: () => void
  /** The open window; asked for only by what a window itself called. */
  readonly current: () => BrowserWindow
  /** Whether its page sent this message; to be asked at once. */
  readonly sent: (event: IpcMainInvokeEvent) => boolean
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Shows everything this large: 1 is as designed. */
  readonly zoom: (factor: number) => void
  /** The window gave a sign of life; or it has committed what was half typed before it closes, or could not and stays. */
  readonly alive: (to: 'drawn' | 'ping' | 'closing' | 'staying') => void
}

/** There is no window before `open`; one that is opened after it closed is watched anew. */
export function createAppWindow(options: {
  readonly isOwnPage: (url: string) => boolean
  readonly log: Log
  /** The window ended, for the how-manieth time in a row; it comes back when this is done. */
  readonly onEnded: (inARow: number) => Promise<void>
  readonly onClosed: () => void
  /** What a window is opened with, as it stands when it is opened. */
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
