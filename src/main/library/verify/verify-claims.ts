import { wordlessKinds } from '#shared/model/enums.ts'
import { claimRelationWords, type ClaimRelation } from '#shared/model/enums.ts'
import type { RecordName } from '#shared/changes/records.ts'
import { checkDate } from '#shared/dates/edtf-date.ts'
import type { Id } from '#shared/model/id.ts'
import { leftOver } from './left-over.ts'
import { readMerges } from '../merging/merges.ts'
import { inSentence } from '../rows/name-record.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The kinds of row of a claim; each is deleted with its owner. */
const wordOf: Readonly<Partial<Record<RecordName, string>>> = {
  claim_speaker: 'A speaker',
  said_about: 'Whom a claim is about',
  claim_link: 'A link of a chain',
  hedge: 'A hedge',
  condition: 'A condition',
  about: 'What a claim is about',
  claim_relation: 'A link between claims',
}

/**
 * Checks what must be true of claims: no circles, only dates that exist, and words for all but “won’t say”. Returns a
 * sentence for each violation.
 */
export function claimProblems(db: Database): string[] {
  return [
    ...leftOver(db, wordOf),
    ...chainProblems(db),
    ...circleProblems(db),
    ...dateProblems(db),
    ...wordlessProblems(db),
  ]
}

function chainProblems(db: Database): string[] {
  const { winner } = readMerges(db)
  const reporters = db.rows<readonly [Id, Id]>(
    'SELECT claim, actor FROM claim_link WHERE actor IS NOT NULL AND deleted_at IS NULL',
  )
  const speakers = db.rows<readonly [Id, Id]>(
    'SELECT claim, actor FROM claim_speaker WHERE deleted_at IS NULL AND claim IN (SELECT claim FROM claim_link WHERE deleted_at IS NULL)',
  )
  const seen = new Set(speakers.map(([claim, actor]) => `${claim} ${winner(actor)}`))
  const circles = reporters.filter(([claim, actor]) => {
    const key = `${claim} ${winner(actor)}`
    return seen.has(key) || !seen.add(key)
  })
  return [...new Set(circles.map(([claim]) => claim))].map(
    (claim) => `Who reports “${wordsOf(db, claim)}” goes in a circle.`,
  )
}

/** Finds claims that lead back to themselves. A circle of several claims is reported once, by its oldest claim. */
function circleProblems(db: Database): string[] {
  const about = db.rows<readonly [Id, Id]>(
    'SELECT claim, of_claim FROM about WHERE of_claim IS NOT NULL AND deleted_at IS NULL',
  )
  const related = db.rows<readonly [Id, Id, ClaimRelation]>(
    `SELECT claim, other, type FROM claim_relation WHERE type<>'same-as' AND deleted_at IS NULL`,
  )
  return [
    ...oldestOfCircles(about).map((claim) => `“${wordsOf(db, claim)}” is about itself, through others.`),
    ...[...Map.groupBy(related, ([, , type]) => type)].flatMap(([type, pairs]) =>
      oldestOfCircles(pairs).map(
        (claim) => `“${wordsOf(db, claim)}” ${claimRelationWords[type][0]} itself, through others.`,
      ),
    ),
  ]
}

function oldestOfCircles(pairs: readonly (readonly [Id, Id, ...unknown[]])[]): Id[] {
  const next = Map.groupBy(pairs, ([from]) => from)
  const told = new Set<Id>()
  return [...next.keys()].toSorted().filter((start) => {
    const reached = new Set<Id>()
    const queue = [start]
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const [, to] of next.get(at) ?? []) if (!reached.has(to)) queue.push(to)
      for (const [, to] of next.get(at) ?? []) reached.add(to)
    }
    if (!reached.has(start) || told.has(start)) return false
    for (const id of reached) told.add(id)
    return true
  })
}

function dateProblems(db: Database): string[] {
  const dates = db.rows<readonly [string]>(
    `SELECT about_date FROM claim WHERE deleted_at IS NULL AND about_date IS NOT NULL UNION SELECT said_date FROM claim WHERE deleted_at IS NULL AND said_date IS NOT NULL
     UNION SELECT status_date FROM claim WHERE deleted_at IS NULL AND status_date IS NOT NULL UNION SELECT date FROM occasion WHERE deleted_at IS NULL AND date IS NOT NULL
     UNION SELECT withdrawn_date FROM occasion WHERE deleted_at IS NULL AND withdrawn_date IS NOT NULL`,
  )
  return dates
    .filter(([date]) => !checkDate(date).ok)
    .map(([date]) => `“${date}” of a claim or an occasion is not a date that exists.`)
}

function wordlessProblems(db: Database): string[] {
  const wordless =
    db.get<{ count: number }>(
      `SELECT count(*) AS count FROM claim WHERE deleted_at IS NULL AND kind NOT IN (SELECT value FROM json_each(?))
       AND NOT EXISTS (SELECT 1 FROM anchor WHERE owner=claim.id AND role='content' AND deleted_at IS NULL)`,
      JSON.stringify(wordlessKinds),
    )?.count ?? 0
  return wordless === 0
    ? []
    : [
        wordless === 1
          ? 'A claim has no words that it rests on.'
          : `${wordless} claims have no words that they rest on.`,
      ]
}

function wordsOf(db: Database, claim: Id): string {
  const words =
    db.get<{ exact: string }>(
      `SELECT exact FROM anchor WHERE owner=? AND role='content' AND deleted_at IS NULL ORDER BY ord LIMIT 1`,
      claim,
    )?.exact ?? ''
  return inSentence(words)
}
