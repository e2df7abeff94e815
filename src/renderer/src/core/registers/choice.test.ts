import { describe, expect, it } from 'vitest'
import { actingRows, beyond, choose, extend, noChoice, selectAll, selectNone, toggle } from './choice.ts'

const idOf = (row: string) => row
const ids = ['a', 'b', 'c', 'd', 'e']
const selected = (choice: { readonly selected: ReadonlySet<string> }) => [...choice.selected].sort().join('')

describe('choosing rows', () => {
  it('keeps what is selected when it goes to another row', () => {
    const choice = choose(toggle(noChoice, 'b'), 'd')
    expect([choice.chosen, selected(choice)]).toEqual(['d', 'b'])
  })
  it('takes a selected row off again', () => {
    expect(selected(toggle(toggle(noChoice, 'b'), 'b'))).toBe('')
  })
  it('extends from the row that has the focus', () => {
    const choice = extend(extend(choose(noChoice, 'b'), ids, 'c'), ids, 'd')
    expect([choice.chosen, selected(choice)]).toEqual(['d', 'bcd'])
  })
  it('shrinks a range that is drawn back, and keeps what was selected before it', () => {
    const before = choose(toggle(noChoice, 'e'), 'b')
    const wide = extend(extend(before, ids, 'c'), ids, 'd')
    expect(selected(extend(wide, ids, 'b'))).toBe('be')
    expect(selected(extend(wide, ids, 'a'))).toBe('abe')
  })
  it('begins a new range after the focus went elsewhere', () => {
    const first = extend(choose(noChoice, 'a'), ids, 'b')
    expect(selected(extend(choose(first, 'd'), ids, 'e'))).toBe('abde')
  })
  it('selects all that are shown, and none', () => {
    expect(selected(selectAll(noChoice, ids))).toBe('abcde')
    expect(selected(selectNone(selectAll(noChoice, ids)))).toBe('')
  })
})

describe('the rows that a gesture is for', () => {
  it('are the selected ones, in the order shown', () => {
    expect(actingRows(ids, idOf, toggle(toggle(noChoice, 'd'), 'b'))).toEqual(['b', 'd'])
  })
  it('are the one with the focus where none is selected', () => {
    expect(actingRows(ids, idOf, choose(noChoice, 'c'))).toEqual(['c'])
  })
  it('are never those that a filter hides', () => {
    expect(actingRows(['c'], idOf, choose(selectAll(noChoice, ids), 'a'))).toEqual(['c'])
    expect(actingRows(['c'], idOf, choose(toggle(noChoice, 'a'), 'c'))).toEqual(['c'])
  })
})

const after = (chosen: string, ...deleted: readonly string[]) =>
  beyond(choose(selectAll(noChoice, ids), chosen), ids, new Set(deleted))
describe('where rows are deleted, the keys go on', () => {
  it('at the next row that stays, else at the one before', () => {
    expect(after('b', 'b', 'c').chosen).toBe('d')
    expect(after('e', 'd', 'e').chosen).toBe('c')
    expect(after('c', ...ids).chosen).toBeNull()
  })
  it('where they were if that row stays', () => {
    expect(after('c', 'a', 'd').chosen).toBe('c')
  })
  it('with nothing selected', () => {
    expect(selected(after('b', 'b'))).toBe('')
  })
})
