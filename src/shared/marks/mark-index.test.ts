import { expect, test } from 'vitest'
import { actor, byId, claim, mention, revision } from './fixtures.ts'
import { createMarkIndex, type MarkSources } from './mark-index.ts'
import { lookOf } from './segment-look.ts'

const blocks = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 21, end: 30 },
]
const actors = byId(actor('trump', 'Trump'), actor('kyiv', 'Kyiv', { kind: 'state' }))
const nothing: MarkSources = { mentions: new Map(), claims: new Map(), notes: new Map(), actors }

test('puts a mark under every block it reaches', () => {
  const index = createMarkIndex(revision, blocks)
  expect([...index.update({ ...nothing, claims: byId(claim('c', [[5, 15]])) })]).toEqual([0, 1])
  expect(index.marksOf(0).map((mark) => mark.record)).toEqual(['c'])
  expect(index.marksOf(1).map((mark) => mark.record)).toEqual(['c'])
  expect(index.marksOf(2)).toEqual([])
})

test('touches only the block of a mark that came, moved or left', () => {
  const index = createMarkIndex(revision, blocks)
  const kept = mention('m1', 0, 5)
  index.update({ ...nothing, mentions: byId(kept) })
  expect([...index.update({ ...nothing, mentions: byId(kept, mention('m2', 22, 25)) })]).toEqual([2])
  expect([...index.update({ ...nothing, mentions: byId(kept, mention('m2', 12, 15)) })]).toEqual([2, 1])
  expect([...index.update({ ...nothing, mentions: byId(kept) })]).toEqual([1])
  expect(index.update({ ...nothing, mentions: byId(kept) }).size).toBe(0)
})

test('moves the letter when an earlier mention of the actor comes', () => {
  const index = createMarkIndex(revision, blocks)
  const later = mention('m1', 12, 15)
  index.update({ ...nothing, mentions: byId(later) })
  expect(index.marksOf(1)).toMatchObject([{ first: true }])
  expect([...index.update({ ...nothing, mentions: byId(later, mention('m0', 2, 5)) })].sort()).toEqual([0, 1])
  expect(index.marksOf(1)).toMatchObject([{ first: false }])
  expect(index.marksOf(0)).toMatchObject([{ first: true }])
})

test('paints an actor’s mentions anew when its kind changes', () => {
  const index = createMarkIndex(revision, blocks)
  const mentions = byId(mention('m1', 0, 5), mention('m2', 22, 25, 'kyiv'))
  index.update({ ...nothing, mentions })
  const changed = byId(actor('trump', 'Trump', { kind: 'role' }), actor('kyiv', 'Kyiv', { kind: 'state' }))
  expect([...index.update({ ...nothing, mentions, actors: changed })]).toEqual([0])
  expect(index.marksOf(0)).toMatchObject([{ kind: 'role' }])
})

test('draws an idea once, however many claims are about it, and takes it away with the last', () => {
  const index = createMarkIndex(revision, blocks)
  const idea = {
    of: 'idea' as const,
    idea: 'i',
    revision,
    gloss: '',
    anchors: [
      { id: 'a', role: 'content' as const, ord: 0, start: 2, end: 8, exact: 'words', state: 'anchored' as const },
    ],
  }
  const [one, other] = [claim('c1', [[12, 15]], { about: [idea] }), claim('c2', [[22, 25]], { about: [{ ...idea }] })]
  index.update({ ...nothing, claims: byId(one, other) })
  expect(index.marksOf(0)).toMatchObject([{ role: 'idea', record: 'i', start: 2, end: 8 }])
  expect(index.idea('i')).toBe(idea)
  index.update({ ...nothing, claims: byId(other) })
  expect(index.marksOf(0)).toHaveLength(1)
  expect([...index.update({ ...nothing, claims: byId({ ...other, about: [] }) })].sort()).toEqual([0, 2])
  expect(index.marksOf(0)).toEqual([])
})

const anchor = (id: string, start: number) => ({
  id,
  role: 'content' as const,
  ord: 0,
  start,
  end: start + 1,
  exact: 'w',
  state: 'anchored' as const,
})

test('draws cue, hedges and conditions beside the words of a claim', () => {
  const index = createMarkIndex(revision, blocks)
  index.update({
    ...nothing,
    claims: byId(
      claim('c', [[0, 5]], {
        hedge: [anchor('h', 6)],
        chain: [{ id: 'l', actor: null, words: null, hedge: [anchor('r', 7)] }],
        condition: [{ id: 'k', gloss: '', anchors: [anchor('n', 8)] }],
      }),
    ),
  })
  expect(index.marksOf(0).map(({ role, start }) => `${role} ${start}`)).toEqual([
    'content 0',
    'hedge 6',
    'hedge 7',
    'condition 8',
  ])
})

test('marks the words of a draft as long as there is one, and gives them no look of a claim', () => {
  const index = createMarkIndex(revision, blocks)
  const draft = { id: 'draft', ranges: [{ start: 5, end: 15 }] }
  expect([...index.update({ ...nothing, drafts: [draft] })]).toEqual([0, 1])
  expect(index.marksAt(12)).toMatchObject([{ role: 'draft', record: 'draft', start: 5, end: 15 }])
  expect(lookOf({ start: 5, end: 10, marks: index.marksOf(0) }).classes).toBe('')
  expect(index.update({ ...nothing, drafts: [draft] }).size).toBe(0)
  expect([...index.update(nothing)]).toEqual([0, 1])
})

test('leaves marks of other revisions and orphans out', () => {
  const index = createMarkIndex(revision, blocks)
  const orphan = claim('c', [[0, 5]])
  const other = { ...mention('m', 0, 5), revision: 'other' }
  index.update({
    ...nothing,
    mentions: byId(other),
    claims: byId({ ...orphan, anchors: orphan.anchors.map((anchor) => ({ ...anchor, state: 'orphan' })) }),
  })
  expect(index.marksOf(0)).toEqual([])
})

test('finds the marks at a caret, also right behind a mark', () => {
  const index = createMarkIndex(revision, blocks)
  index.update({ ...nothing, mentions: byId(mention('m1', 0, 5)) })
  expect([4, 5, 6].map((offset) => index.marksAt(offset).length)).toEqual([1, 1, 0])
})
