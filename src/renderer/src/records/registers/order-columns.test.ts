import { describe, expect, it } from 'vitest'
import { moveColumn, toggleColumn, turnSort } from './order-columns.ts'
import { stepFrom } from './steps.ts'

describe('columns', () => {
  it('are shown last, and hidden', () => {
    expect(toggleColumn(['a', 'b'], 'c')).toEqual(['a', 'b', 'c'])
    expect(toggleColumn(['a', 'b'], 'a')).toEqual(['b'])
  })
  it('are never all hidden', () => {
    expect(toggleColumn(['a'], 'a')).toEqual(['a'])
  })
  it('are moved by one place, and stay at an end', () => {
    expect(moveColumn(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
    expect(moveColumn(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
    expect(moveColumn(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
    expect(moveColumn(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
  })
  it('are sorted by one after the other: up, down, not at all', () => {
    const up = turnSort<string>([{ column: 'a', descending: true }], 'b')
    expect(up).toEqual([
      { column: 'a', descending: true },
      { column: 'b', descending: false },
    ])
    expect(turnSort(up, 'b')).toEqual([
      { column: 'a', descending: true },
      { column: 'b', descending: true },
    ])
    expect(turnSort(turnSort(up, 'b'), 'b')).toEqual([{ column: 'a', descending: true }])
  })
})

describe('keys of the rows', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 3, 4],
    ['ArrowDown', 24, 24],
    ['ArrowUp', -1, 24],
    ['ArrowUp', 0, 0],
    ['PageDown', 20, 24],
    ['PageUp', 4, 0],
    ['Home', 9, 0],
    ['End', 0, 24],
  ])('%s from row %i leads to row %i of 25', (key, from, to) => {
    expect(stepFrom(from, key, 25)).toBe(to)
  })
  it('lead nowhere where there are no rows, and other keys are left alone', () => {
    expect([stepFrom(-1, 'Home', 0), stepFrom(-1, 'End', 0), stepFrom(-1, 'ArrowDown', 0)]).toEqual([-1, -1, -1])
    expect(stepFrom(0, 'x', 25)).toBeNull()
  })
})
