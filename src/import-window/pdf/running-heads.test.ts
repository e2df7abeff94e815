import { describe, expect, it } from 'vitest'
import { textOfLine, type Line, type Section } from './laid-out.ts'
import { findRunningLines } from './running-heads.ts'

/** A line with its baseline so far from the top of its page. */
function line(text: string, base: number, page: number): Line {
  return {
    words: text.split(' ').map((word, i) => ({
      text: word,
      isApart: i > 0,
      isBold: false,
      isItalic: false,
      isRaised: false,
      page,
      left: 0,
      top: 0,
      right: 10,
      bottom: 10,
    })),
    page,
    left: 0,
    right: 100,
    base,
    size: 10,
    isBold: false,
    endsApart: false,
    isUpright: true,
    isRightToLeft: false,
    place: null,
    labelLength: 0,
  }
}

type Place = readonly [text: string, base: number]

/** Pages with these lines, and what is left of each. */
function leftOf(pages: readonly (readonly Place[])[]): string[] {
  const sections = pages.map((places, page): Section[] => [
    { kind: 'lines', lines: places.map(([text, base]) => line(text, base, page)), left: 0, right: 100 },
  ])
  const found = findRunningLines(sections)
  return sections.map((own) =>
    own
      .flatMap((section) => (section.kind === 'lines' ? section.lines : []))
      .filter((one) => !found.has(one))
      .map(textOfLine)
      .join('|'),
  )
}

const body = (text: string): Place[] => [
  [`${text} begins`, 100],
  [`${text} ends`, 112],
]
const numbered = (count: number, build: (page: number) => readonly Place[]) =>
  Array.from({ length: count }, (_, i) => build(i))
const bodies = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${'abcdefgh'[i]} begins|${'abcdefgh'[i]} ends`)
const bodyOf = (page: number): Place[] => body('abcdefgh'[page]!)

describe('running lines', () => {
  it.each<[string, (page: number) => readonly Place[]]>([
    ['a head that is the same on every page', (page) => [['The Orsa dam', 40], ...bodyOf(page)]],
    ['a head with the number of the page', (page) => [[`The Orsa dam ${page + 7}`, 40], ...bodyOf(page)]],
    ['page numbers alone', (page) => [...bodyOf(page), [String(page + 12), 800]]],
    ['page numbers in words', (page) => [...bodyOf(page), [`Page ${page + 1} of 8`, 800]]],
    ['Roman page numbers', (page) => [...bodyOf(page), [['i', 'ii', 'iii', 'iv', 'v', 'vi'][page]!, 800]]],
    ['two lines at the foot', (page) => [...bodyOf(page), ['Draft', 790], [String(page + 1), 802]]],
    [
      'heads that are different on left and right pages',
      (page) => [[page % 2 ? 'The gates' : 'The talks', 40], ...bodyOf(page)],
    ],
  ])('are found: %s', (_what, build) => expect(leftOf(numbered(6, build))).toEqual(bodies(6)))

  it.each<[string, (page: number) => readonly Place[]]>([
    [
      'headings with numbers of their own',
      (page) => [[`Hearing ${[3, 9, 11, 12, 20, 31][page]}`, 40], ...bodyOf(page)],
    ],
    [
      'a text at another place on each page',
      (page) => [
        ['The Orsa dam', 40 + page * 30],
        ...body(`The ${'abcdef'[page]}`).map(([text, base]): Place => [text, base + 400]),
      ],
    ],
    [
      'the years that pages begin with',
      (page) => [[String([1998, 2003, 2010, 1987, 1950, 2024][page]), 40], ...bodyOf(page)],
    ],
  ])('are none: %s', (_what, build) => {
    const pages = numbered(6, build)
    expect(leftOf(pages)).toEqual(pages.map((places) => places.map(([text]) => text).join('|')))
  })

  it('are none if two pages far apart begin alike', () => {
    const pages = numbered(40, (page) => [
      [page % 10 === 0 ? 'The same words' : `Words ${'abcdefghij'[page % 10]} ${'klmn'[page % 4]}`, 40],
      ...body(`${page}`),
    ])
    expect(leftOf(pages)[10]).toContain('The same words')
  })

  it('are none within the text, even if it says the same on every page', () => {
    const pages = numbered(6, (page) => [[`Own ${'abcdef'[page]}`, 40], ['The Orsa dam', 60], ...bodyOf(page)])
    expect(leftOf(pages)[2]).toContain('The Orsa dam')
  })

  it('are the number at the foot of a single page, but no other one', () => {
    expect(leftOf([[...body('a'), ['1', 800]]])).toEqual(['a begins|a ends'])
    expect(leftOf([[...body('a'), ['14', 800]]])).toEqual(['a begins|a ends|14'])
  })
})
