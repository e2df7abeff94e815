import type { Plugin } from 'vite'
import { writePrintFaces } from './print-faces.ts'
import { packageOf } from './shipped-parts.ts'
import { writeShipped } from './write-shipped.ts'

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

/** Notes the packages that each of the builds takes code or style from, and writes their licences and the bill of materials of all of them. */
export function shippedPackages(root: string): () => Plugin {
  const packages = new Set<string>()
  return () => ({
    name: 'attache:shipped-packages',
    generateBundle: (_options, bundle) => {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue
        for (const [id, { renderedLength }] of Object.entries(file.modules)) {
          const from = renderedLength > 0 || /\.css(?:\?|$)/u.test(id) ? packageOf(id) : null
          if (from !== null) packages.add(from)
        }
      }
    },
    writeBundle: () => writeShipped(root, packages),
  })
}
