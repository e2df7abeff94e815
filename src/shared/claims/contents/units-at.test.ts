import { expect, test } from 'vitest'
import { shrunk, unitsAt, widened } from './units-at.ts'

const text = 'He said no, she wrote: “Putin will not give any guarantees, and never did.” Then he left.'
const block = { start: 0, end: text.length }
const at = text.indexOf('give')
const units = unitsAt(text, block, at)
const words = (range: { readonly start: number; readonly end: number } | null) =>
  range && text.slice(range.start, range.end)

test('widens from the word over clause, quotation and sentence to the paragraph', () => {
  const steps: (string | null)[] = []
  let range = { start: at, end: at }
  for (let i = 0; i < 5; i++) {
    range = widened(units, range)
    steps.push(words(range))
  }
  expect(steps[0]).toBe('give')
  expect(steps).toContain('Putin will not give any guarantees')
  expect(steps).toContain('Putin will not give any guarantees, and never did.')
  expect(steps.at(-1)).toBe(text)
})

test('shrinks back the same way, to the caret at last', () => {
  expect(words(shrunk(units, widened(units, units[0]!)))).toBe('give')
  expect(shrunk(units, block)).toEqual(units.at(-2))
  expect(shrunk(units, units[0]!)).toBeNull()
})

test('each unit holds the one before', () => {
  units.slice(1).forEach((unit, i) => expect(unit.start <= units[i]!.start && units[i]!.end <= unit.end).toBe(true))
})

test('a paragraph cannot be widened', () => {
  expect(widened(units, block)).toEqual(block)
})
