import type { App, Session } from 'electron'
import { blockRequests, deadProxy } from './block-requests.ts'

/**
 * Hardens every session that is created, the default one included: no request but to the app's own scheme, no network,
 * no permission, no download, no dictionary. Must be called before the first session is created.
 * `devServer` is the origin of the development server, or null in a built app.
 */
export function hardenSessions(app: App, devServer: string | null): void {
  app.on('session-created', (session) => {
    blockRequests(session, devServer)
    // The proxy is in effect before a page can load. If setting it fails, that is a bug and is reported as an unhandled
    // rejection.
    void session.setProxy(deadProxy(devServer))
    denyAll(session)
    session.setSpellCheckerEnabled(false)
    session.setSpellCheckerLanguages([])
  })
}

/** Denies all permissions, devices and downloads; the app needs none. */
function denyAll(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}
