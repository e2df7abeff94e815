import { extname, join, normalize, sep } from 'node:path'

/** The content types by file name ending. Files with another ending are not served. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  // What PDF.js reads itself: character maps, Type 1 fonts, a colour profile.
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.map': 'application/json; charset=utf-8',
}

type AppFile = { readonly path: string; readonly contentType: string }

/**
 * The file for a path of `app://attache/`, or null for anything outside `root` or of an unknown type.
 * `pathname` is still percent-encoded, as URL.pathname gives it.
 */
export function appFile(root: string, pathname: string): AppFile | null {
  const decoded = decode(pathname)
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null
  const path = normalize(join(root, decoded === '/' ? '/index.html' : decoded))
  if (!path.startsWith(root + sep)) return null
  const contentType = contentTypes[extname(path)]
  return contentType === undefined ? null : { path, contentType }
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
