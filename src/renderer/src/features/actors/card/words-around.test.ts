import { expect, test } from 'vitest'
import { wordsAround } from './words-around.ts'

test('leaves out the words that were cut off, and says so', () => {
  expect(
    wordsAround({ prefix: 'r Kyiv. The meeting comes after x', suffix: ' and Russian President Vladimir P' }),
  ).toEqual({ before: '… Kyiv. The meeting comes after x', after: ' and Russian President Vladimir …' })
})

test('keeps the start and the end of a text as they are, on one line', () => {
  expect(wordsAround({ prefix: 'A title\nThe ', suffix: '\n' })).toEqual({ before: 'A title The ', after: ' ' })
})
