import { describe, expect, it } from 'vitest'
import { saidText } from '../compose/said/said-run.ts'
import { blocks } from './blocks.ts'
import { composeDiffer, differOptions } from './differ.ts'
import { questionOf, recordsOf } from './fixtures.ts'
import { composeSaidBy, saidByOptions } from './said-by.ts'
import { keldRecords, keldSample } from './sample.ts'
import { composeUnknown, unknownOptions } from './unknown.ts'
import { composeWatch, dayAhead, watchOptions, whenText } from './watch.ts'
import { dayOf } from '../../dates/calendar.ts'

const [reopens, paid, offered, , , pays, spoken] = keldSample.questions
const nothing = recordsOf({ sources: [], actors: [], claims: [], questions: [] })

describe('every kind of block', () => {
  it.each(Object.entries(blocks))('%s takes {} and refuses what it does not know', (_kind, { options, print }) => {
    expect(options.safeParse({}).success).toBe(true)
    expect(options.safeParse({ unknownOption: 1 }).success).toBe(false)
    expect(print(keldRecords, {}).join('').length).toBeGreaterThan(100)
  })

  it.each(Object.entries(blocks))('%s prints nothing where there is nothing', (_kind, { print, cites }) => {
    expect([print(nothing, {}), cites(nothing, {})]).toEqual([[], []])
  })

  it.each(Object.entries(blocks))('%s names the claims that it cites, in printed order', (_kind, block) => {
    const cited = block.cites(keldRecords, {})
    const printed = [
      ...block
        .print(keldRecords, {})
        .join('')
        .matchAll(/href="#(s\d-\w)"/gu),
    ].map(([, target]) => target)
    expect(cited.map((id) => keldRecords.cite(id).target)).toEqual([...new Set(printed)])
  })
})

describe('where accounts differ', () => {
  const parts = composeDiffer(keldRecords, differOptions.parse({}))

  it('sets the answers to each contested question side by side, with where they come from', () => {
    expect(parts?.map(({ question }) => question)).toEqual([paid!.text, offered!.text])
    expect(
      parts?.[1]?.answers.map(({ answer, sentences, origins }) => [
        answer,
        ...sentences.map(({ runs }) => saidText(runs)),
        origins,
      ]),
    ).toEqual([
      [
        'Yes',
        'An official who asked not to be named said that Tarn’s premier, Jonas Brandt, had offered President Ilse Varga by telephone on Sunday to “forget half of it”.',
        'One speaker, one report, via Tarn Gazette',
      ],
      [
        'No',
        'Hedda Rao, spokeswoman of the premier of Tarn, denied that any call had taken place.',
        'One spokeswoman, one report, on record',
      ],
      [
        'Does not say',
        'Ilse Varga, president of Ovelia, would not say.',
        'Pia Lindqvist, chief negotiator of Ovelia, added: “Smaller sums have been mentioned to us”.',
        'One report, two passages, on record',
      ],
    ])
  })

  it('states our view and its confidence in sentences apart, or leads to the judgement that states it', () => {
    expect(parts?.map(({ view }) => view)).toEqual([
      [],
      [
        'Our view: An offer of half of the arrears has roughly even chances of having been made.',
        'Confidence: low. One official, not named, against one denial on record.',
      ],
    ])
    const judgements = [{ number: 3, question: offered!.id, wouldChange: '' }]
    const led = composeDiffer({ ...keldRecords, judgements }, differOptions.parse({ questions: [offered!.id] }))
    expect(led?.[0]?.view).toEqual(['Our view: judgement 3.'])
  })
})

describe('what was said', () => {
  it('stands under each question, with how it stands in a phrase', () => {
    const parts = composeSaidBy(keldRecords, saidByOptions.parse({}))
    expect(
      parts?.map(({ heading, phrase, voices }) => [heading, phrase, voices.map(({ speaker }) => speaker).join(', ')]),
    ).toEqual([
      ['Keld pipeline reopens', 'one origin each', 'Mirko Stane, Pia Lindqvist'],
      ['Arrears paid by 30 June', 'contested between Tarn and Ovelia', 'Mirko Stane, Pia Lindqvist, Ilse Varga'],
      [
        'Tarn has offered half',
        'contested between an official who asked not to be named and Tarn',
        'An official who asked not to be named, Hedda Rao, Ilse Varga, Pia Lindqvist',
      ],
      ['An inspection before it reopens', 'one side only', 'Gas Regulators’ Council'],
      ['Talks resume', 'corroborated', 'Tarn Gazette, Pia Lindqvist'],
      ['Have Brandt and Varga spoken since January?', 'one side only', 'Ilse Varga'],
    ])
  })

  it('or under each speaker, once', () => {
    const parts = composeSaidBy(keldRecords, saidByOptions.parse({ by: 'speaker' }))
    expect(parts?.map(({ voices }) => voices.map(({ speaker, sayings }) => `${speaker} ${sayings.length}`))).toEqual([
      [
        'Mirko Stane 2',
        'Pia Lindqvist 4',
        'Ilse Varga 2',
        'An official who asked not to be named 1',
        'Hedda Rao 1',
        'Gas Regulators’ Council 1',
        'Tarn Gazette 1',
      ],
    ])
  })

  it('is nothing where claims were chosen for a section, if that is asked for', () => {
    const chosen = { ...keldRecords, hasChosen: true }
    expect(composeSaidBy(chosen, saidByOptions.parse({ unlessChosen: true }))).toBeNull()
    const all = composeSaidBy(keldRecords, saidByOptions.parse({}))
    expect(composeSaidBy(keldRecords, saidByOptions.parse({ unlessChosen: true }))).toEqual(all)
    expect(composeSaidBy(chosen, saidByOptions.parse({}))).toEqual(all)
  })

  it('leaves out what was refuted or retracted, unless that is asked for', () => {
    const claims = keldSample.claims.map((claim) => ({ ...claim, status: 'retracted' as const }))
    const records = recordsOf({ ...keldSample, claims })
    expect(composeSaidBy(records, saidByOptions.parse({}))).toBeNull()
    const shown = composeSaidBy(records, saidByOptions.parse({ setAside: true, questions: [reopens!.id] }))
    expect(
      shown?.[0]?.voices.flatMap(({ sayings }) => sayings.map(({ details }) => details.includes('Retracted'))),
    ).toEqual([true, true])
  })
})

