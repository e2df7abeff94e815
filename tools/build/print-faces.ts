import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { printFonts } from '../../src/shared/briefing/print/print-fonts.ts'
import { textFace } from './text-face.ts'

const { resolve } = createRequire(import.meta.url)

/** Writes the fonts of the printed briefing into a folder, each under the name that the document requests. */
export function writePrintFaces(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { package: name, file, served } of printFonts) {
    const source = resolve(`${name}/files/${file.replace('.ttf', '.woff')}`)
    if (served === 'text') writeFileSync(join(folder, file), textFace(readFileSync(source)))
    else copyFileSync(source, join(folder, file))
  }
}
