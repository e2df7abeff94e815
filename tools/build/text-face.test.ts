import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { printFonts } from '#shared/briefing/print/print-fonts.ts'
import { textFace } from './text-face.ts'

const { resolve } = createRequire(import.meta.url)
const faces = printFonts.filter((font) => font.served === 'text')

it.each(faces.map(({ file, package: name }) => [file, name] as const))(
  'draws ’ but not ʼ, and keeps every other character: %s',
  (file, name) => {
    const woff = readFileSync(resolve(`${name}/files/${file.replace('.ttf', '.woff')}`))
    const before = mapOf(textFace(woff), woff)
    for (const [character, glyph] of before.original) {
      const kept = before.patched.get(character) ?? 0
      expect(kept, String.fromCodePoint(character)).toBe(character === 0x02bb || character === 0x02bc ? 0 : glyph)
    }
    expect(before.patched.get(0x2019)).toBeGreaterThan(0)
  },
)

it('refuses what is not a WOFF file', () => {
  expect(() => textFace(new Uint8Array(100))).toThrow('This is not a WOFF file.')
})

/** The character maps of a patched font and of the original, read independently and slowly, for each character of the given plane. */
function mapOf(
  patched: Uint8Array,
  woff: Uint8Array,
): { readonly original: Map<number, number>; readonly patched: Map<number, number> } {
  return { patched: charactersOf(patched), original: charactersOf(textFace(woff, [])) }
}

function charactersOf(font: Uint8Array): Map<number, number> {
  const view = new DataView(font.buffer, font.byteOffset)
  const entries = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + i * 16)
  const entry = entries.find((at) => new TextDecoder().decode(font.subarray(at, at + 4)) === 'cmap')!
  const cmap = view.getUint32(entry + 8)
  const subtables = Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => cmap + view.getUint32(cmap + 8 + i * 8))
  const at = subtables.find((subtable) => view.getUint16(subtable) === 4)!
  const count = view.getUint16(at + 6) / 2
  const map = new Map<number, number>()
  for (let i = 0; i < count; i++) {
    const [end, start, delta] = [14, 16 + count * 2, 16 + count * 4].map((base) =>
      view.getUint16(at + base + i * 2),
    ) as [number, number, number]
    const offsetAt = at + 16 + count * 6 + i * 2
    const offset = view.getUint16(offsetAt)
    for (let character = start; character <= end && character < 0xffff; character++) {
      const glyph =
        offset === 0 ? (character + delta) & 0xffff : view.getUint16(offsetAt + offset + (character - start) * 2)
      map.set(character, glyph !== 0 && offset !== 0 ? (glyph + delta) & 0xffff : glyph)
    }
  }
  return map
}
