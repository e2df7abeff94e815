import { expect, it } from 'vitest'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import type { AnyCheck } from '../checks/use-checks.ts'
import { openItems } from './open-items.ts'

const text = sourceTextOf('The port is shut. The port is open.')
const source = sourceViewOf(text, { title: 'Port news', reliability: 'B' })
const rated = claimOf(text, { quotes: ['The port is shut'], credibility: 2 })
const unrated = claimOf(text, { quotes: ['The port is open'], credibility: null })
const [block, said] = [newId(), newId()]
const judgement = { id: newId(), likelihood: null, confidence: null, confidenceReason: '', wouldChange: '' }
const view = emptyBriefing({
  title: 'Port',
  date: '2026-03-04',
  preparedBy: 'Desk',
  preparedFor: 'Reader',
  blocks: [
    {
      id: block,
      section: 'judgements',
      order: 'a0',
      body: { type: 'judgement', judgement: judgement.id, children: [] },
    },
    { id: said, section: 'said', order: 'a0', body: { type: 'said', claim: rated.id } },
  ],
  judgements: [judgement],
})
const find = (
  parts: {
    head?: Partial<BriefingView>
    checks?: AnyCheck[]
    claims?: (typeof rated)[]
    reliability?: 'B' | null
  } = {},
) =>
  openItems({ ...view, ...parts.head }, parts.checks ?? [], {
    claims: parts.claims ?? [rated],
    sources: [{ ...source, reliability: parts.reliability === undefined ? 'B' : parts.reliability }],
    cite: (claim) => (claim === unrated.id ? '[1 ¶1b]' : '[1 ¶1a]'),
  }).map(({ title, place }) => [title, place])

it('finds nothing open in a complete briefing', () => {
  expect(find()).toEqual([])
})

it.each([
  ['title', 'The title is empty'],
  ['date', 'The date is empty'],
  ['preparedBy', '“Prepared by” is empty'],
  ['preparedFor', '“For” is empty'],
] as const)('names an empty field: %s', (field, title) => {
  expect(find({ head: { [field]: '' } })).toEqual([[title, { kind: 'field', field }]])
})

it('leads to the first of the claims that nobody has rated, and to such a source', () => {
  expect(find({ claims: [rated, unrated] })).toEqual([
    ['One cited claim is not rated', { kind: 'claim', claim: unrated.id }],
  ])
  expect(find({ reliability: null })).toEqual([
    ['One cited source is not rated', { kind: 'source', source: source.id }],
  ])
})

it('names six citations, and counts the others', () => {
  const many = Array.from({ length: 8 }, () => ({ ...unrated, id: newId() }))
  const [item] = openItems(view, [], {
    claims: many,
    sources: [],
    cite: (id) => `[${many.findIndex((one) => one.id === id)}]`,
  })
  expect([item?.title, item?.detail]).toEqual([
    '8 cited claims are not rated',
    '[0], [1], [2], [3], [4], [5] and 2 more',
  ])
})

const outlined = { key: block, number: 1, sentence: '', citations: 0, judgement }
const checked = { title: 'Open', detail: '' }
it.each<[string, AnyCheck, unknown]>([
  ['a judgement', { kind: 'judgement', judgement: outlined, say: null, ...checked }, { kind: 'block', block }],
  ['two vocabularies', { kind: 'rows', ...checked }, { kind: 'block', block }],
  ['a claim that stands twice', { kind: 'twice', claim: rated.id, said, ...checked }, { kind: 'block', block: said }],
  ['a retracted claim', { kind: 'status', claim: rated.id, ...checked }, { kind: 'claim', claim: rated.id }],
  ['a link', { kind: 'link', claim: rated.id, newer: unrated.id, ...checked }, { kind: 'claim', claim: rated.id }],
  ['a source card', { kind: 'source', source: source.id, ...checked }, { kind: 'source', source: source.id }],
])('leads to where a check can be put right: %s', (_, check, place) => {
  expect(find({ checks: [check] })).toEqual([['Open', place]])
})

it('leaves claims to confirm to their own list, and leads to where a deleted one is cited', () => {
  expect(find({ checks: [{ kind: 'unconfirmed', claim: rated.id }] })).toEqual([])
  expect(find({ checks: [{ kind: 'unconfirmed', claim: rated.id }], claims: [] })).toEqual([
    ['A cited claim is gone', { kind: 'block', block: said }],
  ])
})
