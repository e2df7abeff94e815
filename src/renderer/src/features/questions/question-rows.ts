import { daysOf, firstDay } from '#shared/dates/days-of.ts'
import { findTerm, likelihoodScale } from '#shared/standards/likelihood.ts'
import type { Id } from '#shared/model/id.ts'
import type { GivenAnswer } from '#shared/questions/answer-schema.ts'
import { answerKey, answerText } from '#shared/questions/answer.ts'
import { numberLine } from '#shared/questions/number-line.ts'
import { capital } from '#shared/text/capital.ts'
import { originKey } from '#shared/questions/origin.ts'
import type { AnswerColumn, QuestionView, Report } from '#shared/questions/question-view.ts'
import type { ShownStatus } from '#shared/questions/status-view.ts'

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

/** An answer as a label: “Only if”. One that the analyst named stays as it was written. */
export function answerLabel(answer: GivenAnswer): string {
  return typeof answer === 'string' ? capital(answerText(answer)) : answer.named
}

/** The answers in reading order: yes, no, only if, does not say, then the named ones, of which numbers rise as on their line. */
export function answersOf({ answers }: Pick<QuestionView, 'answers'>): readonly AnswerColumn[] {
  const named = answers.filter(({ answer }) => typeof answer !== 'string')
  const numbers = numberLine(named.map(({ answer }) => answerText(answer)))
  if (!numbers) return answers
  const plain = answers.filter(({ answer }) => typeof answer === 'string')
  return [...plain, ...numbers.points.flatMap((point) => point.answers.map((i) => named[i]!))]
}

/** The reports of a question in reading order: by answer, then by date. */
export function reportsOf(question: Pick<QuestionView, 'answers'>): RowReport[] {
  return answersOf(question).flatMap(({ answer, claims }) => {
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

function dayOf({ date }: Report): number {
  return date === null || daysOf(date.date) === null ? Infinity : firstDay(date.date)
}

function before(a: number, b: number): number {
  return a < b ? -1 : Number(a > b)
}

/** Contested takes precedence over corroborated; one corroborated answer makes the question corroborated. */
export function statusOf({ contested, answers }: QuestionView): ShownStatus {
  return contested ? 'contested' : answers.some(({ corroborated }) => corroborated) ? 'corroborated' : 'open'
}

/** The answers that are given, in reading order: those of the four, and those that the analyst has named. */
export function columnsOf(question: QuestionView): {
  readonly plain: readonly AnswerColumn[]
  readonly named: readonly AnswerColumn[]
} {
  const answers = answersOf(question)
  return {
    plain: answers.filter(({ answer }) => typeof answer === 'string'),
    named: answers.filter(({ answer }) => typeof answer !== 'string'),
  }
}

/** The most reports of an answer, and the most in a chronology, that a row shows before keys move through them, so that it stays readable. */
const mostShown = { 'by-answer': 4, 'by-date': 8 } as const

/** The reports that a row shows, and how many it does not. */
export function shownReports<R>(
  reports: readonly R[],
  view: keyof typeof mostShown,
  all: boolean,
): { readonly shown: readonly R[]; readonly hidden: number } {
  const shown = all ? reports : reports.slice(0, shownCount(reports.length, view))
  return { shown, hidden: reports.length - shown.length }
}

/** How many of so many reports a row shows. One more than the limit is shown too, since a line would say no more of it. */
export function shownCount(reports: number, view: keyof typeof mostShown): number {
  return reports <= mostShown[view] + 1 ? reports : mostShown[view]
}

/** A key of a report in its row. */
export function reportKey({ claim, answer }: RowReport): string {
  return `${claim} ${answerKey(answer)}`
}

/** The keys of the reports that name the office of their speaker, which a row says once. */
export function tellingOffice(
  reports: readonly RowReport[],
  speakersOf: (claim: Id) => readonly Id[] | undefined,
): ReadonlySet<string> {
  const met = new Set<Id>()
  return new Set(
    reports.flatMap((report) => {
      const [speaker, ...others] = speakersOf(report.claim) ?? []
      if (speaker === undefined || others.length > 0 || met.has(speaker)) return []
      met.add(speaker)
      return [reportKey(report)]
    }),
  )
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

/** Splits a judgement's sentence at its likelihood term; one run if it does not contain the term. */
export function sentenceRuns(
  sentence: string,
  likelihood: string | null,
): readonly { readonly text: string; readonly term: boolean }[] {
  const found = likelihood === null ? null : findTerm(sentence, likelihood, likelihoodScale)
  if (!found) return sentence === '' ? [] : [{ text: sentence, term: false }]
  return [
    { text: sentence.slice(0, found.start), term: false },
    { text: sentence.slice(found.start, found.end), term: true },
    { text: sentence.slice(found.end), term: false },
  ].filter(({ text }) => text !== '')
}
