import { expect, test } from 'vitest'
import { occasionCalled } from '#shared/claims/fixtures.ts'
import { claim } from '../read/marks/fixtures.ts'
import { changed, claimDraftSchema, draftOfClaim, fieldsOf, isSamePlace, withSpeaker, withWords, type ClaimDraft } from './draft.ts'

const draft: ClaimDraft = { ...draftOfClaim(claim('c', [[10, 20]])), proposed: ['speakers', 'kind', 'form', 'cue'] }

test('a field the analyst sets, even to the same, is no proposal any more', () => {
  expect(changed(draft, { kind: draft.kind }).proposed).toEqual(['speakers', 'form', 'cue'])
  expect(changed(draft, { speakersUnclear: true }).proposed).toEqual(['kind', 'form', 'cue'])
  expect(changed(draft, { memo: 'later' })).toMatchObject({ memo: 'later', proposed: draft.proposed })
})

test('reads contents, cue and occasion off a kept claim', () => {
  const view = claim('c', [[10, 20], [30, 40]], { occasion: occasionCalled('o', 'CNN interview') })
  const cue = { id: 'q', role: 'cue' as const, ord: 0, start: 1, end: 5, exact: 'said', state: 'anchored' as const }
  expect(draftOfClaim({ ...view, anchors: [...view.anchors, cue] })).toMatchObject({ content: [{ start: 10, end: 20 }, { start: 30, end: 40 }], cue: { start: 1, end: 5 }, occasion: 'CNN interview' })
})

test('hands over every field but the words and what is proposed', () => {
  expect(Object.keys(fieldsOf(draft)).toSorted()).toEqual(Object.keys(draft).filter((key) => key !== 'content' && key !== 'proposed').toSorted())
})

test('speakers are a set that never gets empty by taking one away', () => {
  expect(withSpeaker(['a'], 'b')).toEqual(['a', 'b'])
  expect(withSpeaker(['a', 'b'], 'a')).toEqual(['b'])
  expect(withSpeaker(['b'], 'b')).toEqual(['b'])
})

test('takes further words in reading order, and none twice', () => {
  expect(withWords(draft.content, { start: 2, end: 5 })).toEqual([{ start: 2, end: 5 }, { start: 10, end: 20 }])
  expect(withWords(draft.content, { start: 12, end: 15 })).toEqual(draft.content)
  expect(withWords(draft.content, null)).toEqual(draft.content)
})

test('a kept draft comes back over words that touch its own', () => {
  expect(isSamePlace(draft, { start: 19, end: 50 })).toBe(true)
  expect(isSamePlace(draft, { start: 20, end: 50 })).toBe(false)
})

test('refuses a kept draft that is none', () => {
  expect(claimDraftSchema.safeParse({ ...draft, kind: 'shout' }).success).toBe(false)
})
