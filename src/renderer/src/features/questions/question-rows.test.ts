import { describe, expect, it } from 'vitest'
import type { AnswerColumn, QuestionView, Report } from '#shared/questions/question-view.ts'
import type { GivenAnswer } from '#shared/questions/answer-schema.ts'
import {
  byFirstReport,
  chronology,
  columnsOf,
  isShown,
  nextReport,
  occasionsOf,
  originsText,
  reportsOf,
  sentenceRuns,
  statusOf,
} from './question-rows.ts'

function report(claim: string, occasion: string, date: string | null = null, counts = true): Report {
  return { claim, origin: { kind: 'occasion', occasion }, counts, date: date === null ? null : { date, by: 'said' } }
}
function column(answer: GivenAnswer, claims: readonly Report[], rest: Partial<AnswerColumn> = {}): AnswerColumn {
  return {
    answer,
    claims: [...claims],
    reports: claims.length,
    origins: new Set(claims.map(({ origin }) => JSON.stringify(origin))).size,
    corroborated: false,
    contested: false,
    oneSide: [],
    ...rest,
  }
}
function question(id: string, answers: readonly AnswerColumn[], rest: Partial<QuestionView> = {}): QuestionView {
  return {
    id,
    text: `${id}?`,
    ord: 0,
    shortLabel: '',
    tags: [],
    memo: '',
    answers: [...answers],
    reports: 0,
    origins: 0,
    contested: false,
    ourView: null,
    ...rest,
  }
}

describe('the reports of a question', () => {
  const dam = question('dam', [
    column('yes', [report('a', 'press', '2026-03-03'), report('b', 'press', '2026-03-03')]),
    column('no', [report('c', 'parliament', '2026-03-02')]),
  ])
  it('stand answer by answer, and say which come from an origin that is counted already', () => {
    expect(reportsOf(dam).map(({ claim, answer, sameOrigin }) => [claim, answer, sameOrigin])).toEqual([
      ['a', 'yes', false],
      ['b', 'yes', true],
      ['c', 'no', false],
    ])
  })
  it('that do not count take no origin away from those that do', () => {
    const uncounted = column('yes', [report('a', 'press', null, false), report('b', 'press')])
    expect(reportsOf(question('x', [uncounted])).map(({ sameOrigin }) => sameOrigin)).toEqual([false, false])
    const refuted = column('yes', [report('a', 'press'), report('b', 'press', null, false)])
    expect(reportsOf(question('x', [refuted])).map(({ sameOrigin }) => sameOrigin)).toEqual([false, false])
  })
  it('stand by date in a chronology, those without a date last', () => {
    const mixed = question('x', [
      column('yes', [report('a', 'one'), report('b', 'two', '2026-03')]),
      column('no', [report('c', 'three', '2026-02-28')]),
    ])
    expect(chronology(mixed).map(({ claim }) => claim)).toEqual(['c', 'b', 'a'])
  })
  it('order the questions by the first of them', () => {
    const late = question('late', [column('yes', [report('a', 'one', '2026-04'), report('b', 'two', '2026-05')])])
    const early = question('early', [column('yes', [report('c', 'one', '2027'), report('d', 'two', '2025')])])
    expect(byFirstReport([question('none', []), late, early]).map(({ id }) => id)).toEqual(['early', 'late', 'none'])
  })
  it('are walked one by one, and stop at the ends', () => {
    const reports = reportsOf(dam)
    expect([
      nextReport(reports, -1, 1),
      nextReport(reports, 0, 1),
      nextReport(reports, 2, 1),
      nextReport(reports, 0, -1),
      nextReport(reports, -1, -1),
      nextReport([], -1, 1),
    ]).toEqual([0, 1, 2, 0, 2, -1])
  })
})

describe('a question', () => {
  it('is contested before it is corroborated', () => {
    expect(statusOf(question('x', [column('yes', [], { corroborated: true })], { contested: true }))).toBe('contested')
    expect(statusOf(question('x', [column('yes', [], { corroborated: true })]))).toBe('corroborated')
    expect(statusOf(question('x', []))).toBe('open')
  })
  it('has its four answers in their order, and the named ones beside them', () => {
    const { four, named } = columnsOf(question('x', [column({ named: '40 million' }, []), column('only-if', [])]))
    expect(four.map((one) => one?.answer)).toEqual([undefined, undefined, 'only-if', undefined])
    expect(named.map(({ answer }) => answer)).toEqual([{ named: '40 million' }])
  })
  it('says how many reports and origins an answer has, as one number where they are the same', () => {
    expect(originsText(column('yes', [report('a', 'one'), report('b', 'one')]))).toEqual({
      count: '2 reports, 1 origin',
      answer: 'yes',
    })
    expect(originsText(column({ named: '14 million' }, [report('a', 'one'), report('b', 'two')]))).toEqual({
      count: '2 origins',
      answer: '14 million',
    })
  })
  it('is shown where it is contested, has one origin or no view of ours', () => {
    const one = question('x', [], { origins: 1, contested: true })
    expect([
      isShown(one, 'all'),
      isShown(one, 'contested'),
      isShown(one, 'one-origin'),
      isShown(one, 'no-view'),
    ]).toEqual([true, true, true, true])
    const view = { sentence: '', likelihood: null, confidence: null, confidenceReason: '', wouldChange: '', basis: [] }
    const other = question('x', [], { origins: 2, ourView: view })
    expect([isShown(other, 'contested'), isShown(other, 'one-origin'), isShown(other, 'no-view')]).toEqual([
      false,
      false,
      false,
    ])
  })
})

describe('the sentence of our view', () => {
  it('shows the likelihood where it carries it', () => {
    expect(sentenceRuns('Karvia is unlikely to have agreed.', 'unlikely')).toEqual({
      runs: [
        { text: 'Karvia is ', term: false },
        { text: 'unlikely', term: true },
        { text: ' to have agreed.', term: false },
      ],
      apart: null,
    })
  })
  it('leaves the likelihood apart where it carries none, or another', () => {
    expect(sentenceRuns('Karvia has not agreed.', 'unlikely')).toEqual({
      runs: [{ text: 'Karvia has not agreed.', term: false }],
      apart: 'unlikely',
    })
    expect(sentenceRuns('Karvia is very unlikely to agree.', 'unlikely').apart).toBe('unlikely')
    expect(sentenceRuns('', null)).toEqual({ runs: [], apart: null })
  })
})

it('counts the claims of an occasion once, whatever they answer, the most first, and those of none last', () => {
  const questions = [
    question('one', [
      column(
        'yes',
        ['a', 'b', 'c', 'd'].map((id) => report(id, '')),
      ),
    ]),
    question('two', [column('no', [report('c', ''), report('e', '')])]),
  ]
  const occasions = new Map(
    [
      ['b', 'CNN'],
      ['c', 'Halden'],
      ['d', 'Halden'],
    ].map(([claim, label]) => [claim!, { id: label!.toLowerCase(), label: label! }]),
  )
  expect(occasionsOf(questions, (claim) => occasions.get(claim))).toEqual([
    { id: 'halden', label: 'Halden', claims: 2 },
    { id: 'cnn', label: 'CNN', claims: 1 },
    { id: 'none', label: 'not known', claims: 2 },
  ])
})
