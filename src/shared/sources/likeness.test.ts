import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { leastLikeness, likeness, runsOf } from './likeness.ts'

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

it('is the same in both directions', () => {
  const cut = paragraphs.slice(2).join('\n')
  expect(alike(report, cut)).toBe(alike(cut, report))
})
