import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Plugin } from 'vite'
import { eastAsianFonts } from '../../src/shared/briefing/print/east-asian-fonts.ts'
import { writeDictionaries } from './dictionaries.ts'
import { packagedFace, writePrintFaces } from './print-faces.ts'
import { writePdfParts } from './pdf-parts.ts'
import { packageOf } from './shipped-parts.ts'
import { writeShipped } from './write-shipped.ts'

/** What stands in for the modules by which Citation.js fetches, in the folder of the import window. */
const fetchNothing = 'bibliography/no-fetch.ts'

/** Copies the fonts of the printed briefing to the output of main. */
export function printFaces(folder: string): Plugin {
  return { name: 'attache:print-faces', writeBundle: () => writePrintFaces(folder) }
}

/** Copies the dictionaries of the spelling to the output of main. */
export function dictionaries(folder: string): Plugin {
  return { name: 'attache:dictionaries', writeBundle: () => writeDictionaries(folder) }
}

/**
 * Builds the page of the import window beside main. It shares no code with the app's page. In development too it is served from this build,
 * so that it always runs under its own policy. `plugins` are those that every build has.
 */
export function importWindow(root: string, outDir: string, plugins: readonly Plugin[]): Plugin {
  return {
    name: 'attache:import-window',
    writeBundle: async () => {
      await build({
        configFile: false,
        logLevel: 'warn',
        root,
        base: './',
        plugins: [...plugins],
        // The import window has no network, and a library that could fetch need not come with the code for it.
        resolve: { alias: { 'sync-fetch': join(root, fetchNothing), 'node-fetch': join(root, fetchNothing) } },
        build: {
          outDir,
          emptyOutDir: true,
          sourcemap: 'hidden',
          target: 'chrome150',
          // Read from the disk, not over a network: a large chunk costs little.
          chunkSizeWarningLimit: 3000,
          modulePreload: { polyfill: false },
        },
      })
      writePdfParts(join(outDir, 'pdf'))
    },
  }
}

/** Serves the East Asian fonts of the print to the window during development, as main does from the build. */
export function facesInDevelopment(): Plugin {
  return {
    name: 'attache:faces-in-development',
    configureServer: ({ middlewares }) => {
      middlewares.use('/fonts', (request, response, next) => {
        const font = eastAsianFonts.find(({ file }) => request.url === `/${file}`)
        if (!font) return next()
        response.setHeader('content-type', 'font/woff2')
        response.end(readFileSync(packagedFace(font)))
      })
    },
  }
}

/** Removes WOFF files from the fonts' style sheets: they are for browsers older than Chromium 36, and take a megabyte. */
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

/** Records the packages that each build takes code or styles from, and writes their licences and a bill of materials for all builds. */
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
