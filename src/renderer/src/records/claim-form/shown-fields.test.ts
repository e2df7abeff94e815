import { expect, test } from 'vitest'
import type { ClaimDraft } from './draft-schema.ts'
import { blankDraft } from './draft.ts'
import { shownFields, type CardField } from './shown-fields.ts'

const draft: ClaimDraft = { ...blankDraft, content: [], speakers: [], cue: null, proposed: [] }
const range = { start: 0, end: 1 }
const none = shownFields(draft, new Set(), false)

test.each<[CardField, Partial<ClaimDraft>]>([
  ['chain', { chain: [{ actor: null, words: null, hedge: [] }] }],
  ['about', { about: [{ claim: 'a' }] }],
  ['saidAbout', { saidAbout: ['a'] }],
  ['translation', { originalLanguage: 'Russian' }],
  ['memo', { memo: 'x' }],
  ['form', { form: 'direct' }],
  ['cue', { cue: range }],
  ['hedge', { hedge: [range] }],
  ['condition', { condition: [{ spans: [range], gloss: '' }] }],
  ['aboutDate', { aboutDate: { edtf: '2026', words: null } as never }],
  ['saidDate', { saidDate: { edtf: '2026', words: null } as never }],
  ['gloss', { gloss: 'x' }],
  ['tags', { tags: ['x'] }],
  ['rating', { credibility: 2 }],
  ['status', { status: 'refuted' }],
  ['marking', { marking: 'x' as never }],
])('%s is shown on a card that holds it, and no other field for that', (field, patch) => {
  expect(none.has(field)).toBe(false)
  const shown = shownFields({ ...draft, ...patch }, new Set(), false)
  expect([...shown].filter((one) => !none.has(one))).toEqual([field])
  expect(shownFields(draft, new Set([field]), false).has(field)).toBe(true)
  expect(shownFields({ ...draft, form: 'mixed' }, new Set(), true).has(field)).toBe(true)
})

test('only what is quoted can be a translation', () => {
  expect(shownFields(draft, new Set(), true).has('translation')).toBe(false)
  expect(shownFields({ ...draft, form: 'direct' }, new Set(), true).has('translation')).toBe(true)
})
