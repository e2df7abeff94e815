import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParsedPage, ParsedSource } from '#shared/imports/parsed-source.ts'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { show, writePdf, type WrittenPage } from './fixtures/write-pdf.ts'

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp({ silence: 10_000 })
})
afterAll(() => app.close())

const fixtures = join(import.meta.dirname, 'fixtures')

type PlacedWord = {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The words of a page with their places, in points. */
function wordsOf({ text }: ParsedSource, page: ParsedPage): PlacedWord[] {
  return Array.from({ length: page.words.length / 6 }, (_, i) => {
    const [start, end, left, top, width, height] = page.words.slice(i * 6, i * 6 + 6) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    return { text: text.slice(start, end), left: left / 10, top: top / 10, width: width / 10, height: height / 10 }
  })
}

async function read(...pages: WrittenPage[]): Promise<PlacedWord[][]> {
  const { result } = await app.readBytes('pdf', writePdf(pages))
  if (!result.ok) throw new Error(JSON.stringify(result.failure))
  const source = result.value as ParsedSource
  return source.pages.map((page) => wordsOf(source, page))
}

describe('the place of a word on its page', () => {
  // In Helvetica of 10 points, O is 7.78 points wide, n and e 5.56, t 2.78, w 7.22, o 5.56, a space 2.78.
  it('is told in tenths of a point from the upper left corner', async () => {
    const [[one, two] = []] = await read({ content: show('One two', 100, 700) })
    expect(one).toMatchObject({ text: 'One', left: 100, width: 18.9 })
    expect(two).toMatchObject({ text: 'two', left: 121.7, width: 15.6 })
    // The baseline is 142 points below the upper edge; letters reach from above it to below it.
    expect(one!.top).toBeGreaterThan(130)
    expect(one!.top + one!.height).toBeGreaterThan(142)
    expect(one!.top + one!.height).toBeLessThan(146)
  })

  // The word begins at (100, 142) from the lower left corner of the page before it is turned.
  it.each([
    [0, { left: 100, width: 18.9, baseline: 700, along: 'top' }],
    [90, { top: 100, height: 18.9, baseline: 142, along: 'left' }],
    [180, { left: 476.1, width: 18.9, baseline: 142, along: 'top' }],
    [270, { top: 476.1, height: 18.9, baseline: 700, along: 'left' }],
  ] as const)(
    'is that on the page as it is shown, turned by %i degrees',
    async (rotate, { baseline, along, ...place }) => {
      const [[one] = []] = await read({ content: show('One', 100, 142), rotate })
      expect(one).toMatchObject(place)
      const [start, size] = along === 'top' ? [one!.top, one!.height] : [one!.left, one!.width]
      expect(start).toBeLessThan(baseline)
      expect(start + size).toBeGreaterThan(baseline)
      expect(size).toBeLessThan(13)
    },
  )

  it('follows spacing between letters and words, scaling, rise and kerning', async () => {
    const spaced = 'BT /F0 10 Tf 2 Tc 5 Tw 50 Tz 100 700 Td (One two) Tj ET'
    const kerned = 'BT 0 Tc 0 Tw 100 Tz /F0 10 Tf 100 600 Td [(One) -1000 (two)] TJ ET'
    const [words = []] = await read({ content: `${spaced}\n${kerned}` })
    // Each letter is half as wide with half the spacing: 9.45 + 2; then the last letter's spacing, the space and its own.
    expect(words[0]).toMatchObject({ text: 'One', left: 100, width: 11.5 })
    expect(words[1]!.left).toBeCloseTo(100 + 9.45 + 3 + (2.78 + 2 + 5) / 2, 0)
    expect(words.map(({ text }) => text)).toEqual(['One', 'two', 'One', 'two'])
    expect(words[3]).toMatchObject({ left: 128.9 })
  })

  it('is that of each part of a word that a hyphen divides', async () => {
    const [words = []] = await read({ content: show('a long line with an agree-', 100, 700) + show('ment', 100, 688) })
    expect(words.slice(-2)).toMatchObject([{ text: 'agree' }, { text: 'ment', left: 100 }])
    expect(words.at(-1)!.top).toBeGreaterThan(words.at(-2)!.top + 8)
  })

  const poppler = JSON.parse(readFileSync(join(fixtures, 'boxes.json'), 'utf8')) as Record<
    string,
    [string, number, number, number, number][]
  >
  it.each(Object.entries(poppler))('is where Poppler sees it, to 1.5 points: %s', async (name, boxes) => {
    const source = await app.read(join(fixtures, `${name}.pdf`))
    const words = wordsOf(source, source.pages[0]!)
    const compared = boxes.flatMap(([text, left, top, right, bottom]) => {
      const found = words.filter((word) => word.text === text)
      return found.length === 1 ? [{ text, found: found[0]!, left, top, right, bottom }] : []
    })
    expect(compared.length).toBeGreaterThan(25)
    const away = compared.filter(
      ({ found, left, right, top, bottom }) =>
        Math.abs(found.left - left) > 1.5 ||
        Math.abs(found.left + found.width - right) > 1.5 ||
        Math.abs(found.top + found.height / 2 - (top + bottom) / 2) > 2.5,
    )
    expect(away).toEqual([])
  })
})
