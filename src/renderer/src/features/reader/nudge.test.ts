import { expect, test } from 'vitest'
import { nudged, type Edge, type Step } from './nudge.ts'

const text = 'Die 👩‍👧 né́e Zelensky said no'
const bounds = { start: 0, end: text.length }
const family = { start: 4, end: 4 + '👩‍👧'.length }
const words = (range: { readonly start: number; readonly end: number }) => text.slice(range.start, range.end)

test.each<[string, Edge, Step, 1 | -1, string]>([
  ['the end over a joined emoji as one letter', 'end', 'letter', -1, 'Die '],
  ['the start by a letter', 'start', 'letter', 1, 'ie 👩‍👧'],
  ['the end to the end of the next word', 'end', 'word', 1, 'Die 👩‍👧 né́e'],
  ['the start to the beginning of the next word', 'start', 'word', 1, '👩‍👧'],
])('moves %s', (_name, edge, step, direction, expected) => {
  expect(words(nudged(text, { start: 0, end: family.end }, edge, step, direction, bounds))).toBe(expected)
})

test('never splits a combining sequence', () => {
  const start = text.indexOf('né')
  const range = nudged(text, { start, end: start + 1 }, 'end', 'letter', 1, bounds)
  expect(words(range)).toBe('né́')
})

test('leaves at least one letter and stays within its bounds', () => {
  const one = { start: 0, end: 1 }
  expect(nudged(text, one, 'end', 'letter', -1, bounds)).toEqual(one)
  expect(nudged(text, one, 'start', 'word', -1, bounds)).toEqual(one)
  expect(nudged(text, { start: 0, end: 3 }, 'end', 'word', 1, { start: 0, end: 3 })).toEqual({ start: 0, end: 3 })
})
