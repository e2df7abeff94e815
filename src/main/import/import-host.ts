import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { session, type Session } from 'electron'
import { appFile } from '../app-scheme/app-file.ts'

const importOrigin = 'app://import'

/**
 * The policy of the import window. It runs our code and nothing else, and reaches only its own host. The page shows nothing, so it needs no
 * style. The policies for Trusted Types are those of the worker that reads PDFs, and of `inert-html.ts`, which parses into documents that never
 * run. Reading pictures in a PDF takes WebAssembly.
 */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types pdf-worker inert-html',
].join('; ')

const folderOfFiles = '/files/'

/** Serves the import window's page, and the bytes of each file that it is to parse, under an unguessable name, until they are withdrawn. */
export type ImportHost = {
  readonly session: Session
  readonly page: string
  readonly publish: (bytes: Uint8Array<ArrayBuffer>) => { readonly path: string; readonly withdraw: () => void }
}

/**
 * Opens the import window's session, in memory. It reaches only its page, in the folder `root`, and the published files. `heard` is told
 * every address that the window asks for, reached or not; tests listen.
 */
export function openImportHost(root: string, heard: (url: string) => void = () => undefined): ImportHost {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  const own = session.fromPartition('import', { cache: false })
  own.protocol.handle('app', (request) => {
    heard(request.url)
    return answer(request, root, files)
  })
  own.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url }, reply) => {
    heard(url)
    reply({ cancel: !mayLoad(url) })
  })
  return {
    session: own,
    page: `${importOrigin}/index.html`,
    publish: (bytes) => {
      const name = randomUUID()
      files.set(name, bytes)
      return { path: `${folderOfFiles}${name}`, withdraw: () => files.delete(name) }
    },
  }
}

/** Its own host only: pictures and fonts of a PDF are decoded from bytes, so that nothing needs an address of its own. */
function mayLoad(url: string): boolean {
  return url.startsWith(`${importOrigin}/`)
}

async function answer(
  request: Request,
  root: string,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Promise<Response> {
  const { host, pathname } = new URL(request.url)
  if (host !== 'import' || request.method !== 'GET') return refused()
  if (pathname.startsWith(folderOfFiles)) {
    const bytes = files.get(pathname.slice(folderOfFiles.length))
    return bytes ? served(bytes, 'application/octet-stream') : refused()
  }
  const file = appFile(root, pathname)
  if (!file) return refused()
  try {
    return served(new Uint8Array(await readFile(file.path)), file.contentType)
  } catch {
    return refused()
  }
}

function served(body: Uint8Array<ArrayBuffer>, type: string): Response {
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
