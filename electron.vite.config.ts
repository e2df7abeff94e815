import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import {
  dictionaries,
  facesInDevelopment,
  importWindow,
  printFaces,
  shippedPackages,
  woff2Only,
} from './tools/build/build-plugins.ts'
import { evaluateWhileBuilding } from './tools/build/evaluate-while-building.ts'
import { developmentPolicy } from './tools/run/development-policy.ts'

const at = (path: string): string => resolve(import.meta.dirname, path)

/** Data as text that is parsed, not as code: a table of look-alike letters made 6,000 functions at each start. */
const json = { namedExports: false, stringify: true }

const shipped = shippedPackages(at('.'))

/** Three builds, one a process. Each preload is one CommonJS file, as a sandboxed preload must be. */
export default defineConfig({
  main: {
    json,
    plugins: [
      printFaces(at('out/fonts')),
      dictionaries(at('out/dictionaries')),
      importWindow(at('src/import-window'), at('out/import-window'), [shipped()]),
      shipped(),
    ],
    build: {
      outDir: 'out/main',
      // Beside the code for whoever reads an error; the code does not name them, since no package has them.
      sourcemap: 'hidden',
      // The library's thread reads its code anew at each start; half of it is half the time.
      minify: true,
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        treeshake: { manualPureFunctions: ['z'] },
        input: {
          index: at('src/main/index.ts'),
          'library-worker': at('src/main/library/worker/worker.ts'),
          'dictionary-thread': at('src/main/spelling/dictionary-thread.ts'),
          'unzip-thread': at('src/main/import/unzip-thread.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js' },
      },
    },
  },
  preload: {
    plugins: [evaluateWhileBuilding(at('src/shared/contract/names.ts')), shipped()],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      // Each with its own copy of what they share.
      isolatedEntries: true,
      rollupOptions: {
        external: ['electron'],
        input: { preload: at('src/preload/preload.ts'), 'import-preload': at('src/preload/import-preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src/renderer'),
    base: './',
    json,
    plugins: [react(), developmentPolicy(), facesInDevelopment(), woff2Only(), shipped()],
    build: {
      outDir: at('out/renderer'),
      sourcemap: 'hidden',
      // Half the code to read and to parse before the reader; the source map keeps errors readable.
      minify: true,
      // Small fonts as files too: the pages' policy takes none from a `data:` address.
      assetsInlineLimit: 0,
      // Read from the disk, not over a network: a large chunk costs little.
      chunkSizeWarningLimit: 1500,
      target: 'chrome150',
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: at('src/renderer/index.html'),
        // A schema is made by calls that change nothing else: what does not check leaves it out.
        treeshake: { manualPureFunctions: ['z'] },
        // All that the first picture needs in one file: each more is a question to main, and an answer.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
