import { describe, expect, it } from 'vitest'
import { joinLines, vocabularyOf } from './join-lines.ts'
import type { Line, Word } from './laid-out.ts'

const word = (text: string, isApart: boolean): Word => ({
  text,
  isApart,
  isBold: false,
  isItalic: false,
  isRaised: false,
  page: 0,
  left: 0,
  top: 0,
  right: 10,
  bottom: 10,
})

const line = (text: string): Line => ({
  words: text
    .trim()
    .split(' ')
    .map((part, i) => word(part, i > 0)),
  page: 0,
  left: 0,
  right: 100,
  base: 0,
  size: 10,
  isBold: false,
  endsApart: text.endsWith(' '),
  isUpright: true,
  isRightToLeft: false,
  place: null,
  labelLength: 0,
})

/** The text of lines, in a file in which these other words occur. */
function joined(lines: readonly string[], others = ''): string {
  const all = lines.map(line)
  const vocabulary = vocabularyOf([...all, line(others)])
  return joinLines(all, vocabulary)
    .map(({ before, text }) => before + text)
    .join('')
}

describe('lines that follow each other', () => {
  it.each([
    ['are parted by a space', ['of the', 'dam'], '', 'of the dam'],
    ['lose a hyphen that only ends the line', ['an agree-', 'ment on'], '', 'an agreement on'],
    ['lose it where the file has the word whole', ['the over-', 'time'], 'over time overtime', 'the overtime'],
    ['keep it where the file has the word with it', ['a cross-', 'border'], 'cross-border', 'a cross-border'],
    ['keep it where both parts are words of the file', ['a water-', 'power'], 'water power', 'a water-power'],
    ['keep it before a capital', ['the Franco-', 'German'], '', 'the Franco-German'],
    ['keep it between digits', ['of 2024-', '2025'], '', 'of 2024-2025'],
    ['lose a soft hyphen always', ['the ma\u00AD', 'chine'], 'ma chine', 'the machine'],
    ['keep a dash, and get no space after it', ['1990–', '1995'], '', '1990–1995'],
    ['have no space at a dash between words', ['the dam—', 'or what'], '', 'the dam—or what'],
    ['have a space after a dash that has one before', ['the dam –', 'or what'], '', 'the dam – or what'],
    ['have none within Chinese', ['奥尔萨', '大坝'], '', '奥尔萨大坝'],
    [
      'have none within a word of Korean that is broken',
      ['오르사 ', '댐의 방', '류 일정'],
      '',
      '오르사 댐의 방류 일정',
    ],
    ['have one in Korean where no spaces are drawn at the ends', ['오르사', '댐의'], '', '오르사 댐의'],
    ['have one between Chinese and Latin', ['公司', 'Norvolt'], '', '公司 Norvolt'],
  ])('%s', (_what, lines, others, expected) => expect(joined(lines, others)).toBe(expected))

  it('take no half of a divided word for a word', () => {
    expect(joined(['the over-', 'time of the over-', 'time'], 'over')).toBe('the overtime of the overtime')
  })
})
