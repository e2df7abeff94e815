import { describe, expect, it } from 'vitest'
import { saidText } from '../compose/said/said-run.ts'
import { changesOptions, composeChanges, type SinceLast } from './changes.ts'
import { recordsOf } from './fixtures.ts'
import { noteStateOf, noteStateSchema } from './note-state.ts'
import { composeOpenWork, openWorkOptions } from './open-work.ts'
import { keldRecords, keldSample } from './sample.ts'

const compose = (records = keldRecords, options: object = {}) => composeChanges(records, changesOptions.parse(options))

/** The parts in words: "New: [2 ¶1a]". */
function partsOf(printed: ReturnType<typeof compose>): string[][] {
  return (printed?.parts ?? []).map(({ heading, changes }) => [
    heading,
    ...changes.map(({ text, claim }) =>
      [claim?.citations[0]?.label ?? '', text].filter((part) => part !== '').join(' '),
    ),
  ])
}

describe('what has changed since the last briefing', () => {
  it('tells claims that are new, edited, rated anew, or stand otherwise, questions and judgements', () => {
    const printed = compose()
    expect(printed?.since).toBe('12 May 2027')
    expect(partsOf(printed)).toEqual([
      ['New', '[2 ¶1a]', '[2 ¶2b]', '[2 ¶3c]', '[2 ¶3d]'],
      [
        'Now stands otherwise',
        '[1 ¶2b] Neither contested nor corroborated, now contested',
        '[1 ¶3d] Neither contested nor corroborated, now contested',
        '[1 ¶6i] Neither contested nor corroborated, now corroborated',
      ],
      ['Changed', '[1 ¶3c]'],
      ['Rated anew', '[1 ¶5h] Source: fairly reliable, now usually reliable'],
      ['Questions', 'Now contested: Will Ovelia pay the arrears by 30 June?'],
      [
        'Judgements',
        'Judgement 1: likely before, now unlikely.',
        'Confidence in judgement 1: low before, now moderate.',
        'Judgement 2 is new.',
        'One judgement was dropped.',
      ],
    ])
  })

  it('tells first of all what no longer stands, and what is gone', () => {
    const claims = keldSample.claims
      .slice(1)
      .map((claim, i) => (i === 0 ? { ...claim, status: 'retracted' as const, credibility: 3 } : claim))
    const records = { ...recordsOf({ ...keldSample, claims }), last: { ...keldRecords.last!, cited: [] } }
    const parts = partsOf(compose(records, { questions: false, judgements: false }))
    expect(parts[0]).toEqual(['No longer stands', '[1 ¶2a] Neither contested nor corroborated, now retracted'])
    expect(parts).toContainEqual(['Deleted', 'One claim that was cited is no longer in the library.'])
    expect(parts).toContainEqual([
      'Rated anew',
      '[1 ¶2a] Report: not rated, now possibly true',
      '[1 ¶5g] Source: fairly reliable, now usually reliable',
    ])
  })

  it('says so where nothing has changed, and is nothing without a last briefing', () => {
    const { last: _last, ...alone } = keldRecords
    expect(compose(alone)).toBeNull()
    const cited = keldSample.claims.map(({ id }) => id)
    const judgements = keldRecords.last!.judgements
    const before = noteStateOf(keldRecords, cited, judgements, () => 'same')
    expect(noteStateSchema.shape.claims.element.shape.status.safeParse(before.claims[0]!.status).success).toBe(true)
    const last: SinceLast = { before, cited, judgements, changeOf: () => 'same' }
    expect(partsOf(compose({ ...keldRecords, last }))).toEqual([
      ['', 'Nothing that the last briefing stood on has changed.'],
    ])
    expect(
      partsOf(compose({ ...keldRecords, last: { ...last, changeOf: () => 'later' } })).map(([heading]) => heading),
    ).toEqual(['Changed'])
  })
})

describe('a handover', () => {
  const lists = (options: object = {}, records = keldRecords) =>
    composeOpenWork(records, openWorkOptions.parse(options))

  it('lists open questions, what is cited but not confirmed, sources not read and the last changes', () => {
    expect(
      lists()?.map(({ heading, items }) => [
        heading,
        ...items.map(({ text, claim }) =>
          [claim ? saidText(claim.runs) : '', text].filter((part) => part !== '').join(' / '),
        ),
      ]),
    ).toEqual([
      [
        'Open questions',
        'Who would pay for an inspection? No source says.',
        'Have Brandt and Varga spoken since January? Ilse Varga does not say.',
      ],
      [
        'Cited but not confirmed',
        'Emil Okafor, chair of its safety board, said: “Nobody has looked at these welds since 2019”. / Not confirmed: speaker, date spoken of',
      ],
      ['Sources not read', 'Port Selm: the welds'],
      ['Last changes', '13 May 2027, L. Hoek, Claim confirmed', '12 May 2027, Source imported'],
    ])
  })

  it('leaves out what is not asked for, and is nothing where nothing is open', () => {
    expect(
      lists({ unconfirmed: false, unread: false, changes: 1, questions: [] })?.map(({ items }) => items.length),
    ).toEqual([1])
    expect(lists({ questions: [] }, { ...keldRecords, work: { cited: [], unread: [], changes: [] } })).toBeNull()
  })
})
