import { cpSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** What PDF.js loads when a file needs it: character maps, standard fonts, decoders of pictures, a colour profile. With their licences. */
const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs']

/** What is not used: the runner for scripts in PDFs, which are never run, and decoders for browsers without WebAssembly. */
const unused = /quickjs|_nowasm_fallback/iu

/** Copies the parts of PDF.js that are no modules. */
export function writePdfParts(folder: string): void {
  const from = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  for (const name of folders)
    cpSync(join(from, name), join(folder, name), { recursive: true, filter: (path) => !unused.test(basename(path)) })
}
