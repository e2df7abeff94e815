import { expect, test } from 'vitest'
import { kindOfLetter, pickedBy, typedInto } from './picker-state.ts'

test.each([
  ['p', 'person'],
  ['O', 'organisation'],
  ['s', 'state'],
  ['L', 'place'],
  ['g', 'group'],
  ['r', 'role'],
  ['d', 'document'],
  ['?', 'unnamed'],
  ['x', null],
])('reads the letter %s as %s', (letter, kind) => {
  expect(kindOfLetter(letter)).toBe(kind)
})

test('only someone who is not named takes along how they know it and how many they are', () => {
  const access = { accessBasis: 'briefed on a call', howMany: 'one' }
  expect(pickedBy(typedInto('?').kind, undefined, 'a source', access)).toEqual({
    name: 'a source',
    kind: 'unnamed',
    ...access,
  })
  expect(pickedBy(typedInto('p').kind, undefined, 'a source', access)).toEqual({ name: 'a source', kind: 'person' })
})
