import { expect, test } from 'vitest'
import { blocksNear } from './blocks-near.ts'

const none: ReadonlySet<number> = new Set()
const sorted = (blocks: ReadonlySet<number>) => [...blocks]

test('are those in sight and a screenful on either side', () => {
  expect(sorted(blocksNear(none, 10, 12, 100))).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15])
})

test('end with the text', () => {
  expect(sorted(blocksNear(none, 0, 3, 5))).toEqual([0, 1, 2, 3, 4])
  expect(sorted(blocksNear(none, 98, 99, 100))).toEqual([96, 97, 98, 99])
})

test('stay the same while what is in sight has half a screen to spare', () => {
  const before = blocksNear(none, 10, 12, 100)
  expect(blocksNear(before, 11, 13, 100)).toBe(before)
  expect(sorted(blocksNear(before, 13, 15, 100))).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18])
})

test('shrink again when a large window becomes small', () => {
  const before = blocksNear(none, 10, 40, 100)
  expect(blocksNear(before, 20, 21, 100).size).toBe(6)
})
