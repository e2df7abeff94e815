import type { Id } from '#shared/model/id.ts'
import type { ClaimAnswer } from '#shared/questions/answer-schema.ts'
import { computeStatuses } from '#shared/questions/status.ts'
import type { ComputedStatus } from '#shared/questions/status-view.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { questionsOf, readReadings } from './read-readings.ts'

/**
 * Claims' answers, in the order in which they were given, and the statuses computed from all claims' answers to the
 * same questions.
 */
type Answered = { readonly answers: ReadonlyMap<Id, ClaimAnswer[]>; readonly statuses: ReadonlyMap<Id, ComputedStatus> }

/** Reads the answers and statuses of some claims, or of all (null). */
export function readAnswers(db: Database, claims: readonly Id[] | null): Answered {
  const questions = claims === null ? null : questionsOf(db, claims)
  if (questions?.length === 0) return { answers: new Map(), statuses: new Map() }
  const readings = readReadings(db, questions)
  const asked = claims === null ? null : new Set(claims)
  const answers = new Map<Id, ClaimAnswer[]>()
  for (const { claim, question, answer } of readings) {
    if (asked?.has(claim) === false) continue
    const known = answers.get(claim)
    if (known) known.push({ question, answer })
    else answers.set(claim, [{ question, answer }])
  }
  return { answers, statuses: computeStatuses(readings) }
}
