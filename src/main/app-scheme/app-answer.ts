import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { factsOf, type Log } from '../log/log-file.ts'
import { appFile } from './app-file.ts'
import { contentPolicy } from './content-policy.ts'

/** The app's own pages: their folder `root`, the folder of the fonts that they share with the print, and whether a page is drawn dark. */
export type AppPages = {
  readonly root: string
  readonly fonts: string
  readonly log: Log
  readonly isDark: () => boolean
}

/**
 * Answers a request for one of the app's own pages with a file of `root`, or of `fonts` for `/fonts/…`, and its content security
 * policy. A file that cannot be read is logged.
 */
export async function answerApp(
  { root, fonts, log, isDark }: AppPages,
  { url: asked, method }: Pick<Request, 'url' | 'method'>,
): Promise<Response> {
  const url = new URL(asked)
  const isFont = url.pathname.startsWith('/fonts/')
  const [folder, path] = isFont ? [fonts, url.pathname.slice('/fonts'.length)] : [root, url.pathname]
  const file = url.host === 'attache' && method === 'GET' ? appFile(folder, path) : null
  if (!file) return refused(404, 'Not found')
  try {
    const isPage = extname(file.path) === '.html'
    const body = isPage
      ? withTheme(await readFile(file.path, 'utf8'), isDark() ? 'dark' : 'light')
      : new Uint8Array(await readFile(file.path))
    return new Response(body, {
      headers: {
        'content-type': file.contentType,
        'content-security-policy': contentPolicy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-cache',
      },
    })
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    log.write('page-unread', { ...factsOf(error), file: basename(file.path), code })
    return code === 'ENOENT' ? refused(404, 'Not found') : refused(500, 'Not readable')
  }
}

/** Writes the theme into the page, so that its first paint already has the right colours. */
function withTheme(page: string, theme: 'dark' | 'light'): string {
  return page.replace('<html ', `<html data-theme="${theme}" `)
}

function refused(status: number, why: string): Response {
  return new Response(why, { status, headers: { 'content-type': 'text/plain' } })
}
