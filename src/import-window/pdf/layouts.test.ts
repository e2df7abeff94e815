import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { startImportApp, type ImportApp } from '../../main/import/fixture/run-import-app.ts'
import { wordScore } from './fixtures/score.ts'

const fixtures = join(import.meta.dirname, 'fixtures')
const truthOf = (name: string): string => readFileSync(join(fixtures, `${name}.txt`), 'utf8').trimEnd()

let app: ImportApp
beforeAll(async () => {
  app = await startImportApp({ silence: 10_000 })
})
afterAll(() => app.close())

/** Each file is read once. */
const parsed = new Map<string, Promise<ParsedSource>>()
function read(name: string): Promise<ParsedSource> {
  const source = parsed.get(name) ?? app.read(join(fixtures, `${name}.pdf`))
  parsed.set(name, source)
  return source
}

const typesOf = ({ blocks }: ParsedSource): string[] => blocks.map(({ type }) => type)

/** The share of words, in order, that are read as they were written. 1 is all of them. To add a layout, see `fixtures/make/make-fixtures.ts`. */
describe('words are read in the order in which they were written', () => {
  it.each([
    ['one column, printed by Chromium', 'chromium-plain'],
    ['one column, by LibreOffice', 'office-plain'],
    ['a book with indented paragraphs that go over pages, by LaTeX', 'latex-book'],
    ['a book with hyphens at line ends, by LibreOffice', 'office-book'],
    ['two columns, by Chromium', 'chromium-columns'],
    ['two narrow columns with hyphens, by LaTeX', 'latex-columns'],
    ['two columns with hyphens, by LibreOffice', 'office-columns'],
    ['pages that are turned left and right', 'rotated'],
    ['three columns, by Chromium', 'chromium-three-columns'],
    ['three narrow columns, by LaTeX', 'latex-multicol'],
    ['lists, with running heads and page numbers, by Chromium', 'chromium-lists'],
    ['lists, by LaTeX', 'latex-lists'],
    ['a tagged file of Chromium', 'chromium-tagged'],
    ['a tagged file of LibreOffice', 'office-tagged'],
    ['a table, by Chromium', 'chromium-table'],
    ['a table without rules between rows, by LaTeX', 'latex-table'],
    ['a table, by LibreOffice', 'office-table'],
    ['a table over four pages, its head repeated', 'long-table'],
    ['a table with rules and several lines in its cells', 'chromium-wrapped-cells'],
    ['a table without rules and several lines in its cells', 'chromium-wrapped-cells-plain'],
    ['a table that only the tags of its file divide', 'chromium-tagged-table'],
    ['a magazine of three columns, by Chromium', 'chromium-magazine'],
    ['the same magazine, written anew by Cairo', 'cairo'],
    ['three columns with uneven lines, by LibreOffice', 'office-three-columns'],
    ['two columns without justified lines, by LaTeX', 'latex-ragged'],
    ['three columns of few words a line, by LaTeX', 'latex-narrow'],
    ['numbered clauses and a table over two pages, by LaTeX', 'latex-clauses'],
    ['footnotes, by LaTeX', 'latex-footnotes'],
    ['footnotes, by LibreOffice', 'office-footnotes'],
    ['Arabic, with numbers and Latin words', 'chromium-arabic'],
    ['Arabic, with a list and a table', 'chromium-arabic-list'],
    ['Hebrew, tagged, with numbers and Latin words', 'chromium-hebrew'],
    ['Chinese', 'chromium-chinese'],
    ['Japanese', 'chromium-japanese'],
    ['a report of 100 pages', 'report-100-pages'],
  ])('%s', async (_what, name) => {
    const { text } = await read(name)
    expect(wordScore(text, truthOf(name))).toBeGreaterThanOrEqual(0.97)
  })
})

