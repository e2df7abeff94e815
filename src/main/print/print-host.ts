import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { session, type Session } from 'electron'
import { printFonts } from '#shared/briefing/print/print-fonts.ts'
import { logoName } from '#shared/briefing/print/sections.ts'
import { decodeBase64 } from '#shared/briefing/templates/logo.ts'
import type { Logo } from '#shared/briefing/templates/template-schema.ts'
import type { PrintDocument } from '#shared/briefing/print/print-document.ts'

const printOrigin = 'app://print'

/**
 * The content security policy of the print window: it may only draw. No scripts, no addresses but this host's.
 */
const policy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Serves each published document under an unguessable name until it is withdrawn. */
export type PrintHost = {
  readonly session: Session
  readonly publish: (document: PrintDocument) => { readonly url: string; readonly withdraw: () => void }
}

/**
 * Opens the print window's session, in memory. It reaches only the published documents and the fonts in the folder
 * `fonts`, which the build writes.
 */
export function openPrintHost(fonts: string): PrintHost {
  const documents = new Map<string, PrintDocument>()
  const own = session.fromPartition('print', { cache: false })
  own.protocol.handle('app', (request) => answer(request, documents, fonts))
  own.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, reply) =>
    reply({ cancel: !url.startsWith(`${printOrigin}/`) }),
  )
  return {
    session: own,
    publish: (document) => {
      const token = randomUUID()
      documents.set(token, document)
      return { url: `${printOrigin}/${token}/document.html`, withdraw: () => documents.delete(token) }
    },
  }
}

async function answer(
  request: Request,
  documents: ReadonlyMap<string, PrintDocument>,
  fonts: string,
): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  const [, folder = '', name = '', ...rest] = pathname.split('/')
  if (host !== 'print' || request.method !== 'GET' || rest.length > 0) return refused()
  if (folder === 'fonts') return answerFont(fonts, name)
  const document = documents.get(folder)
  if (document && name === 'document.html') return served(document.html, 'text/html; charset=utf-8')
  if (document?.logo && name === logoName) return answerLogo(document.logo)
  if (document && name === 'document.css') return served(document.css, 'text/css; charset=utf-8')
  return refused()
}

/** Serves the template's logo. What a template holds was checked when it was read: a PNG or JPEG, and nothing else. */
function answerLogo({ type, data }: Logo): Response {
  const bytes = decodeBase64(data)
  return bytes ? served(bytes, type) : refused()
}

/** Serves a bundled font by its file name. Only names listed in `printFonts` are looked up on disk. */
async function answerFont(fonts: string, name: string): Promise<Response> {
  const font = printFonts.find(({ file }) => file === name)
  if (!font) return refused()
  const bytes = Uint8Array.from(await readFile(join(fonts, font.file)))
  return served(bytes, font.served === 'text' ? 'font/ttf' : 'font/woff2')
}

function served(body: string | Uint8Array<ArrayBuffer>, type: string): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
}

function refused(): Response {
  return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain' } })
}