describe('what we do not know', () => {
  it('tells questions that nobody answers, and those on which somebody does not say', () => {
    expect(composeUnknown(keldRecords, unknownOptions.parse({}))).toEqual([
      { question: pays!.text, sentence: 'No source says.', citations: [] },
      {
        question: spoken!.text,
        sentence: 'Ilse Varga does not say.',
        citations: [expect.objectContaining({ label: '[2 ¶2b]' })],
      },
    ])
  })

  it('tells through whom they were heard', () => {
    const official = keldSample.actors.at(-1)!
    const silent = keldSample.claims.map((claim) =>
      claim.answers.length === 2
        ? { ...claim, chain: [{ id: claim.id, actor: official.id, words: null, hedge: [] }] }
        : claim,
    )
    const records = recordsOf({ ...keldSample, claims: silent })
    expect(
      composeUnknown(records, unknownOptions.parse({ unanswered: false }))?.map(({ sentence }) => sentence),
    ).toEqual(['Ilse Varga (according to an official who asked not to be named, via Radio Ovelia) does not say.'])
  })

  it('is nothing where all questions are answered', () => {
    expect(composeUnknown(keldRecords, unknownOptions.parse({ questions: [reopens!.id] }))).toBeNull()
  })
})

describe('what to watch', () => {
  it('tells dates ahead in their order, conditions, and what would change our view', () => {
    const parts = composeWatch(keldRecords, watchOptions.parse({}))
    expect(
      parts?.map(({ when, sentences, ours }) => [
        when,
        ...sentences.flatMap(({ citations }) => citations.map(({ label }) => label)),
        ...ours.map(({ of }) => of),
      ]),
    ).toEqual([
      ['24 May', '[1 ¶6i]', '[2 ¶3c]'],
      ['By 30 June', '[1 ¶1a]'],
      ['Any day', 'judgement 1', 'judgement 2', 'our view: Tarn has offered half'],
    ])
  })

  it('keeps a condition without a date ahead', () => {
    const parts = composeWatch({ ...keldRecords, date: '2027-07-01' }, watchOptions.parse({ wouldChange: false }))
    expect(parts?.map(({ when, sentences }) => [when, ...sentences.map(({ runs }) => saidText(runs))])).toEqual([
      [
        'Conditions',
        'Mirko Stane, energy minister of Tarn, told the Gazette that Tarn will reopen the Keld pipeline if Ovelia pays its arrears by 30 June.',
      ],
    ])
  })

  it('leaves out what is refuted, and all dates of a briefing without one', () => {
    const claims = keldSample.claims.map((claim) => ({ ...claim, status: 'refuted' as const }))
    expect(composeWatch(recordsOf({ ...keldSample, claims }), watchOptions.parse({ wouldChange: false }))).toBeNull()
    expect(
      composeWatch({ ...keldRecords, date: '' }, watchOptions.parse({ conditions: false, wouldChange: false })),
    ).toBeNull()
  })

  it.each([
    ['2027-05-13', null],
    ['2027-05-14', '2027-05-14'],
    ['../2027-06-30', '2027-06-30'],
    ['2027-05', '2027-05-31'],
    ['2027-05-20/..', '2027-05-20'],
    ['2027-05-01/..', null],
    ['2026', null],
    ['last week', null],
  ])('%s is ahead of 13 May until %s', (edtf, day) => {
    expect(dayAhead(edtf, dayOf('2027-05-13')!)).toBe(day === null ? null : dayOf(day))
  })

  it.each([
    ['2027-05-24', '24 May'],
    ['../2027-06-30', 'By 30 June'],
    ['2028-01-02', '2 January 2028'],
    ['2027-06~', 'About June'],
    ['2027~', 'About 2027'],
    ['2027', '2027'],
  ])('%s is “%s” in a note of 2027', (edtf, words) => {
    expect(whenText(edtf, '2027-05-13')).toBe(words)
  })

  it('is nothing where nothing lies ahead', () => {
    expect(
      composeWatch(
        recordsOf({ ...keldSample, claims: [], questions: [questionOf('Why?')], judgements: [] }),
        watchOptions.parse({}),
      ),
    ).toBeNull()
  })
})

describe('blocks about the note', () => {
  const { print } = blocks.sources

  it('leave out what they are told to, and are nothing without a note', () => {
    const { note: _note, ...alone } = keldRecords
    for (const kind of ['sources', 'actors', 'legend'] as const) expect(blocks[kind].print(alone, {})).toEqual([])
    expect(print(keldRecords, {}).join('')).toContain('Quotes nobody from Tarn.')
    expect(print(keldRecords, { worth: false }).join('')).not.toContain('Quotes nobody from Tarn.')
    const names = (options: object) =>
      blocks.actors.print(keldRecords, options).join('').split('scope="row"').length - 1
    expect([names({}), names({ onlySpeakers: true })]).toEqual([8, 7])
  })
})
