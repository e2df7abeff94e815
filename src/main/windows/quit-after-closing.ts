import type { App } from 'electron'

/**
 * The library closes — its last backup made, its lock given back — before the app is gone. It closes once, however often the app is asked to
 * quit meanwhile: by the person, by the last window, by the system.
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
