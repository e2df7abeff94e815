import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { appFile } from '../../src/main/app-scheme/app-file.ts'
import { writePdfParts } from './pdf-parts.ts'

it('what PDF.js loads by itself is shipped, and served by the window’s host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-parts-'))
  try {
    writePdfParts(folder)
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map(({ name, parentPath }) => join(parentPath, name).slice(folder.length).replaceAll('\\', '/'))
    for (const file of [
      '/cmaps/UniGB-UCS2-H.bcmap',
      '/standard_fonts/FoxitSymbol.pfb',
      '/wasm/openjpeg.wasm',
      '/wasm/jbig2.wasm',
    ])
      expect(files).toContain(file)
    const unserved = files.filter((file) => appFile(folder, file) === null)
    expect(unserved.every((file) => /\/LICENSE/u.test(file))).toBe(true)
    expect(files.filter((file) => /quickjs.*\.(?:js|wasm)$|nowasm/u.test(file))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
