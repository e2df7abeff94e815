import type { App } from 'electron'

/**
 * Closes the library before the app quits, which makes its last backup and releases its lock. It is closed only once,
 * however often the user, the last window or the system asks the app to quit meanwhile.
 */
export function quitAfterClosing(app: Pick<App, 'on' | 'quit'>, close: () => Promise<void>): void {
  let state: 'open' | 'closing' | 'closed' = 'open'
  app.on('will-quit', (event) => {
    if (state === 'closed') return
    event.preventDefault()
    if (state === 'closing') return
    state = 'closing'
    void close().finally(() => {
      state = 'closed'
      app.quit()
    })
  })
}
