import { expect, test } from 'vitest'
import { actor } from '#shared/marks/fixtures.ts'
import { emptyPicker, kindOfLetter, moved, pickedBy, rowOf, toNew, typedInto } from './picker-state.ts'

const found = [actor('a', 'Donald Trump'), actor('b', 'Donbas')]

test.each([
  ['p', 'person'],
  ['O', 'organisation'],
  ['s', 'state'],
  ['L', 'place'],
  ['g', 'group'],
  ['r', 'role'],
  ['?', 'unnamed'],
  ['x', null],
])('reads the letter %s as %s', (letter, kind) => {
  expect(kindOfLetter(letter)).toBe(kind)
})

test('one kind letter alone and Enter make a new actor of that kind, named by the selection', () => {
  expect(pickedBy(typedInto(emptyPicker, 'l'), [], 'Donbas region')).toEqual({ name: 'Donbas region', kind: 'place' })
})

test('where somebody is likely the same, Enter takes them, and Tab then Enter make a new one all the same', () => {
  const state = typedInto(emptyPicker, 'p')
  expect(pickedBy(state, found, 'Trump')).toEqual({ actor: 'a' })
  expect(pickedBy(toNew(state), found, 'Trump')).toEqual({ name: 'Trump', kind: 'person' })
})

test('a second letter makes it a search again', () => {
  const state = typedInto(typedInto(emptyPicker, 'd'), 'do')
  expect(state.kind).toBeNull()
  expect(pickedBy(state, found, 'x')).toEqual({ actor: 'a' })
})

test('arrows go from the first row to “New” and no further', () => {
  let state = emptyPicker
  for (let i = 0; i < 5; i++) state = moved(state, 1, found.length)
  expect(state.row).toBe(2)
  expect(pickedBy(moved(state, -1, found.length), found, 'x')).toEqual({ actor: 'b' })
})

test('“New” takes nothing until its kind is chosen, and stays the last row however many there are', () => {
  const state = toNew(typedInto(emptyPicker, 'do'))
  expect(pickedBy(state, found, 'Donbas')).toBeNull()
  expect(rowOf(state, 7)).toBe(7)
  expect(pickedBy({ ...state, kind: 'place' }, found, 'Donbas')).toEqual({ name: 'Donbas', kind: 'place' })
})

test('only someone who is not named takes along how they know it and how many they are', () => {
  const access = { accessBasis: 'briefed on a call', howMany: 'one' }
  expect(pickedBy(typedInto(emptyPicker, '?'), [], 'a source', access)).toEqual({
    name: 'a source',
    kind: 'unnamed',
    ...access,
  })
  expect(pickedBy(typedInto(emptyPicker, 'p'), [], 'a source', access)).toEqual({ name: 'a source', kind: 'person' })
})
