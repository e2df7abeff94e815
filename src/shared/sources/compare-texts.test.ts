import { expect, it } from 'vitest'
import { findBlocks } from '../text/blocks.ts'
import { compareTexts } from './compare-texts.ts'

const textOf = (text: string) => ({ text, blocks: findBlocks(text) })

/** Each paragraph of both texts, with the words that only it has in brackets. */
function compared(one: string, other: string) {
  const found = compareTexts(textOf(one), textOf(other))
  const shown = (paragraphs: NonNullable<typeof found>['one']) =>
    paragraphs.map((runs) => runs.map(({ text, isOwn }) => (isOwn ? `[${text}]` : text)).join(''))
  return found && [shown(found.one), shown(found.other)]
}

it('marks the words that only one text has', () => {
  expect(compared('He said that it was so.\nThen he left.', 'He said, late, that it was so.\nThen he left.')).toEqual([
    ['He [said] that it was so.', 'Then he left.'],
    ['He [said, late,] that it was so.', 'Then he left.'],
  ])
})

it('marks a paragraph that only one text has as a whole', () => {
  expect(compared('One goes on.\nTwo goes on.', 'One goes on.\nThis is new.\nTwo goes on.')).toEqual([
    ['One goes on.', 'Two goes on.'],
    ['One goes on.', '[This is new.]', 'Two goes on.'],
  ])
})

it('does not mind case, white space and where paragraphs end', () => {
  expect(compared('HE  said that\nit was so.', 'He said that it was so.')).toEqual([
    ['HE  said that', 'it was so.'],
    ['He said that it was so.'],
  ])
})

it('gives every word of both texts back, in order', () => {
  const [one, other] = ['A b c d e.\nF g h.', 'a x c d y.\nz F h i.']
  const found = compareTexts(textOf(one), textOf(other))!
  const wordsOf = (paragraphs: typeof found.one) =>
    paragraphs.map((runs) => runs.map(({ text }) => text).join('')).join('\n')
  expect([wordsOf(found.one), wordsOf(found.other)]).toEqual([one, other])
})

it('does not compare texts that have nothing in common', () => {
  const long = (word: string) => Array.from({ length: 5000 }, (_, i) => `${word}${i}`).join(' ')
  expect(compared(long('a'), long('b'))).toBeNull()
})
