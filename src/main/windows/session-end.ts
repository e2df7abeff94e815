import type { App } from 'electron'

/**
 * Saves at the end of a Windows session. When Windows shuts down or the user logs off, the app is not asked to quit:
 * its windows get events, and Electron ends the process when the last window's `session-end` handler returns. `commit`
 * runs while the system still asks each app whether it may end, `close` at the end; both once per window. Call it
 * before the first window is opened.
 */
export function closeAtSessionEnd(app: App, { commit, close }: { commit: () => void; close: () => void }): void {
  app.on('browser-window-created', (_event, window) => {
    window.on('query-session-end', commit)
    window.on('session-end', close)
  })
}
