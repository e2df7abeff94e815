import { expect, test } from 'vitest'
import { occasionCalled } from '#shared/claims/fixtures.ts'
import { claim } from '#shared/marks/fixtures.ts'
import { type ClaimDraft, claimDraftSchema } from './draft-schema.ts'
import {
  changed,
  draftOfClaim,
  fieldsOf,
  intentOf,
  isSamePlace,
  noOccasion,
  toSpeakers,
  withContent,
  withSpeaker,
  withWords,
} from './draft.ts'

const link = (actor: string | null) => ({ actor, words: null, hedge: [] })
const draft: ClaimDraft = { ...draftOfClaim(claim('c', [[10, 20]])), proposed: ['speakers', 'kind', 'form', 'cue'] }

test('a field the analyst sets, even to the same, is no proposal any more', () => {
  expect(changed(draft, { kind: draft.kind }).proposed).toEqual(['speakers', 'form', 'cue'])
  expect(changed(draft, { speakersUnclear: true }).proposed).toEqual(['kind', 'form', 'cue'])
  expect(changed(draft, { memo: 'later' })).toMatchObject({ memo: 'later', proposed: draft.proposed })
})

test('those who may be meant are offered until a speaker is chosen, be it the source itself', () => {
  const open: ClaimDraft = { ...draft, speakers: [], speakersOffered: ['venn', 'official'], proposed: ['kind'] }
  expect(changed(open, { kind: 'denial' }).speakersOffered).toEqual(['venn', 'official'])
  expect(changed(open, { speakers: ['venn'] })).toMatchObject({ speakers: ['venn'], speakersOffered: null })
  expect(changed(open, { speakers: [] })).toMatchObject({ speakers: [], speakersOffered: null })
  expect(fieldsOf(open)).not.toHaveProperty('speakersOffered')
})

test('a draft kept by an older Attaché has its speaker', () => {
  const { speakersOffered: _none, ...older } = draft
  expect(claimDraftSchema.parse(older)).toEqual(draft)
})

test('reads contents, cue and occasion off a kept claim', () => {
  const view = claim(
    'c',
    [
      [10, 20],
      [30, 40],
    ],
    { occasion: occasionCalled('o', 'CNN interview') },
  )
  const cue = { id: 'q', role: 'cue' as const, ord: 0, start: 1, end: 5, exact: 'said', state: 'anchored' as const }
  expect(draftOfClaim({ ...view, anchors: [...view.anchors, cue] })).toMatchObject({
    content: [
      { start: 10, end: 20 },
      { start: 30, end: 40 },
    ],
    cue: { start: 1, end: 5 },
    occasion: { label: 'CNN interview', place: '', date: null },
  })
})

test('hands over every field but the words and what is proposed', () => {
  expect(Object.keys(fieldsOf(draft)).toSorted()).toEqual(
    Object.keys(draft)
      .filter((key) => !['content', 'proposed', 'speakersOffered'].includes(key))
      .toSorted(),
  )
})

const anchor = (id: string, start: number, end: number) => ({
  id,
  role: 'content' as const,
  ord: 0,
  start,
  end,
  exact: '',
  state: 'anchored' as const,
})

