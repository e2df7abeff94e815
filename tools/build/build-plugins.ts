import type { Plugin } from 'vite'
import { writePrintFaces } from './print-faces.ts'

/** Puts the print faces beside what main is built to. */
export function printFaces(folder: string): Plugin {
  return { name: 'attache:print-faces', writeBundle: () => writePrintFaces(folder) }
}

/** Takes WOFF files, which are for browsers older than Chromium 36, out of the fonts' style sheets: a megabyte that nobody would read. */
export function woff2Only(): Plugin {
  return {
    name: 'attache:woff2-only',
    enforce: 'pre',
    transform: (code, id) =>
      /\/@fontsource[^?]*\.css/u.test(id)
        ? code.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/gu, '')
        : null,
  }
}
