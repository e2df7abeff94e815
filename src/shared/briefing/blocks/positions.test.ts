import { describe, expect, it } from 'vitest'
import type { ClaimView } from '../../claims/claim-view.ts'
import { newId } from '../../model/id.ts'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '../compose/fixtures.ts'
import { saidText } from '../compose/said/said-run.ts'
import { questionOf, recordsOf } from './fixtures.ts'
import type { PrintedPosition } from './position-cell.ts'
import { composePositions, positionsOptions, type PrintedPositions } from './positions.ts'
import { keldRecords, keldSample } from './sample.ts'

const compose = (options: object = {}, records = keldRecords) =>
  composePositions(records, positionsOptions.parse(options))

/** A cell on one line: "only if: if Ovelia pays its arrears [1 ¶1a]". */
function inWords({ answer, speaker, words, qualifiers, citations, also }: PrintedPosition): string {
  const said = [saidText(words), ...qualifiers].filter((part) => part !== '').join(', ')
  const others = also.length === 0 ? [] : ['also', ...also.map(({ label }) => label)]
  return [speaker, `${answer}:`, said, ...citations.map(({ label }) => label), ...others]
    .filter((part) => part !== '')
    .join(' ')
}

function rowsOf(printed: PrintedPositions | null, table = 0): string[][] {
  return (printed?.tables[table]?.rows ?? []).map(({ name, under, cells }) => [
    under === '' ? name : `${name} (${under})`,
    ...cells.map((cell) => cell.map(inWords).join(' / ') || '–'),
  ])
}

describe('positions', () => {
  it('set sides against questions, with the answer in few words and its citation', () => {
    expect(rowsOf(compose())).toEqual([
      [
        'Ovelia (Lindqvist; Varga)',
        'does not say: “a beginning, not a bargain” [1 ¶3c]',
        'no: [1 ¶3d] [2 ¶1a]',
        'does not say: “Smaller sums have been mentioned to us” [2 ¶3d] also [2 ¶2b]',
        '24 May: [2 ¶3c]',
      ],
      [
        'Tarn (Stane; Rao)',
        'only if: if Ovelia pays its arrears [1 ¶1a]',
        'yes: its condition [1 ¶2b]',
        'no: denies the call [1 ¶4f]',
        '–',
      ],
      ['Tarn Gazette (in its own voice)', '–', '–', '–', '24 May: [1 ¶6i]'],
      ['An official who asked not to be named (via Tarn Gazette)', '–', '–', 'yes: [1 ¶4e]', '–'],
    ])
  })

  it('say in a sentence what only one side speaks of, and do not ask what nobody answers', () => {
    expect(
      compose()?.single.map(({ question, who, under, positions }) => [question, who, under, positions.map(inWords)]),
    ).toEqual([
      ['An inspection before it reopens', 'Gas Regulators’ Council', '', ['yes: the line inspected first [1 ¶5g]']],
      ['Have Brandt and Varga spoken since January?', 'Ovelia', 'Varga', ['does not say: [2 ¶2b]']],
    ])
  })

  it('explain the signs that they use, the dash, and whose the words without quotation marks are', () => {
    const printed = compose()
    expect(printed?.signs.map(({ word }) => word)).toEqual(['yes', 'no', 'only if', 'does not say'])
    expect(printed?.hasGaps).toBe(true)
    expect(printed?.note).toBe('Words without quotation marks are ours, or the source’s wording.')
    const named = compose({ questions: [keldSample.questions[4]!.id] })
    expect([named?.signs, named?.hasGaps, named?.note]).toEqual([[], false, ''])
  })

  it('give each actor a row with its office where asked', () => {
    const rows = rowsOf(compose({ rows: 'actors', questions: [keldSample.questions[1]!.id], words: 'none' }))
    expect(rows).toEqual([
      ['Mirko Stane (Energy minister of Tarn)', 'yes: [1 ¶2b]'],
      ['Pia Lindqvist (Chief negotiator of Ovelia)', 'no: [1 ¶3d]'],
      ['Ilse Varga (President of Ovelia)', 'no: [2 ¶1a]'],
    ])
  })

  it('keep a chosen row that has no statement', () => {
    const [tarn, , council] = keldSample.actors
    expect(rowsOf(compose({ who: [tarn!.id, council!.id], questions: [keldSample.questions[1]!.id] }))).toEqual([
      ['Tarn (Stane)', 'yes: its condition [1 ¶2b]'],
      ['Gas Regulators’ Council', '–'],
    ])
  })

  it('are nothing where nothing was said', () => {
    expect(compose({ questions: [keldSample.questions[5]!.id] })).toBeNull()
    expect(compose({}, recordsOf({ sources: [], actors: [], claims: [], questions: [] }))).toBeNull()
  })
})

