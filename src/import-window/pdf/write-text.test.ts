import { describe, expect, it } from 'vitest'
import { maxSourceBlocks } from '#shared/text/source-limits.ts'
import type { Draft } from './drafts.ts'
import type { Line } from './laid-out.ts'
import { writeText } from './write-text.ts'

const lineOf = (text: string): Line => ({
  words: [
    {
      text,
      isApart: false,
      isBold: false,
      isItalic: false,
      isRaised: false,
      page: 0,
      left: 0,
      top: 0,
      right: 1,
      bottom: 1,
    },
  ],
  page: 0,
  left: 0,
  right: 1,
  base: 0,
  size: 1,
  isBold: false,
  endsApart: false,
  isUpright: true,
  isRightToLeft: false,
  place: null,
  labelLength: 0,
})

const draftOf = (...cells: string[]): Draft => ({
  type: 'paragraph',
  markerLength: 0,
  noteMarks: new Set(),
  cells: cells.map((cell) => (cell === '' ? [] : [lineOf(cell)])),
})

const write = (drafts: readonly Draft[]) =>
  writeText(drafts, [{ label: '1', width: 595, height: 842, links: [] }], new Set())

describe('the text of a PDF', () => {
  it('has tabs for cells that are empty, so that columns stay columns', () => {
    expect(write([draftOf('a', '', 'c'), draftOf('', 'b', '')]).text).toBe('a\t\tc\n\tb')
  })

  it('has raised digits where a number is raised at a word, unless it points to a note', () => {
    const line = lineOf('10')
    const [word] = line.words
    const words = [
      word!,
      { ...word!, text: '6', isRaised: true },
      { ...word!, text: 'm', isApart: true },
      { ...word!, text: '3', isRaised: true },
    ]
    const written = (noteMarks: readonly string[]) =>
      write([{ ...draftOf(''), noteMarks: new Set(noteMarks), cells: [[{ ...line, words }]] }]).text
    expect([written([]), written(['3'])]).toEqual(['10⁶ m³', '10⁶ m3'])
  })

  it('has words with places for its words, whatever stands before them', () => {
    const { text, pages } = write([draftOf('', 'b', '', 'd')])
    expect(text.slice(pages[0]!.words[0], pages[0]!.words[1])).toBe('b')
    expect(text.slice(pages[0]!.words[6], pages[0]!.words[7])).toBe('d')
  })

  it('has words with places for its words, whatever spaces a font has for letters', () => {
    const line = lineOf('a\u2003')
    const words = ['a\u2003', '\u00A0', 'b\u2003\u2003c', '\u00A0d'].map((text) => ({ ...line.words[0]!, text }))
    const { text, pages } = write([{ ...draftOf(''), cells: [[{ ...line, words }]] }])
    const [page] = pages
    const placed = [0, 6, 12].map((i) => text.slice(page!.words[i], page!.words[i + 1]))
    expect({ text, placed, end: page!.end }).toEqual({ text: 'a b c d', placed: ['a', 'b c', 'd'], end: text.length })
  })

  it('is refused if it has more blocks or characters than are stored', () => {
    const paragraphs = Array.from({ length: maxSourceBlocks }, () => draftOf('a'))
    expect(write(paragraphs).blocks.length).toBe(maxSourceBlocks)
    expect(() => write([...paragraphs, draftOf('a')])).toThrow('too-large')
    expect(() => write(Array.from({ length: 6 }, () => draftOf('a'.repeat(1_000_000))))).toThrow('too-large')
  })
})
