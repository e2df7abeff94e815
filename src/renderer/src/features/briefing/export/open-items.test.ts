import { expect, it } from 'vitest'
import type { Finding } from '#shared/briefing/checks/finding.ts'
import { claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { openItems } from './open-items.ts'

const text = sourceTextOf('The port is shut. The port is open.')
const source = sourceViewOf(text, { title: 'Port news', reliability: 'B' })
const rated = claimOf(text, { quotes: ['The port is shut'], credibility: 2 })
const unrated = claimOf(text, { quotes: ['The port is open'], credibility: null })
const block = newId()
const view = emptyBriefing()
const find = (
  parts: {
    findings?: Finding[]
    claims?: (typeof rated)[]
    reliability?: 'B' | null
  } = {},
) =>
  openItems(view, parts.findings ?? [], {
    claims: parts.claims ?? [rated],
    sources: [{ ...source, reliability: parts.reliability === undefined ? 'B' : parts.reliability }],
    cite: (claim) => (claim === unrated.id ? '[1 ¶1b]' : '[1 ¶1a]'),
  }).map(({ title, place }) => [title, place])

it('finds nothing open in a complete briefing', () => {
  expect(find()).toEqual([])
})

it('leads to the first of the claims that nobody has rated, and to such a source', () => {
  expect(find({ claims: [rated, unrated] })).toEqual([
    ['One cited claim is not rated', { kind: 'claim', claim: unrated.id }],
  ])
  expect(find({ reliability: null })).toEqual([
    ['One cited source is not rated', { kind: 'source', source: source.id }],
  ])
})

it('leads to the first sentence that cites what has changed since, and to reading back, before all else', () => {
  const cited = { claims: [unrated], sources: [], cite: () => '[1 ¶1b]' }
  const stale = [{ claim: unrated.id, blocks: [block], changes: [] }]
  expect(openItems(view, [], cited, { stale, notReadBack: 3 }).map(({ title, place }) => [title, place])).toEqual([
    ['One cited claim has changed since it was cited', { kind: 'block', block }],
    ['3 sentences not read back', { kind: 'read-back' }],
    ['One cited claim is not rated', { kind: 'claim', claim: unrated.id }],
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

const finding = (over: Partial<Finding>): Finding => ({
  code: 'W2',
  key: 'W2',
  title: 'Open',
  detail: '',
  place: { kind: 'block', block, range: null },
  claim: null,
  fixes: [],
  ...over,
})
it.each<[string, Finding['place'], unknown]>([
  ['words', { kind: 'block', block, range: { start: 0, end: 3 } }, { kind: 'block', block }],
  ['a field', { kind: 'field', field: 'preparedFor' }, { kind: 'field', field: 'preparedFor' }],
  ['the marking, which is chosen beside the list', { kind: 'field', field: 'marking' }, null],
  ['a section', { kind: 'section', section: 'lead' }, { kind: 'section', section: 'lead' }],
  ['a section that the briefing does not have', { kind: 'section', section: 'text' }, null],
  ['a source card', { kind: 'source', source: source.id }, { kind: 'source', source: source.id }],
])('leads to where a finding can be put right: %s', (_, place, leads) => {
  expect(find({ findings: [finding({ place })] })).toEqual([['Open', leads]])
})

it('leaves claims to confirm to their own list', () => {
  expect(find({ findings: [finding({ code: 'E6' })] })).toEqual([])
})
