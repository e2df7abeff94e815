import { protocol, type Session } from 'electron'
import { answerApp, type AppPages } from './app-answer.ts'

/** Where the app's own pages come from, without a stroke at its end. */
export const appOrigin = 'app://attache'

/** The one page that windows are opened on. */
export const appPage = '/index.html'

/** Must run before the app is ready, as Electron asks. The print window's host stands on the same scheme. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built renderer as `app://attache/…`. */
export function serveApp(session: Session, pages: AppPages): void {
  session.protocol.handle('app', (request) => answerApp(pages, request))
}
