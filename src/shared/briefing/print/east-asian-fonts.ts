import jpRanges from '@fontsource/noto-sans-jp/unicode.json' with { type: 'json' }
import krRanges from '@fontsource/noto-sans-kr/unicode.json' with { type: 'json' }
import scRanges from '@fontsource/noto-sans-sc/unicode.json' with { type: 'json' }
import { parseRange, type CodeRange } from './code-range.ts'
import type { PrintFont } from './print-fonts.ts'

/** Ideographs, kana, their punctuation and the wide forms of Latin letters: what all three faces are used for. */
const ideographs: readonly CodeRange[] = [
  { from: 0x2e80, to: 0x312f },
  { from: 0x3190, to: 0x33ff },
  { from: 0x4e00, to: 0x9698 },
  // Not U+9699, which the Korean face does not have.
  { from: 0x969a, to: 0x9fef },
  { from: 0xfe30, to: 0xfe4f },
  { from: 0xff00, to: 0xff9f },
  { from: 0xffe0, to: 0xffef },
]

/**
 * What each face is used for. The ranges of the packages have more: Latin letters, quotation marks and emoji, which other faces draw, and
 * characters that their files do not have, so that a note would have gaps. `tools/build/east-asian-faces.test.ts` reads the files.
 */
const used: Readonly<Record<Script, readonly CodeRange[]>> = {
  sc: [...ideographs, { from: 0x9699, to: 0x9699 }],
  jp: [
    ...ideographs,
    { from: 0x9699, to: 0x9699 },
    { from: 0x3400, to: 0x4dbf },
    { from: 0x9ff0, to: 0x9fff },
    { from: 0xf900, to: 0xfaff },
    { from: 0x1b000, to: 0x1b16f },
    { from: 0x20000, to: 0x3ffff },
  ],
  kr: [
    ...ideographs,
    { from: 0x1100, to: 0x11ff },
    { from: 0x3130, to: 0x318f },
    { from: 0xa960, to: 0xa97f },
    { from: 0xac00, to: 0xd7ff },
    { from: 0xffa0, to: 0xffdc },
  ],
}

type Script = 'sc' | 'jp' | 'kr'

/** Every slice of the three faces in their one weight, by script: about a hundred files each, of 20 kB. */
const slices: Readonly<Record<Script, readonly PrintFont[]>> = {
  sc: slicesOf('sc', scRanges),
  jp: slicesOf('jp', jpRanges),
  kr: slicesOf('kr', krRanges),
}

export const eastAsianFonts: readonly PrintFont[] = Object.values(slices).flat()

const eastAsian: readonly CodeRange[] = [...used.jp, ...used.kr]

/**
 * The slices that a text needs, in fallback order. One ideograph is drawn differently in China, Japan and Korea, and its code does not say
 * where it is from. So the other letters of the text decide: kana for Japanese, Hangul for Korean, else Chinese. What that
 * face does not have comes from the next.
 */
export function eastAsianFacesFor(text: string): PrintFont[] {
  const missing = new Set(
    [...new Set(text)].map((character) => character.codePointAt(0)!).filter((code) => isIn(code, eastAsian)),
  )
  if (missing.size === 0) return []
  return orderFor(text).flatMap((script) => {
    const byCode = slicesByCode(script)
    const needed = new Set<PrintFont>()
    for (const code of missing) {
      const slice = byCode.get(code)
      if (slice && missing.delete(code)) needed.add(slice)
    }
    return [...needed]
  })
}

const known = new Map<Script, ReadonlyMap<number, PrintFont>>()

/**
 * The slice of each character that a face is used for, by its code. Made for the first text that needs it, since it takes some 25 ms: a source of a
 * million characters is looked up in it.
 */
export function slicesByCode(script: Script): ReadonlyMap<number, PrintFont> {
  const made = known.get(script) ?? new Map(slices[script].flatMap((slice) => codesOf(slice, script)))
  known.set(script, made)
  return made
}

function codesOf(slice: PrintFont, script: Script): (readonly [number, PrintFont])[] {
  return parseRange(slice.range)
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
    .filter((code) => isIn(code, used[script]))
    .map((code) => [code, slice])
}

const kana = /[\u3041-\u3096\u30A1-\u30FA\uFF66-\uFF9D]/u
const hangul = /\p{sc=Hangul}/u

function orderFor(text: string): readonly Script[] {
  if (kana.test(text)) return ['jp', 'sc', 'kr']
  return hangul.test(text) ? ['kr', 'sc', 'jp'] : ['sc', 'jp', 'kr']
}

function slicesOf(script: Script, ranges: Readonly<Record<string, string>>): PrintFont[] {
  const name = `noto-sans-${script}`
  const isUsed = (part: string) => isIn(Number.parseInt(part.slice('U+'.length), 16), used[script])
  return Object.entries(ranges).flatMap(([key, all]): PrintFont[] => {
    // The other keys are Latin, Greek and Cyrillic, which other faces draw.
    const number = /^\[(\d+)\]$/u.exec(key)?.[1]
    // By its first character only, since all 17,000 are read at once: no part reaches far beyond a block.
    const range = all.split(',').filter(isUsed).join(',')
    if (number === undefined || range === '') return []
    return [
      {
        family: `Noto Sans ${script.toUpperCase()}`,
        package: `@fontsource/${name}`,
        file: `${name}-${number}-400-normal.woff2`,
        served: 'as it is',
        weight: 400,
        style: 'normal',
        range,
      },
    ]
  })
}

function isIn(code: number, ranges: readonly CodeRange[]): boolean {
  return ranges.some(({ from, to }) => from <= code && code <= to)
}