/** See `apart` in `fixtures/make/make-fixtures.ts`: whoever adjusts the parser to one of these moves it up, and makes another. */
describe('files that nothing was adjusted to are read as well', () => {
  it.each([
    ['double-spaced pages of LaTeX', 'apart-article'],
    ['the same pages, written anew by Ghostscript', 'apart-ghostscript'],
    ['a newsletter of two columns', 'apart-newsletter'],
    ['two columns with a list and a table, by Chromium', 'apart-columns-table'],
    ['two columns with a list and a table, by LibreOffice', 'apart-office-mixed'],
    ['a list and a table, by LaTeX', 'apart-latex-mixed'],
    ['numbered clauses', 'apart-clauses'],
    ['numbered clauses, tagged', 'apart-clauses-tagged'],
    ['footnotes below paragraphs that go over the page', 'apart-office-notes'],
    ['a wide table with several lines in its cells', 'apart-wide-table'],
    ['a table without room between its cells', 'apart-office-table'],
    ['Arabic in two columns', 'apart-arabic-columns'],
    ['Chinese in two columns', 'apart-chinese-columns'],
  ])('%s', async (_what, name) => {
    const { text } = await read(name)
    expect(wordScore(text, truthOf(name))).toBeGreaterThanOrEqual(0.97)
  })
})

describe('blocks', () => {
  it.each([
    'latex-book',
    'office-book',
    'latex-columns',
    'office-columns',
    'rotated',
    'chromium-three-columns',
    'chromium-arabic',
    'chromium-chinese',
    'report-100-pages',
    'long-table',
    'latex-footnotes',
  ])('are those of the text, also those that go over columns and pages: %s', async (name) => {
    const { text, blocks } = await read(name)
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual(truthOf(name).split('\n'))
  })

  const commission = [
    'title',
    'paragraph',
    'heading',
    'paragraph',
    'paragraph',
    'paragraph',
    'heading',
    'paragraph',
    'list-item',
    'list-item',
    'list-item',
    'list-item',
    'paragraph',
    'heading',
    'paragraph',
    'list-item',
    'list-item',
    'list-item',
    'paragraph',
  ]
  it.each(['chromium-lists', 'chromium-tagged', 'latex-lists', 'office-tagged'])(
    'are known by their type, weight and indents: %s',
    async (name) => {
      expect(typesOf(await read(name))).toEqual(commission)
    },
  )

  it('that are list items keep their markers, which are no words of theirs', async () => {
    const { blocks, text } = await read('chromium-lists')
    const items = blocks.filter(({ type }) => type === 'list-item')
    expect(items.map(({ marker }) => marker)).toEqual(['•', '•', '•', '•', '1.', '2.', '3.'])
    expect(text.slice(items[4]!.start, items[4]!.end)).toMatch(/^whether the readings/u)
  })

  it('that are footnotes come after the paragraphs of their page, with their marks in both places', async () => {
    const { text, blocks, styles, pages } = await read('latex-footnotes')
    const marks = styles.filter(({ style }) => style === 'note').map(({ start, end }) => text.slice(start, end))
    expect(marks.toSorted()).toEqual(['1', '1', '2', '2', '3', '3', '4', '4'])
    const second = blocks.find(({ start }) => text.startsWith('2 Survey', start))!
    expect(second.end).toBe(pages[0]!.end)
  })

  it('tell bold and italic words', async () => {
    for (const name of ['chromium-lists', 'latex-lists', 'office-tagged']) {
      const { text, styles } = await read(name)
      const styled = styles.map(({ style, start, end }) => `${style}: ${text.slice(start, end)}`)
      expect(styled, name).toEqual([
        'bold: The alarm system',
        'italic: The representative of Ostmark did not agree to the second recommendation.',
      ])
    }
  })
})

describe('pages', () => {
  it('have the range of their text, one after the other', async () => {
    const { text, pages } = await read('office-columns')
    expect(pages.map(({ label }) => label)).toEqual(['1', '2'])
    expect(pages[0]!.start).toBe(0)
    expect(pages[1]!.start).toBeGreaterThanOrEqual(pages[0]!.end)
    expect(pages[1]!.end).toBe(text.length)
  })

  it('leave their running heads, feet and numbers out, and say so', async () => {
    const { text, remarks } = await read('report-100-pages')
    expect(remarks).toEqual([{ code: 'running-heads-left-out', count: 100 }])
    expect(text).not.toMatch(/Minutes|Inquiry into the Orsa dam/u)
  })

  it('keep a heading at their top that has the place of a running head and a number of its own', async () => {
    expect((await read('report-100-pages')).text).toContain('\nHearing 12 of the inquiry\n')
  })
})
