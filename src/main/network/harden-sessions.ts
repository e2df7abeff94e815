import type { App, Session } from 'electron'
import { blockRequests, deadProxy } from './block-requests.ts'

/**
 * Shuts every session there will ever be, the default one included: no request but the app's own scheme, no way to the network,
 * no permission, no download, no dictionary. Must be called before the first session is asked for.
 * `devServer` is the origin of the development server, or null in a built app.
 */
export function hardenSessions(app: App, devServer: string | null): void {
  app.on('session-created', (session) => {
    blockRequests(session, devServer)
    // It holds before a page can stand; a proxy that could not be set is a bug, and is told as one.
    void session.setProxy(deadProxy(devServer))
    denyAll(session)
    session.setSpellCheckerEnabled(false)
    session.setSpellCheckerLanguages([])
  })
}

/** The app asks for no permission, no device and no download, so all are denied. */
function denyAll(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
