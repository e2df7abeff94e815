import { answerOf, type AnswerColumns } from '#shared/questions/answer.ts'
import type { Origin } from '#shared/questions/origin.ts'
import type { Reading } from '#shared/questions/status.ts'
import type { ClaimStatus } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { readMerges, type Merges } from '../merges.ts'
import { idList } from '../rows.ts'
import type { Database } from '../sqlite.ts'

/** An answer with what its weight rests on, and the dates a chronology puts it at. */
export type DatedReading = Reading & {
  readonly said: string | null
  readonly occasionDate: string | null
  readonly published: string
}

/** The questions whose answers to read: all of them, or those of an id list. */
type Scope = { readonly where: string; readonly parameters: readonly string[] }
const scopeOf = (questions: readonly Id[] | null): Scope => (questions === null
  ? { where: '', parameters: [] }
  : { where: ' AND answer.question IN (SELECT value FROM json_each(?))', parameters: [idList(questions)] })

type AnswerRow = readonly [
  claim: Id, question: Id, value: AnswerColumns['value'], named: string | null, status: ClaimStatus, occasion: Id | null, source: Id, voice: string,
  said: string | null, occasionDate: string | null, published: string,
]

/** Every live answer to these questions (or to all), in the order in which they were given. A few walks for any number of answers. */
export function readReadings(db: Database, questions: readonly Id[] | null): DatedReading[] {
  const scope = scopeOf(questions)
  // The source's own voice is its publisher's: two of its articles are no two speakers.
  const rows = db.rows<AnswerRow>(
    `SELECT claim.id, answer.question, answer.value, answer.named, claim.status, occasion.id, source.id,
       coalesce(source.publisher_actor, nullif('publisher ' || lower(trim(source.publisher)), 'publisher '), source.id),
       nullif(claim.said_date, ''), nullif(occasion.date, ''), source.published
     FROM answer JOIN question ON question.id=answer.question AND question.deleted_at IS NULL
       JOIN claim ON claim.id=answer.claim AND claim.deleted_at IS NULL
       JOIN revision ON revision.id=claim.revision JOIN source ON source.id=revision.source
       LEFT JOIN occasion ON occasion.id=claim.occasion AND occasion.deleted_at IS NULL
     WHERE answer.deleted_at IS NULL${scope.where} ORDER BY answer.id`,
    ...scope.parameters,
  )
  if (rows.length === 0) return []
  const merges = readMerges(db)
  const speakers = speakersByClaim(db, scope, merges)
  const reporters = innermostReporters(db, scope, merges)
  const orphans = orphanedClaims(db)
  return rows.map(([claim, question, value, named, status, occasion, source, voice, said, occasionDate, published]) => ({
    claim, question, answer: answerOf({ value, named }),
    origin: originOf(occasion, source, reporters.get(claim)),
    speakers: speakers.get(claim) ?? [voice],
    counts: status === 'open' && !orphans.has(claim),
    said, occasionDate, published,
  }))
}

/** The questions that some claims answer. */
export function questionsOf(db: Database, claims: readonly Id[]): Id[] {
  return db
    .all<{ question: Id }>('SELECT DISTINCT question FROM answer WHERE claim IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL', idList(claims))
    .map((row) => row.question)
}

/** `reporter` is undefined without a chain, null for someone not named. */
function originOf(occasion: Id | null, source: Id, reporter: Id | null | undefined): Origin {
  if (occasion !== null) return { kind: 'occasion', occasion }
  if (reporter === undefined) return { kind: 'source', source }
  return reporter === null ? { kind: 'not-named', source } : { kind: 'reporter', source, reporter }
}

const answering = (scope: Scope): string => `claim IN (SELECT claim FROM answer WHERE deleted_at IS NULL${scope.where})`

function speakersByClaim(db: Database, scope: Scope, merges: Merges): Map<Id, Id[]> {
  const byClaim = new Map<Id, Id[]>()
  for (const [claim, actor] of db.rows<readonly [Id, Id]>(`SELECT claim, actor FROM claim_speaker WHERE deleted_at IS NULL AND ${answering(scope)}`, ...scope.parameters)) {
    const known = byClaim.get(claim)
    if (known) known.push(merges.winner(actor))
    else byClaim.set(claim, [merges.winner(actor)])
  }
  return byClaim
}

function innermostReporters(db: Database, scope: Scope, merges: Merges): Map<Id, Id | null> {
  const links = db.rows<readonly [Id, Id | null]>(
    `SELECT claim, actor FROM claim_link WHERE deleted_at IS NULL AND ${answering(scope)} ORDER BY ord`, ...scope.parameters,
  )
  return new Map(links.map(([claim, actor]) => [claim, actor === null ? null : merges.winner(actor)]))
}

/** Claims none of whose words could be placed in the text. */
function orphanedClaims(db: Database): Set<Id> {
  return new Set(db
    .all<{ owner: Id }>(
      `SELECT DISTINCT owner FROM anchor AS lost WHERE state='orphan' AND role='content' AND owner_type='claim' AND deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM anchor WHERE anchor.owner=lost.owner AND role='content' AND state<>'orphan' AND anchor.deleted_at IS NULL)`,
    )
    .map((row) => row.owner))
}
