import { readFile } from 'node:fs/promises'
import { protocol, type Session } from 'electron'
import { appFile } from './app-file.ts'
import { contentPolicy } from './content-policy.ts'

/** Where the app's own pages come from, without a stroke at its end. */
export const appOrigin = 'app://attache'

/** Must run before the app is ready, as Electron asks. The print window's host stands on the same scheme. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer from `root` as `app://attache/…`, with its policy on every answer. */
export function serveApp(session: Session, root: string): void {
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    const file = url.host === 'attache' && request.method === 'GET' ? appFile(root, url.pathname) : null
    if (!file) return refused()
    try {
      return new Response(new Uint8Array(await readFile(file.path)), {
        headers: {
          'content-type': file.contentType,
          'content-security-policy': contentPolicy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-cache',
        },
      })
    } catch {
      return refused()
    }
  })
}

function refused(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
}
