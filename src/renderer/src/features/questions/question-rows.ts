import type { QuestionShow } from '../../core/registers/questions-state.ts'
import type { ClaimOccasion } from '#shared/claims/claim-view.ts'
import { daysOf, firstDay } from '#shared/dates/days-of.ts'
import { findTerm } from '#shared/standards/likelihood.ts'
import { answers as fourAnswers } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { GivenAnswer } from '#shared/questions/answer-schema.ts'
import { answerText } from '#shared/questions/answer.ts'
import { originKey } from '#shared/questions/origin.ts'
import type { AnswerColumn, QuestionView, Report } from '#shared/questions/question-view.ts'
import type { ShownStatus } from '#shared/questions/status-view.ts'
import { strings } from './strings.tsx'

export function isShown(question: QuestionView, show: QuestionShow): boolean {
  switch (show) {
    case 'all':
      return true
    case 'contested':
      return question.contested
    case 'one-origin':
      return question.origins === 1
    case 'no-view':
      return question.ourView === null
  }
}

/** A report with the answer that it gives. */
export type RowReport = Report & {
  readonly answer: GivenAnswer
  /** An earlier report of this answer has the same origin, which counts only once. */
  readonly sameOrigin: boolean
}

/** Questions in the analyst's order. */
export function inOrder(questions: Iterable<QuestionView>): QuestionView[] {
  return [...questions].sort((a, b) => a.ord - b.ord || (a.id < b.id ? -1 : 1))
}

/** The reports of a question in reading order: by answer, then by date. */
export function reportsOf({ answers }: QuestionView): RowReport[] {
  return answers.flatMap(({ answer, claims }) => {
    const seen = new Set<string>()
    return claims.map((report) => {
      const key = originKey(report.origin)
      const sameOrigin = report.counts && seen.has(key)
      if (report.counts) seen.add(key)
      return { ...report, answer, sameOrigin }
    })
  })
}

/** The reports by date only; reports without a date last. */
export function chronology(question: QuestionView): RowReport[] {
  return reportsOf(question).sort((a, b) => before(dayOf(a), dayOf(b)))
}

/** Questions sorted by the first day of their reports. */
export function byFirstReport(questions: readonly QuestionView[]): QuestionView[] {
  const first = new Map(questions.map((question) => [question.id, Math.min(...reportsOf(question).map(dayOf))]))
  return questions.toSorted((a, b) => before(first.get(a.id)!, first.get(b.id)!))
}

function dayOf({ date }: Report): number {
  return date === null || daysOf(date.date) === null ? Infinity : firstDay(date.date)
}

function before(a: number, b: number): number {
  return a < b ? -1 : Number(a > b)
}

/** The occasions of the reports of these questions with their number of claims; most claims first, claims without an occasion last. */
export function occasionsOf(
  questions: readonly QuestionView[],
  occasionOf: (claim: Id) => Pick<ClaimOccasion, 'id' | 'label'> | null | undefined,
): readonly { readonly id: Id | 'none'; readonly label: string; readonly claims: number }[] {
  const answering = new Set(
    questions.flatMap(({ answers }) => answers.flatMap((column) => column.claims.map(({ claim }) => claim))),
  )
  const counted = new Map<string, { readonly id: string; readonly label: string; claims: number }>()
  for (const claim of answering) {
    const { id, label } = occasionOf(claim) ?? { id: 'none', label: strings.rail.occasionNotKnown }
    const own = counted.get(id)
    if (own) own.claims++
    else counted.set(id, { id, label, claims: 1 })
  }
  return [...counted.values()].sort((a, b) => Number(a.id === 'none') - Number(b.id === 'none') || b.claims - a.claims)
}

/** Contested takes precedence over corroborated; one corroborated answer makes the question corroborated. */
export function statusOf({ contested, answers }: QuestionView): ShownStatus {
  return contested ? 'contested' : answers.some(({ corroborated }) => corroborated) ? 'corroborated' : 'open'
}

/** The four columns that every question has, and the answers that the analyst has named. */
export function columnsOf({ answers }: QuestionView): {
  readonly four: readonly (AnswerColumn | undefined)[]
  readonly named: readonly AnswerColumn[]
} {
  return {
    four: fourAnswers.map((one) => answers.find(({ answer }) => answer === one)),
    named: answers.filter(({ answer }) => typeof answer !== 'string'),
  }
}

/** "2 reports, 1 origin for yes": the number of reports and of origins; one number if they are equal. */
export function originsText({ answer, reports, origins }: AnswerColumn): {
  readonly count: string
  readonly answer: string
} {
  return { count: strings.origins(reports, origins), answer: answerText(answer) }
}

/** The report after or before index `at`; from none (−1) the first or last. */
export function nextReport(
  reports: readonly { readonly claim: Id; readonly answer: GivenAnswer }[],
  at: number,
  by: 1 | -1,
): number {
  if (reports.length === 0) return -1
  return at < 0 ? (by === 1 ? 0 : reports.length - 1) : Math.min(Math.max(at + by, 0), reports.length - 1)
}

/** Splits a judgement's sentence at its likelihood term. If the sentence does not contain the term, it is returned in `apart`. */
export function sentenceRuns(
  sentence: string,
  likelihood: string | null,
): { readonly runs: readonly { readonly text: string; readonly term: boolean }[]; readonly apart: string | null } {
  const found = likelihood === null ? null : findTerm(sentence, likelihood)
  if (!found) return { runs: sentence === '' ? [] : [{ text: sentence, term: false }], apart: likelihood }
  return {
    runs: [
      { text: sentence.slice(0, found.start), term: false },
      { text: sentence.slice(found.start, found.end), term: true },
      { text: sentence.slice(found.end), term: false },
    ].filter(({ text }) => text !== ''),
    apart: null,
  }
}
