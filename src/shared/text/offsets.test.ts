import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePointOffset, utf16Offset } from './offsets.ts'

test('counts a surrogate pair as one code point', () => {
  expect([0, 1, 3, 4].map((offset) => codePointOffset('a🕊b', offset))).toEqual([0, 1, 2, 3])
  expect([0, 1, 2, 3, 9].map((offset) => utf16Offset('a🕊b', offset))).toEqual([0, 1, 3, 4, 4])
})

test('an offset inside a pair counts as before it', () => {
  expect(codePointOffset('a🕊b', 2)).toBe(1)
})

/** Surrogate pairs, lone surrogates that may join into pairs, and one-unit letters. */
const letters = fc.constantFrom('a', 'é', 'e\u0301', '漢', '🕊', '👩‍👧', '\ud83d', '\udd4a')

test('agrees with the string iterator, and back again', () => {
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), fc.nat(40), (parts, points) => {
      const text = parts.join('')
      const characters = [...text]
      const offset = utf16Offset(text, points)
      expect(offset).toBe(characters.slice(0, points).join('').length)
      expect(codePointOffset(text, offset)).toBe(Math.min(points, characters.length))
    }),
  )
})
