import { describe, expect, it } from 'vitest'
import { newId, type Id } from '../../model/id.ts'
import { likelihoodScale } from '../../standards/likelihood.ts'
import type { BriefingBlock, BriefingView } from '../briefing-view.ts'
import { claimOf, sourceTextOf, sourceViewOf } from '../compose/fixtures.ts'
import { emptyBriefing, newJudgement } from '../fixtures.ts'
import type { RichBlock } from '../rich-text.ts'
import { firstSections } from '../sections.ts'
import { createNoteBuilder, type NoteParts } from './build-note.ts'
import { checkNote } from './check-note.ts'

const text = sourceTextOf('The port is shut. The port is open.')
const source = sourceViewOf(text, {
  title: 'Port news',
  publisher: 'Port Gazette',
  published: '2026-03-03',
  reliability: 'B',
})
const shut = claimOf(text, { quotes: ['The port is shut'], credibility: 2 })
const open = claimOf(text, { quotes: ['The port is open'], credibility: 2 })
const judgement = newJudgement({ likelihood: 'likely', confidence: 'moderate' })

const words = (said: string) => ({ type: 'text', text: said, format: 0 }) as const
const block = (section: string, body: RichBlock): BriefingBlock => ({ id: newId(), section, order: 'a0', body })
const lead = block('lead', {
  type: 'paragraph',
  children: [words('The port is '), { type: 'linebreak' }, words('shut.'), { type: 'citation', claim: shut.id }],
})
const judged = block('judgements', {
  type: 'judgement',
  judgement: judgement.id,
  children: [words('It is likely to open.')],
})

function partsOf(over: Partial<NoteParts> = {}, head: Partial<BriefingView> = {}): NoteParts {
  return {
    head: emptyBriefing({ title: 'Port', date: '2026-03-04', preparedBy: 'Desk', preparedFor: 'Reader', ...head }),
    scale: likelihoodScale,
    sections: firstSections,
    blocks: [lead, judged],
    judgements: [judgement],
    computed: new Map(),
    claims: new Map([shut, open].map((claim) => [claim.id, claim])),
    sources: new Map([[source.id, source]]),
    texts: new Map([[source.id, text]]),
    questions: [],
    cite: (id: Id) => (id === shut.id ? '[1 ¶1a]' : '[1 ¶1b]'),
    ...over,
  }
}

describe('the note that is checked', () => {
  it('has the blocks of each section as runs, and the values of judgements', () => {
    const note = createNoteBuilder()(partsOf())
    const [first, second] = note.sections
    expect(first?.blocks[0]?.runs).toEqual([
      { kind: 'text', text: 'The port is ' },
      { kind: 'break' },
      { kind: 'text', text: 'shut.' },
      { kind: 'citation', claim: shut.id },
    ])
    expect(second?.blocks[0]?.judgement).toMatchObject({ number: 1, likelihood: 'likely', confidence: 'moderate' })
    expect(note.sections.map(({ kind }) => kind)).toEqual(firstSections.map(({ kind }) => kind))
  })
  it('numbers judgements through the note', () => {
    const sections = [...firstSections, { key: 'more', kind: 'judgements', title: '', options: {} } as const]
    const more = block('more', { type: 'judgement', judgement: newId(), children: [] })
    const note = createNoteBuilder()(partsOf({ sections, blocks: [judged, more] }))
    expect(note.sections.flatMap(({ blocks }) => blocks.flatMap((one) => one.judgement?.number ?? []))).toEqual([1, 2])
  })
  it('has the claims that are cited, also where only a computed part cites them', () => {
    const build = createNoteBuilder()
    expect([...build(partsOf()).claims.keys()]).toEqual([shut.id])
    expect([...build(partsOf({ computed: new Map([['sources', [open.id]]]) })).claims.keys()]).toEqual([
      open.id,
      shut.id,
    ])
  })
  it('says of a claim how it is cited, whether it is confirmed, and what it quotes', () => {
    const claims = new Map([[shut.id, { ...shut, proposed: ['kind' as const] }]])
    expect(createNoteBuilder()(partsOf({ claims })).claims.get(shut.id)).toMatchObject({
      label: '[1 ¶1a]',
      isConfirmed: false,
      quotes: ['The port is shut'],
      origin: `source ${source.id}`,
    })
  })
  it('counts copies of one report as one origin', () => {
    const copy = { ...sourceViewOf(sourceTextOf('The port is shut.')), copyOf: source.id }
    const claim = { ...open, source: copy.id }
    const note = createNoteBuilder()(
      partsOf({
        claims: new Map([shut, claim].map((one) => [one.id, one])),
        sources: new Map([source, copy].map((one) => [one.id, one])),
        computed: new Map([['lead', [claim.id]]]),
      }),
    )
    expect(new Set([...note.claims.values()].map(({ origin }) => origin)).size).toBe(1)
  })
  it('leaves what did not change the same object, and makes another of what did', () => {
    const build = createNoteBuilder()
    const before = build(partsOf())
    const edited = { ...lead, body: { type: 'paragraph' as const, children: [words('The port is open.')] } }
    const after = build(partsOf({ blocks: [edited, { ...judged }] }))
    expect(after.sections[1]!.blocks[0]).toBe(before.sections[1]!.blocks[0])
    expect(after.sections[0]!.blocks[0]).not.toBe(before.sections[0]!.blocks[0])
    const again = build(partsOf({ claims: new Map([[shut.id, { ...shut, credibility: 5 }]]) }))
    expect(again.claims.get(shut.id)).not.toBe(before.claims.get(shut.id))
    expect(again.sources.get(source.id)).toBe(before.sources.get(source.id))
  })
  it('is found sound when it is, and its faults are found', () => {
    const codes = (parts: NoteParts) => checkNote(createNoteBuilder()(parts)).map(({ code }) => code)
    expect(codes(partsOf())).toEqual(['J1'])
    expect(codes(partsOf({}, { preparedFor: '' }))).toEqual(['M1', 'J1'])
    expect(codes(partsOf({ claims: new Map([[shut.id, { ...shut, status: 'retracted' }]]) }))).toEqual(['E2', 'J1'])
    expect(codes(partsOf({ claims: new Map() }))).toEqual(['E8', 'J1'])
  })
})