test('reads the chain, hedges, whom it is about, withdrawn occasion, conditions, ideas, dates and answers off a kept claim, and hands the same over', () => {
  const kept = draftOfClaim(
    claim('c', [[10, 20]], {
      chain: [{ id: 'l', actor: null, words: anchor('w', 1, 3), hedge: [anchor('h', 4, 6)] }],
      hedge: [anchor('g', 7, 8)],
      saidAbout: ['vik'],
      occasion: { ...occasionCalled('o', 'Post'), withdrawn: { date: '2025', by: '' } },
      condition: [{ id: 'k', gloss: '', anchors: [anchor('n', 30, 40)] }],
      about: [
        { of: 'claim', claim: 'other' },
        { of: 'idea', idea: 'i', revision: 'revision', gloss: 'a notion', anchors: [] },
      ],
      aboutDate: { edtf: '2025-08-18', words: 'Monday', anchor: anchor('d', 50, 56) },
      answers: [{ question: 'q', answer: 'no' }],
    }),
  )
  const parts = {
    chain: [{ actor: null, words: { start: 1, end: 3 }, hedge: [{ start: 4, end: 6 }] }],
    hedge: [{ start: 7, end: 8 }],
    saidAbout: ['vik'],
    occasion: { label: 'Post', withdrawn: { date: '2025', by: '' } },
    condition: [{ spans: [{ start: 30, end: 40 }], gloss: '' }],
    about: [{ claim: 'other' }, { idea: 'i' }],
    aboutDate: { edtf: '2025-08-18', words: 'Monday', span: { start: 50, end: 56 } },
    answers: [{ question: 'q', answer: 'no' }],
  }
  expect(kept).toMatchObject(parts)
  expect(fieldsOf(kept)).toMatchObject(parts)
})

test('a question without an answer is held against nothing yet', () => {
  expect(
    intentOf({
      answers: [
        { question: { text: 'Who pays?' }, answer: null },
        { question: 'q', answer: 'yes' },
      ],
    }),
  ).toEqual({ answers: [{ question: 'q', answer: 'yes' }] })
})

test('an occasion says only what is known of it', () => {
  expect(intentOf({ occasion: { ...noOccasion, label: 'CNN interview', channel: 'CNN' } })).toEqual({
    occasion: { label: 'CNN interview', channel: 'CNN' },
  })
})

test('what loses its last words keeps them as its cue', () => {
  expect(withContent({ ...draft, cue: null }, [])).toMatchObject({ content: [], cue: { start: 10, end: 20 } })
  expect(withContent({ ...draft, cue: { start: 1, end: 4 } }, [])).toMatchObject({
    content: [],
    cue: { start: 1, end: 4 },
  })
})

test('speakers are a set that never gets empty by taking one away', () => {
  expect(withSpeaker(['a'], 'b')).toEqual(['a', 'b'])
  expect(withSpeaker(['a', 'b'], 'a')).toEqual(['b'])
  expect(withSpeaker(['b'], 'b')).toEqual(['b'])
})

test('takes further words in reading order, and none twice', () => {
  expect(withWords(draft.content, { start: 2, end: 5 })).toEqual([
    { start: 2, end: 5 },
    { start: 10, end: 20 },
  ])
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

test('one who speaks does not report, proposed or saved; one who speaks no longer reports again', () => {
  const links = [link('diplomat'), link(null)]
  for (const also of [['chain'], []] as const) {
    const first: ClaimDraft = { ...draft, speakers: ['minister'], chain: links, proposed: [...draft.proposed, ...also] }
    const swap = toSpeakers(first, ['diplomat'], { links, left: links })
    const swapped = changed(first, swap.patch)
    expect(swapped).toMatchObject({ speakers: ['diplomat'], chain: [link(null)] })
    const back = changed(swapped, toSpeakers(swapped, ['minister'], swap.followed).patch)
    expect(back).toMatchObject({ speakers: ['minister'], chain: links })
    expect(back.proposed.includes('chain')).toBe(also.length > 0)
  }
})

test('links that were set after a speaker was chosen stay as they were set', () => {
  const links = [link('diplomat'), link(null)]
  const first: ClaimDraft = { ...draft, speakers: ['minister'], chain: links }
  const swap = toSpeakers(first, ['diplomat'], { links, left: links })
  const own = changed(changed(first, swap.patch), { chain: [link('aide')] })
  const back = toSpeakers(own, ['minister'], swap.followed)
  expect(changed(own, back.patch).chain).toEqual([link('aide')])
  expect(changed(own, toSpeakers(own, ['aide'], back.followed).patch).chain).toEqual([])
})
