import { expect, test } from 'vitest'
import { createFollower } from './follow.ts'

test.each<[string, readonly (readonly [string, string])[], string, string]>([
  ['no step: itself', [], 'a', 'a'],
  ['one step', [['a', 'b']], 'a', 'b'],
  [
    'several steps',
    [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
    ],
    'a',
    'd',
  ],
  [
    'a step to itself',
    [
      ['a', 'b'],
      ['b', 'b'],
    ],
    'a',
    'b',
  ],
  [
    'a circle: its smallest id',
    [
      ['c', 'b'],
      ['b', 'c'],
    ],
    'c',
    'b',
  ],
  [
    'a circle, from outside',
    [
      ['x', 'd'],
      ['d', 'c'],
      ['c', 'd'],
    ],
    'x',
    'c',
  ],
])('%s', (_, steps, from, end) => {
  const follow = createFollower(new Map(steps))
  expect([follow(from), follow(from)]).toEqual([end, end])
})
