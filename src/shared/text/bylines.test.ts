import { describe, expect, test } from 'vitest'
import { findBlocks, numberParagraphs } from './blocks.ts'
import { readByline, type BylinePart } from './bylines.ts'

const author = (...names: string[]): BylinePart => ({ says: 'author', names })
const reporting = (...names: string[]): BylinePart => ({ says: 'reporting', names })
const updated = (date: string): BylinePart => ({ says: 'updated', date })
const published = (date: string): BylinePart => ({ says: 'published', date })

describe('a byline is', () => {
  test.each<[string, BylinePart[]]>([
    ['By Ana Ruiz', [author('Ana Ruiz')]],
    ['By Ana Ruiz and Tom Berg', [author('Ana Ruiz', 'Tom Berg')]],
    ['BY ANA RUIZ AND TOM BERG', [author('ANA RUIZ', 'TOM BERG')]],
    ['By Ana Ruiz, Tom Berg and Jan van der Holt', [author('Ana Ruiz', 'Tom Berg', 'Jan van der Holt')]],
    ['By Ana Ruiz, political editor', [author('Ana Ruiz')]],
    ['By Ana Ruiz in Port Amrey', [author('Ana Ruiz')]],
    ['By Ana Ruiz, courts correspondent, in Port Amrey', [author('Ana Ruiz')]],
    ['By Ana Ruiz, Newsroom', [author('Ana Ruiz')]],
    ['By Ana Ruiz for the Quayside Bulletin', [author('Ana Ruiz')]],
    ['By June Berg and Summer Holt', [author('June Berg', 'Summer Holt')]],
    ['By: Zoë O’Dell-Marsh', [author('Zoë O’Dell-Marsh')]],
    ['By Ana Ruiz | Newsroom', [author('Ana Ruiz')]],
    ['By Ana Ruiz · Updated 4 March 2026, 14:05', [author('Ana Ruiz'), updated('4 March 2026, 14:05')]],
    ['Updated 14:05, 4 March 2026', [updated('14:05, 4 March 2026')]],
    ['Last updated on Wednesday 4 March 2026 at 2.05pm GMT', [updated('Wednesday 4 March 2026 at 2.05pm GMT')]],
    ['Updated: 4 Mar 2026', [updated('4 Mar 2026')]],
    ['Updated 3 hours ago', [updated('3 hours ago')]],
    ['Published 3 March 2026 | Updated 4 March 2026', [published('3 March 2026'), updated('4 March 2026')]],
    ['First published at 08:00 on March 3, 2026', [published('08:00 on March 3, 2026')]],
    ['Posted 2026-03-03', [published('2026-03-03')]],
    ['Reporting by Ana Ruiz in Port Amrey and Tom Berg; editing by Lena Holt', [reporting('Ana Ruiz', 'Tom Berg')]],
    ['(Reporting by Ana Ruiz; Additional reporting by Tom Berg)', [reporting('Ana Ruiz', 'Tom Berg')]],
    ['Editing by Lena Holt', []],
  ])('“%s”', (line, parts) => expect(readByline(line)).toEqual(parts))
})

describe('no byline is', () => {
  test.each([
    'By Tuesday the port will be open.',
    'By train to Halden',
    'By Night',
    'By Friday Evening',
    'By New Year, the port will open',
    'By Early May',
    'By Port Amrey, two ships sank',
    'By Lake Orsa in the summer of the great storm',
    'By Blue Water for the third time',
    'By Ana Ruiz’s account, the talks were short.',
    'By Ana Ruiz and others the port is called a disgrace.',
    'Updated figures show a rise',
    'Updated 4 March: the port is open',
    'Published figures for 2026',
    'Updated',
    'Reporting by phone is allowed',
    'Reporting by Newsroom shows that the port was closed. The ministry denies it.',
    'Ana Ruiz',
    `Updated ${'1'.repeat(5000)}x`,
    `Updated ${'1 '.repeat(100)}x`,
  ])('“%.60s”', (line) => expect(readByline(line)).toBeNull())
})

const types = (text: string) => numberParagraphs(findBlocks(text)).map(({ type, number }) => [type, number])
const sentence = 'The port was closed on Monday, and it stays closed for a week, the harbour board said.'

test('bylines above and below a text have no number, and are neither title nor heading', () => {
  expect(
    types(
      `Published 3 March 2026\nPort stays closed\nBy Ana Ruiz and Tom Berg\nUpdated 14:05, 4 March 2026\n${sentence}\n${sentence}\nReporting by Ana Ruiz; editing by Lena Holt`,
    ),
  ).toEqual([
    ['byline', null],
    ['title', null],
    ['byline', null],
    ['byline', null],
    ['paragraph', 1],
    ['paragraph', 2],
    ['byline', null],
  ])
})

test('a heading may have a byline between it and its text', () => {
  expect(types(`${sentence}\nThe other side\nBy Ana Ruiz\n${sentence}`).map(([type]) => type)).toEqual([
    'paragraph',
    'heading',
    'byline',
    'paragraph',
  ])
})

test('a byline in the first line is one where a title or another byline follows', () => {
  expect(types(`By Ana Ruiz and Tom Berg\nPort stays closed\n${sentence}`).slice(0, 2)).toEqual([
    ['byline', null],
    ['title', null],
  ])
  expect(types(`By Ana Ruiz\nUpdated 14:05, 4 March 2026\nPort stays closed\n${sentence}`).slice(0, 3)).toEqual([
    ['byline', null],
    ['byline', null],
    ['title', null],
  ])
})

test('the first line is a title, and a line in the middle of a text is no byline', () => {
  expect(types(`By Royal Command\n${sentence}`)[0]).toEqual(['title', null])
  expect(types(`By Royal Command\n${sentence}\n${sentence}`)[0]).toEqual(['title', null])
  const long = Array.from({ length: 20 }, (_, i) => (i === 10 ? 'Updated 4 March 2026' : sentence)).join('\n')
  expect(types(long)[10]).toEqual(['heading', null])
})
