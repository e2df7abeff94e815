import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { likenessPercent, leastLikeness, likeness, mayBeAlike, runsOf, sketchOf } from './likeness.ts'

const folder = new URL('../../../resources/samples/', import.meta.url)
const report = readFileSync(new URL('washington-talks.txt', folder), 'utf8')
const paragraphs = report.split('\n').filter((line) => line !== '')
const alike = (a: string, b: string) => likeness(runsOf(a), runsOf(b))

describe('nearly identical is', () => {
  test.each<[string, string]>([
    ['the same text', report],
    [
      'one with other line ends, quotation marks and case',
      report.replaceAll('\n', '\r\n').replaceAll(/[“”]/gu, '"').toUpperCase(),
    ],
    [
      'one with another headline and a byline',
      ['Another headline for this', 'By Ana Ruiz', ...paragraphs.slice(1)].join('\n'),
    ],
    ['one without its last paragraph', paragraphs.slice(0, -1).join('\n\n')],
    [
      'one in which an editor changed a word in forty',
      report
        .split(' ')
        .map((word, i) => (i % 40 === 7 ? 'changed' : word))
        .join(' '),
    ],
  ])('%s', (_, other) => expect(alike(report, other)).toBeGreaterThanOrEqual(leastLikeness))
})

describe('not alike are', () => {
  test.each<[string, string]>([
    [
      'a report that quotes its longest paragraph',
      `${paragraphs.toSorted((a, b) => b.length - a.length)[0]} ${'And then something else was said about other matters by nobody in particular. '.repeat(9)}`,
    ],
    ['half of it', report.slice(0, report.length / 2)],
    ['a text with its words in another order', report.split(' ').toSorted().join(' ')],
    ['an empty text', ''],
  ])('%s', (_, other) => expect(alike(report, other)).toBeLessThan(leastLikeness))
  it('two reports of one affair', () => {
    const [one, other] = ['orsa-dam-1.txt', 'orsa-dam-2.txt'].map((name) => readFileSync(new URL(name, folder), 'utf8'))
    expect(alike(one!, other!)).toBeLessThan(0.2)
  })
  it('two short texts, even if they are equal', () => {
    expect(alike('A short notice that says little.', 'A short notice that says little.')).toBe(0)
  })
})

it('counts characters where a script has no spaces between words', () => {
  const text = '港口委員會星期一表示港口將關閉一週任何人不得進入漁民要求開放最大的碼頭並且派遣觀察員'
  expect(alike(text, text.replace('一週', '兩週'))).toBeGreaterThanOrEqual(leastLikeness)
})

it.each([
  [1, 99],
  [0.999, 99],
  [0.94, 94],
  [0.8199, 81],
])('%f is shown as %i per cent', (share, percent) => expect(likenessPercent(share)).toBe(percent))

it('is the same in both directions', () => {
  const cut = paragraphs.slice(2).join('\n')
  expect(alike(report, cut)).toBe(alike(cut, report))
})

describe('sketches', () => {
  const sketch = (text: string) => sketchOf(runsOf(text))
  const words = report.split(' ')
  /** The report in which every nth word, from the one given on, is another. */
  const edited = (nth: number, from: number) =>
    words.map((word, i) => (i % nth === from ? `changed${i}` : word)).join(' ')

  it('find every text that is nearly identical, wherever it was edited', () => {
    for (const nth of [20, 25, 30, 40])
      for (let from = 0; from < nth; from++) {
        const other = edited(nth, from)
        if (alike(report, other) >= leastLikeness)
          expect(mayBeAlike(sketch(report), sketch(other)), `${nth} ${from}`).toBe(true)
      }
  })
  it('find a text of which a third was cut', () => {
    expect(mayBeAlike(sketch(report), sketch(words.slice(0, Math.floor(words.length * 0.65)).join(' ')))).toBe(true)
  })
  it('pass over texts that have little in common', () => {
    const other = words.toReversed().join(' ')
    expect(mayBeAlike(sketch(report), sketch(other))).toBe(false)
    expect(mayBeAlike(sketch(report), sketch(''))).toBe(false)
  })
})
