import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { slicesByCode } from '../../src/shared/briefing/print/east-asian-fonts.ts'
import { tablesOf } from './text-face.ts'

const { resolve } = createRequire(import.meta.url)

const used = (['sc', 'jp', 'kr'] as const).flatMap((script) => [...slicesByCode(script)])

it('every character that an East Asian face is used for is in its file', () => {
  const files = Map.groupBy(used, ([, slice]) => slice)
  const missing = [...files].flatMap(([{ package: name, file }, characters]) => {
    const has = charactersOf(readFileSync(resolve(`${name}/files/${file.replace('.woff2', '.woff')}`)))
    return characters.flatMap(([code]) => (has.has(code) ? [] : [`${file} ${code.toString(16)}`]))
  })
  expect(files.size).toBeGreaterThan(300)
  expect(missing).toEqual([])
})

it('they draw kana, all of modern Hangul, and 16,000 ideographs', () => {
  const codes = [...new Set(used.map(([code]) => code))]
  const count = (from: number, to: number) => codes.filter((code) => from <= code && code <= to).length
  expect(count(0x3041, 0x3096) + count(0x30a1, 0x30fa)).toBe(86 + 90)
  expect(count(0xac00, 0xd7a3)).toBe(11_172)
  expect(count(0x4e00, 0x9fff)).toBeGreaterThan(16_000)
})

/** The characters of a WOFF file, from the subtables of its character map that these files have: formats 4 and 12. */
function charactersOf(woff: Uint8Array): ReadonlySet<number> {
  const { bytes } = tablesOf(woff).find(({ tag }) => tag === 'cmap')!
  const map = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const codes = new Set<number>()
  for (let i = 0; i < map.getUint16(2); i++) {
    const at = map.getUint32(8 + i * 8)
    if (map.getUint16(at) === 4) addSegments(map, at, codes)
    if (map.getUint16(at) === 12)
      for (let group = at + 16; group < at + 16 + 12 * map.getUint32(at + 12); group += 12)
        for (let code = map.getUint32(group); code <= map.getUint32(group + 4); code++) codes.add(code)
  }
  return codes
}

function addSegments(map: DataView, at: number, codes: Set<number>): void {
  const double = map.getUint16(at + 6)
  for (let i = 0; i < double; i += 2) {
    const [end, start, delta, offset] = [14, 16 + double, 16 + 2 * double, 16 + 3 * double].map(
      (of) => at + of + i,
    ) as [number, number, number, number]
    const first = map.getUint16(start)
    for (let code = first; code <= map.getUint16(end); code++) {
      const jump = map.getUint16(offset)
      const glyph = jump === 0 ? code + map.getUint16(delta) : map.getUint16(offset + jump + (code - first) * 2)
      if ((glyph & 0xffff) !== 0) codes.add(code)
    }
  }
}
