import { describe, expect, it } from 'vitest'
import type { AnswerColumn, QuestionView, Report } from '#shared/questions/question-view.ts'
import type { GivenAnswer } from '#shared/questions/answer-schema.ts'
import {
  answerLabel,
  chronology,
  columnsOf,
  nextReport,
  reportsOf,
  sentenceRuns,
  shownReports,
  statusOf,
  tellingOffice,
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
    speakers: 1,
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
    inCase: 'case',
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
  it('has the answers that are given, and the named ones beside them', () => {
    const { plain, named } = columnsOf(question('x', [column('only-if', []), column({ named: 'a loan' }, [])]))
    expect([plain, named].map((columns) => columns.map(({ answer }) => answer))).toEqual([
      ['only-if'],
      [{ named: 'a loan' }],
    ])
  })
  it('has labels that begin with a capital, but for those that the analyst wrote', () => {
    expect([answerLabel('only-if'), answerLabel({ named: 'autumn' })]).toEqual(['Only if', 'autumn'])
  })
  it('has its named numbers as they rise, on the screen and for the keys', () => {
    const sums = question('x', [
      column({ named: '40 million' }, [report('a', 'one')]),
      column({ named: '14 million' }, [report('b', 'two')]),
    ])
    expect(columnsOf(sums).named.map(({ answer }) => answer)).toEqual([
      { named: '14 million' },
      { named: '40 million' },
    ])
    expect(reportsOf(sums).map(({ claim }) => claim)).toEqual(['b', 'a'])
    const words = question('x', [column({ named: '40 million' }, []), column({ named: 'a third' }, [])])
    expect(columnsOf(words).named.map(({ answer }) => answer)).toEqual([{ named: '40 million' }, { named: 'a third' }])
  })
  it('shows some of its reports, one more than the limit where that is all, and every one while keys move through them', () => {
    const reports = [...'abcdefghijkl']
    expect(shownReports(reports, 'by-answer', false)).toEqual({ shown: [...'abcd'], hidden: 8 })
    expect(shownReports(reports, 'by-date', false)).toEqual({ shown: [...'abcdefgh'], hidden: 4 })
    expect(shownReports(reports, 'by-answer', true)).toEqual({ shown: reports, hidden: 0 })
    expect(shownReports([...'abcde'], 'by-answer', false)).toEqual({ shown: [...'abcde'], hidden: 0 })
  })
  it('names the office of a speaker once, and none of joint speakers', () => {
    const reports = reportsOf(
      question('x', [
        column(
          'yes',
          ['a', 'b', 'c', 'd'].map((id) => report(id, id)),
        ),
        column('no', [report('e', 'e')]),
      ]),
    )
    const speakers: Readonly<Record<string, readonly string[]>> = {
      a: ['dolca', 'marin'],
      b: ['dolca'],
      c: [],
      d: ['dolca'],
      e: ['marin'],
    }
    expect([...tellingOffice(reports, (claim) => speakers[claim])]).toEqual(['b yes', 'e no'])
  })
})

describe('the sentence of our view', () => {
  it('shows the likelihood where it carries it', () => {
    expect(sentenceRuns('Karvia is unlikely to have agreed.', 'unlikely')).toEqual([
      { text: 'Karvia is ', term: false },
      { text: 'unlikely', term: true },
      { text: ' to have agreed.', term: false },
    ])
  })
  it('is one run where it carries none, or another', () => {
    expect(sentenceRuns('Karvia has not agreed.', 'unlikely')).toEqual([
      { text: 'Karvia has not agreed.', term: false },
    ])
    expect(sentenceRuns('Karvia is very unlikely to agree.', 'unlikely')).toEqual([
      { text: 'Karvia is very unlikely to agree.', term: false },
    ])
    expect(sentenceRuns('', null)).toEqual([])
  })
})
