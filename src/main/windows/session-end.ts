import type { App } from 'electron'

/**
 * When Windows shuts down or the person logs off, an app is not asked to quit: its windows are told, and Electron ends the process as soon as
 * the last of them returned from `session-end`. `commit` is called while the system still asks every app whether it may, `close` at the end;
 * both once for each window. To be called before the first window is opened.
 */
export function closeAtSessionEnd(app: App, { commit, close }: { commit: () => void; close: () => void }): void {
  app.on('browser-window-created', (_event, window) => {
    window.on('query-session-end', commit)
    window.on('session-end', close)
  })
}
