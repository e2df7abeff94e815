import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { refuseUnknown } from './refuse-unknown.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain',
}

/** Loads files only, because this runtime has no access to a network. */
async function fetchFile(target: string | URL | Request): Promise<Response> {
  const url = new URL(target instanceof Request ? target.url : String(target))
  if (url.protocol !== 'file:') throw new Error('net::ERR_NAME_NOT_RESOLVED')
  const path = fileURLToPath(url)
  const bytes = await readFile(path).catch(() => {
    throw new Error('net::ERR_FILE_NOT_FOUND')
  })
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': types[extname(path)] ?? 'application/octet-stream' },
  })
}

export const net = refuseUnknown('net', { fetch: fetchFile, isOnline: () => false, online: false })
