import { expect, test } from 'vitest'
import { actor, byId, claim, mention, revision } from '#shared/marks/fixtures.ts'
import { createMarkIndex } from '#shared/marks/mark-index.ts'
import { cardsNear } from './cards-near.ts'

const index = createMarkIndex(revision, [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
])
const cue = { id: 'cue', role: 'cue' as const, ord: 0, start: 0, end: 2, exact: 'no', state: 'anchored' as const }
index.update({
  mentions: byId(mention('m', 12, 14)),
  claims: byId(claim('late', [[15, 18]]), claim('early', [[4, 9]]), claim('across', [[5, 15]]), {
    ...claim('silent', []),
    anchors: [cue],
  }),
  notes: byId(),
  actors: byId(actor('trump', 'Trump')),
})
const records = (blocks: readonly number[], selected: string | null = null, held = false) =>
  cardsNear(index, new Set(blocks), selected, held).map(({ record }) => record)

test('lists the claims that begin in the blocks, in reading order, whatever order the blocks came into sight', () => {
  expect(records([1, 0])).toEqual(['silent', 'early', 'across', 'late'])
  expect(records([1])).toEqual(['late'])
})

test('lists a mention only while it is selected', () => {
  expect(records([1], 'm')).toEqual(['m', 'late'])
})

test('keeps the selected claim while somebody writes in it, however far the text is scrolled', () => {
  expect(records([0], 'late', true)).toContain('late')
  expect(records([0], 'late')).not.toContain('late')
})
