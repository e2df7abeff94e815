import { protocol, type Session } from 'electron'
import type { Log } from '../log/log-file.ts'
import { answerApp } from './app-answer.ts'

/** Where the app's own pages come from, without a stroke at its end. */
export const appOrigin = 'app://attache'

/** Must run before the app is ready, as Electron asks. The print window's host stands on the same scheme. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer from `root` as `app://attache/…`. */
export function serveApp(session: Session, root: string, log: Log): void {
  session.protocol.handle('app', (request) => answerApp(root, request, log))
}
