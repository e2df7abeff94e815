import { expect, it } from 'vitest'
import type { SearchHit } from '#shared/library/library-view.ts'
import { headingOf, hitRows, keyOfRow } from './palette-rows.ts'

const hit = (type: SearchHit['type'], id: string, memo = false): SearchHit => ({
  type,
  id,
  title: id,
  detail: id,
  memo,
})
const listed = (hits: readonly SearchHit[], open: Parameters<typeof hitRows>[1] = new Set()) =>
  hitRows(hits, open).map((row) => `${headingOf(row)}: ${row.kind === 'more' ? `${row.count} more` : keyOfRow(row)}`)

it('groups what is found by kind, the group of the best hit first', () => {
  expect(
    listed([
      hit('claim', 'a'),
      hit('briefing', 'b'),
      hit('source', 'c'),
      hit('actor', 'd'),
      hit('claim', 'e'),
      hit('question', 'f'),
    ]),
  ).toEqual(['Claims: a', 'Claims: e', 'Sources: c', 'Actors: d', 'Questions: f', 'Briefings: b'])
})

it('has the words of memos in a group of their own, also of a record that is found by its own', () => {
  expect(listed([hit('source', 'a'), hit('claim', 'b'), hit('claim', 'b', true), hit('source', 'c', true)])).toEqual([
    'Sources: a',
    'Claims: b',
    'Memos: b memo',
    'Memos: c memo',
  ])
})

it('shows five of a group, and the rest when it is asked for', () => {
  const claims = Array.from({ length: 8 }, (_, i) => hit('claim', `${i}`))
  const shown = listed([...claims, hit('actor', 'a')])
  expect(shown.slice(4)).toEqual(['Claims: 4', 'Claims: 3 more', 'Actors: a'])
  expect(listed([...claims, hit('actor', 'a')], new Set(['claim'])).slice(4)).toEqual([
    'Claims: 4',
    'Claims: 5',
    'Claims: 6',
    'Claims: 7',
    'Actors: a',
  ])
  expect(listed(claims.slice(0, 6))).toHaveLength(6)
})

it('has nothing where nothing is found', () => {
  expect(listed([])).toEqual([])
})
