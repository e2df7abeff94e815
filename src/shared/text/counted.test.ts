import { expect, it } from 'vitest'
import { counted } from './counted.ts'

it.each([
  [0, '0 claims'],
  [1, '1 claim'],
  [2, '2 claims'],
  [1200, '1,200 claims'],
])('counts %i in words: %s', (number, words) => {
  expect(counted(number, 'claim')).toBe(words)
})
it('takes a plural that is not with an s', () => expect(counted(2, 'is', 'are')).toBe('2 are'))
