import { expect, test } from 'vitest'
import type { SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'
import { answered, answeredAll, beginReview, stepped, tickedOf } from './sweep-state.ts'

const at = (start: number, inside: SweepCandidate['inside'] = null, unsure = false): SweepCandidate => ({
  source: 'source',
  revision: 'revision',
  start,
  end: start + 5,
  exact: 'Trump',
  prefix: '',
  suffix: '',
  where: '¶1',
  inside,
  unsure,
})
const three = [at(0), at(10, { actor: 'us', mention: 'mention' }), at(20)]
const starts = (state: ReturnType<typeof beginReview>) => tickedOf(state).map(({ start }) => start)

test('all are ticked at first but those inside another actor’s mention', () => {
  expect(starts(beginReview(three))).toEqual([0, 20])
})

test('short names that may be somebody else’s are not ticked', () => {
  expect(starts(beginReview([at(0), at(10, null, true)]))).toEqual([0])
})

test('yes and no speak of the one at hand and move on, and stay at the last', () => {
  const state = answered(answered(answered(beginReview(three), false), true), true)
  expect(starts(state)).toEqual([10, 20])
  expect(state.at).toBe(2)
})

test('a sweep of n needs n answers and Enter at most, and none where the ticks are right', () => {
  let state = beginReview(three)
  for (const yes of [true, false, true]) state = answered(state, yes)
  expect(starts(state)).toEqual(starts(beginReview(three)))
})

test('all, none, and back', () => {
  expect(starts(answeredAll(beginReview(three), true))).toEqual([0, 10, 20])
  expect(starts(answeredAll(beginReview(three), false))).toEqual([])
  expect(stepped(beginReview(three), -1).at).toBe(0)
})
