import { protocol, type Session } from 'electron'
import { answerApp, type AppPages } from './app-answer.ts'

/** The origin of the app's own pages, without a slash at its end. */
export const appOrigin = 'app://attache'

/** The page that the window opens. */
export const appPage = '/index.html'

/**
 * Registers the scheme `app:`. Electron requires this before the app is ready. The print window's host uses the same
 * scheme.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built renderer as `app://attache/…`. */
export function serveApp(session: Session, pages: AppPages): void {
  session.protocol.handle('app', (request) => answerApp(pages, request))
}
