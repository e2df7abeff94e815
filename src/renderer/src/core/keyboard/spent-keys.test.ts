import { beforeEach, expect, it } from 'vitest'
import { createSpentKeys, type SpentKeys } from './spent-keys.ts'

let time: number
let keys: SpentKeys
const press = (key: string, how: { readonly repeat?: boolean; readonly ctrlKey?: boolean } = {}) =>
  keys.isSpent({ key, repeat: false, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...how })

beforeEach(() => {
  time = 1000
  keys = createSpentKeys(() => time)
})

it('takes the second of a double press', () => {
  expect(press('Delete')).toBe(false)
  keys.spend('Delete')
  time += 299
  expect(press('Delete')).toBe(true)
})
it('lets a key through that is pressed again by somebody who has looked', () => {
  press('Delete')
  keys.spend('Delete')
  time += 300
  expect(press('Delete')).toBe(false)
})
it('lets a key through that did nothing yet', () => {
  press('Enter')
  expect(press('Enter')).toBe(false)
})
it('takes one that is held until it is let go', () => {
  press('Enter')
  keys.spend('Enter')
  for (let i = 0; i < 20; i++) {
    time += 100
    expect(press('Enter', { repeat: true })).toBe(true)
  }
  time += 300
  expect(press('Enter')).toBe(false)
})
it('is no double press without the keys that were held with the first', () => {
  press('Enter', { ctrlKey: true })
  keys.spend('Enter')
  expect(press('Enter')).toBe(false)
})
it('is no double press with another key between', () => {
  press('Enter')
  keys.spend('Enter')
  expect(press('Tab')).toBe(false)
  expect(press('Enter')).toBe(false)
})
it('takes no double press of the key between', () => {
  press('Enter')
  keys.spend('Enter')
  expect([press('Tab'), press('Tab')]).toEqual([false, false])
})
it('takes the second press only: a third one is of somebody who has looked', () => {
  press('Delete')
  keys.spend('Delete')
  time += 250
  expect(press('Delete')).toBe(true)
  time += 50
  expect(press('Delete')).toBe(false)
})
it.each([
  ['another key', () => press('ArrowRight')],
  ['the pointer', () => keys.pointerPressed()],
])('spends nothing when %s was pressed before it was done', (_, other) => {
  press('Delete')
  other()
  keys.spend('Delete')
  expect(press('Delete')).toBe(false)
})
it('spends nothing for what no key did', () => {
  keys.spend(keys.lastKey())
  expect(press('Delete')).toBe(false)
})
