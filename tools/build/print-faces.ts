import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { printFonts, type PrintFont } from '../../src/shared/briefing/print/print-fonts.ts'
import { textFace } from './text-face.ts'

const { resolve } = createRequire(import.meta.url)

/** The file of an installed package that a font of the printed briefing is, or is made from. */
export function packagedFace({ package: name, file }: PrintFont): string {
  return resolve(`${name}/files/${file.replace('.ttf', '.woff')}`)
}

/** Writes the fonts of the printed briefing into a folder, each under the name that the document requests. */
export function writePrintFaces(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const font of printFonts) {
    const { file, served } = font
    const source = packagedFace(font)
    if (served === 'text') writeFileSync(join(folder, file), textFace(readFileSync(source)))
    else copyFileSync(source, join(folder, file))
  }
}
