import { expect, test } from 'vitest'
import { actor } from '../../read/marks/fixtures.ts'
import { emptyPicker, isKindOnly, kindOfLetter, moved, pickedBy, toNew, typedInto } from './picker-state.ts'

const found = [actor('a', 'Donald Trump'), actor('b', 'Donbas')]

test.each([['p', 'person'], ['O', 'organisation'], ['s', 'state'], ['L', 'place'], ['g', 'group'], ['r', 'role'], ['?', 'unnamed'], ['x', null]])('reads the letter %s as %s', (letter, kind) => {
  expect(kindOfLetter(letter)).toBe(kind)
})

test('one kind letter alone and Enter make a new actor of that kind, named by the selection', () => {
  const state = typedInto(emptyPicker, 'l')
  expect(isKindOnly(state)).toBe(true)
  expect(pickedBy(state, [], 'Donbas region')).toEqual({ name: 'Donbas region', kind: 'place' })
})

test('a second letter makes it a search again', () => {
  const state = typedInto(typedInto(emptyPicker, 'd'), 'do')
  expect(isKindOnly(state)).toBe(false)
  expect(pickedBy(state, found, 'x')).toEqual({ actor: 'a' })
})

test('arrows go from the first row to “New” and no further', () => {
  let state = emptyPicker
  for (let i = 0; i < 5; i++) state = moved(state, 1, found.length)
  expect(state.row).toBe(2)
  expect(pickedBy(moved(state, -1, found.length), found, 'x')).toEqual({ actor: 'b' })
})

test('“New” takes nothing until its kind is chosen', () => {
  const state = toNew(typedInto(emptyPicker, 'do'), found.length)
  expect(pickedBy(state, found, 'Donbas')).toBeNull()
  expect(pickedBy({ ...state, kind: 'place' }, found, 'Donbas')).toEqual({ name: 'Donbas', kind: 'place' })
})