describe('a cell', () => {
  const source = sourceTextOf(
    'Mara Lund said the toll rises if the bridge is mended. Reportedly it falls. An aide told Ost that it stays. Ulf Ek said “no”.',
  )
  const [norvik, lund, ek, aide] = [
    actorOf('Norvik', 'state'),
    actorOf('Mara Lund'),
    actorOf('Ulf Ek'),
    actorOf('An aide', 'unnamed'),
  ]
  const ours = [
    norvik,
    { ...lund, countsFor: norvik.id },
    { ...ek, countsFor: norvik.id },
    { ...aide, countsFor: norvik.id },
  ]
  const other = actorOf('Belmarch', 'state')
  const question = questionOf('Does the toll rise?')
  const anchor = (role: 'condition' | 'hedge', words: string) => {
    const start = source.text.indexOf(words)
    return { id: newId(), role, ord: 0, start, end: start + words.length, exact: words, state: 'anchored' as const }
  }
  const claim = (more: Partial<ClaimView>, quotes = ['the toll rises']) =>
    claimOf(source, { quotes, speakers: [lund.id], answers: [{ question: question.id, answer: 'yes' }], ...more })
  const cellOf = (...claims: readonly ClaimView[]) => {
    const records = recordsOf({
      sources: [{ text: source, view: sourceViewOf(source) }],
      actors: [...ours, other],
      claims: [...claims, claim({ speakers: [other.id], answers: [{ question: question.id, answer: 'no' }] })],
      questions: [question],
    })
    const row = compose({}, records)?.tables[0]?.rows.find(({ name }) => name === 'Norvik')
    return row?.cells[0]?.map((one) => inWords(one).replace(/ \[1 ¶1[a-z]\]/gu, ''))
  }
  const condition = [{ id: newId(), gloss: '', anchors: [anchor('condition', 'if the bridge is mended')] }]

  it.each<[string, Partial<ClaimView>, string]>([
    ['a condition', { condition }, 'yes: the toll rises, if the bridge is mended'],
    [
      'a condition in our words',
      { condition: [{ id: newId(), gloss: 'if mended', anchors: [] }] },
      'yes: the toll rises, on a condition, in our words: if mended',
    ],
    [
      'a condition beside a gloss without one',
      { condition, gloss: 'a higher toll' },
      'yes: a higher toll, if the bridge is mended',
    ],
    ['a gloss that is the condition', { condition, gloss: 'if it is mended' }, 'yes: if it is mended'],
    ['a hedge', { hedge: [anchor('hedge', 'Reportedly')] }, 'yes: the toll rises, with the words: Reportedly'],
    [
      'who reports it',
      { chain: [{ id: newId(), actor: aide.id, words: null, hedge: [] }] },
      'yes: the toll rises, according to an aide, via Newsroom',
    ],
    [
      'a reporter who is not named',
      { chain: [{ id: newId(), actor: null, words: null, hedge: [] }] },
      'yes: the toll rises, according to someone not named, via Newsroom',
    ],
    ['a speaker of a side who is not named', { speakers: [aide.id] }, 'yes: the toll rises, via Newsroom'],
    [
      'a gloss of a translation',
      { gloss: 'a higher toll', glossTranslated: true },
      'yes: a higher toll, our translation',
    ],
    ['a translation', { originalLanguage: 'Dravic' }, 'yes: the toll rises, translated from Dravic by Newsroom'],
    ['a gloss with quotation marks, which no source has', { gloss: 'a “higher” toll' }, 'yes: the toll rises'],
    ['a gloss that is too long', { gloss: 'a higher toll '.repeat(9) }, 'yes: the toll rises'],
  ])('tells %s', (_name, more, words) => {
    expect(cellOf(claim(more))).toEqual([words])
  })

  it('has the answer alone where the words are long, and never a part of them', () => {
    expect(cellOf(claim({}, [source.text.slice(0, 96)]))).toEqual(['yes:'])
  })

  it('tells who of a side says what, where they differ', () => {
    expect(cellOf(claim({}), claim({ speakers: [ek.id], answers: [{ question: question.id, answer: 'no' }] }))).toEqual(
      ['Lund yes: the toll rises', 'Ulf Ek no: the toll rises'],
    )
  })

  it('tells claims on other terms apart', () => {
    expect(cellOf(claim({}), claim({ condition }))).toEqual([
      'yes: the toll rises',
      'yes: the toll rises, if the bridge is mended',
    ])
  })

  it('leaves out what is refuted', () => {
    expect(cellOf(claim({}), claim({ status: 'refuted', answers: [{ question: question.id, answer: 'no' }] }))).toEqual(
      ['yes: the toll rises'],
    )
  })

  it('stands in tables of at most four questions', () => {
    const questions = Array.from({ length: 8 }, (_, i) => questionOf(`Question ${i}?`))
    const claims = questions.flatMap(({ id }) =>
      [lund, other].map((speaker) => claim({ speakers: [speaker.id], answers: [{ question: id, answer: 'yes' }] })),
    )
    const records = recordsOf({
      sources: [{ text: source, view: sourceViewOf(source) }],
      actors: [...ours, other],
      claims,
      questions,
    })
    expect(compose({}, records)?.tables.map((table) => table.questions.length)).toEqual([4, 4])
    expect(
      compose({ questions: questions.slice(0, 5).map(({ id }) => id) }, records)?.tables.map(
        (table) => table.questions.length,
      ),
    ).toEqual([3, 2])
  })
})
