import { expect, it } from 'vitest'
import { withHeads } from './with-heads.ts'

const groups = [2, 1, 3].map((count) => ({ rows: Array.from({ length: count }) }))

it('puts a head before the rows of each group', () => {
  const lines = withHeads(groups, 6)
  const drawn = Array.from({ length: lines.count }, (_, line) => {
    const { head, row } = lines.at(line)
    return head === undefined ? row : `head ${head}`
  })
  expect(drawn).toEqual(['head 0', 0, 1, 'head 1', 2, 'head 2', 3, 4, 5])
})

it('finds the line of a row', () => {
  const lines = withHeads(groups, 6)
  expect([0, 1, 2, 3, 5].map(lines.lineOf)).toEqual([1, 2, 4, 6, 8])
})

it('has rows alone where there are no groups', () => {
  const lines = withHeads([], 2)
  expect([lines.count, lines.at(1), lines.lineOf(1)]).toEqual([2, { row: 1 }, 1])
})
