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
import { counted } from '#shared/text/counted.ts'

export const showWords: Readonly<Record<QuestionShow, string>> = {
  all: 'All questions',
  contested: 'Contested',
  'one-origin': 'One origin only',
  'no-view': 'No view of ours yet',
}

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

/** A report with the answer it gives and its place among those that give the same. */
export type RowReport = Report & {
  readonly answer: GivenAnswer
  /** That an earlier report of this answer comes from the same origin, which then counts once. */
  readonly sameOrigin: boolean
}

/** In the analyst's order. */
export function inOrder(questions: Iterable<QuestionView>): QuestionView[] {
  return [...questions].sort((a, b) => a.ord - b.ord || (a.id < b.id ? -1 : 1))
}

/** The reports of a question as they are read: answer by answer, each by date. */
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

/** The same, by date alone; those without one last. */
export function chronology(question: QuestionView): RowReport[] {
  return reportsOf(question).sort((a, b) => before(dayOf(a), dayOf(b)))
}

/** The questions by the first day that something was said to them. */
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

/** The occasions on which something was said to these questions, with how many claims each; the most first, and what is said on none that is known last. */
export function occasionsOf(
  questions: readonly QuestionView[],
  occasionOf: (claim: Id) => Pick<ClaimOccasion, 'id' | 'label'> | null | undefined,
): readonly { readonly id: Id | 'none'; readonly label: string; readonly claims: number }[] {
  const answering = new Set(
    questions.flatMap(({ answers }) => answers.flatMap((column) => column.claims.map(({ claim }) => claim))),
  )
  const counted = new Map<string, { readonly id: string; readonly label: string; claims: number }>()
  for (const claim of answering) {
    const { id, label } = occasionOf(claim) ?? { id: 'none', label: 'not known' }
    const own = counted.get(id)
    if (own) own.claims++
    else counted.set(id, { id, label, claims: 1 })
  }
  return [...counted.values()].sort((a, b) => Number(a.id === 'none') - Number(b.id === 'none') || b.claims - a.claims)
}

/** Contested outweighs corroborated; one corroborated answer is enough for the question. */
export function statusOf({ contested, answers }: QuestionView): ShownStatus {
  return contested ? 'contested' : answers.some(({ corroborated }) => corroborated) ? 'corroborated' : 'open'
}

/** The four columns that every question has, and what the analyst named beside them. */
export function columnsOf({ answers }: QuestionView): {
  readonly four: readonly (AnswerColumn | undefined)[]
  readonly named: readonly AnswerColumn[]
} {
  return {
    four: fourAnswers.map((one) => answers.find(({ answer }) => answer === one)),
    named: answers.filter(({ answer }) => typeof answer !== 'string'),
  }
}

/** "2 reports, 1 origin for yes": how many say it, and from how many origins; the one number where both are the same. */
export function originsText({ answer, reports, origins }: AnswerColumn): {
  readonly count: string
  readonly answer: string
} {
  const count =
    reports === origins ? counted(origins, 'origin') : `${counted(reports, 'report')}, ${counted(origins, 'origin')}`
  return { count, answer: answerText(answer) }
}

/** The row after `at` in a list of reports, or before it; from nowhere to an end. */
export function nextReport(
  reports: readonly { readonly claim: Id; readonly answer: GivenAnswer }[],
  at: number,
  by: 1 | -1,
): number {
  if (reports.length === 0) return -1
  return at < 0 ? (by === 1 ? 0 : reports.length - 1) : Math.min(Math.max(at + by, 0), reports.length - 1)
}

/** A judgement's sentence, cut where it carries its likelihood; without one that it carries, the likelihood stands by itself. */
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
