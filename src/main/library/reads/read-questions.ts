import type { Input } from '#shared/contract/contract.ts'
import { firstDay } from '#shared/dates/days-of.ts'
import { answers, type Confidence } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { originKey } from '#shared/questions/origin.ts'
import type { AnswerColumn, OurView, QuestionView, Report } from '#shared/questions/question-view.ts'
import {
  answerStatuses,
  explainStatus as explain,
  isOneSided,
  voicesOfOneSide,
  type AnswerStatus,
} from '#shared/questions/status.ts'
import type { StatusReason } from '#shared/questions/status-reason.ts'
import type { Library } from '../library.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { questionsOf, readReadings, type DatedReading } from './read-readings.ts'
import { pathsByOwner } from './read-tags.ts'

/** Lists all questions, in the analyst's order. */
export function listQuestions({ db }: Pick<Library, 'db'>): QuestionView[] {
  return read(db, null)
}

/** Reads some questions, in the analyst's order. Deleted ones are left out. */
export function readQuestions({ db }: Pick<Library, 'db'>, { ids }: Input<'readQuestions'>): QuestionView[] {
  return read(db, ids)
}

/** Reads our view of a question; null if there is none. */
export function readOurView(db: Database, question: Id): OurView | null {
  return viewsByQuestion(db, ' AND question=?', [question]).get(question) ?? null
}

/** Explains why a claim is corroborated or contested. */
export function explainStatus({ db }: Pick<Library, 'db'>, { id }: Input<'explainStatus'>): StatusReason[] {
  const questions = questionsOf(db, [id])
  return questions.length === 0 ? [] : explain(id, readReadings(db, questions))
}

type QuestionRow = {
  readonly id: Id
  readonly inCase: Id
  readonly text: string
  readonly shortLabel: string
  readonly ord: number
  readonly memo: string
}

function read(db: Database, ids: readonly Id[] | null): QuestionView[] {
  const scope = ids === null ? '' : ' AND question.id IN (SELECT value FROM json_each(?1))'
  const parameters = ids === null ? [] : [idList(ids)]
  const rows = db.all<QuestionRow>(
    `SELECT question.id, in_case AS inCase, text, short_label AS shortLabel, ord, coalesce(memo.body, '') AS memo
     FROM question LEFT JOIN memo ON memo.owner=question.id AND memo.deleted_at IS NULL
     WHERE question.deleted_at IS NULL${scope} ORDER BY ord, question.id`,
    ...parameters,
  )
  const readings = Map.groupBy(readReadings(db, ids), ({ question }) => question)
  const tags = pathsByOwner(db, 'question', ids)
  const views = viewsByQuestion(db, scope.replace('question.id', 'question'), parameters)
  return rows.map((row) => {
    const own = readings.get(row.id) ?? []
    const columns = answerStatuses(own).map(columnOf).sort(byAnswer)
    const counting = own.filter((one) => one.counts)
    return {
      id: row.id,
      inCase: row.inCase,
      text: row.text,
      shortLabel: row.shortLabel,
      ord: row.ord,
      tags: tags.get(row.id) ?? [],
      memo: row.memo,
      answers: columns,
      reports: counting.length,
      origins: new Set(counting.map((one) => originKey(one.origin))).size,
      contested: columns.some((column) => column.contested),
      ourView: views.get(row.id) ?? null,
    }
  })
}

function columnOf(status: AnswerStatus<DatedReading>): AnswerColumn {
  const { answer, readings, reports, origins, speakers, corroborated, against } = status
  return {
    answer,
    claims: readings.map(reportOf).sort(byDate),
    reports,
    origins,
    speakers,
    corroborated,
    contested: against.length > 0,
    oneSide: isOneSided(status) ? voicesOfOneSide(readings) : [],
  }
}

function reportOf({ claim, origin, counts, said, occasionDate, published }: DatedReading): Report {
  return { claim, origin, counts, date: dateOf(said, occasionDate, published) }
}

function dateOf(said: string | null, occasion: string | null, published: string): Report['date'] {
  if (said !== null) return { date: said, by: 'said' }
  if (occasion !== null) return { date: occasion, by: 'occasion' }
  return published === '' ? null : { date: published, by: 'published' }
}

/**
 * Compares reports by date. The sort is stable, so reports of the same date stay in the order in which they were
 * marked.
 */
function byDate(a: Report, b: Report): number {
  const [one, other] = [firstDay(a.date?.date ?? null), firstDay(b.date?.date ?? null)]
  return one < other ? -1 : Number(one > other)
}

function byAnswer(a: AnswerColumn, b: AnswerColumn): number {
  return placeOf(a) - placeOf(b)
}

function placeOf({ answer }: AnswerColumn): number {
  return typeof answer === 'string' ? answers.indexOf(answer) : answers.length
}

type ViewRow = Omit<OurView, 'basis' | 'confidence'> & {
  readonly question: Id
  readonly confidence: Confidence | null
  readonly basis: string
}

function viewsByQuestion(db: Database, scope: string, parameters: readonly string[]): Map<Id, OurView> {
  const rows = db.all<ViewRow>(
    `SELECT question, coalesce(sentence, '') AS sentence, likelihood, confidence, confidence_reason AS confidenceReason, coalesce(would_change, '') AS wouldChange,
       (SELECT json_group_array(claim ORDER BY ord) FROM judgement_basis JOIN claim ON claim.id=claim
        WHERE judgement_basis.judgement=judgement.id AND judgement_basis.deleted_at IS NULL AND claim.deleted_at IS NULL) AS basis
     FROM judgement WHERE question IS NOT NULL AND deleted_at IS NULL${scope}`,
    ...parameters,
  )
  return new Map(rows.map(({ question, basis, ...view }) => [question, { ...view, basis: JSON.parse(basis) as Id[] }]))
}
