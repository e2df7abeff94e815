import { answerOf, type AnswerColumns } from '#shared/questions/answer.ts'
import type { Origin } from '#shared/questions/origin-schema.ts'
import type { Reading } from '#shared/questions/status.ts'
import type { ClaimStatus } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import { liveCases } from '../rows/cases.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { publisherVoiceBeforeSides, readPublisherVoices } from './publisher-voices.ts'
import { readSides } from './read-sides.ts'
import { readOriginals } from './read-originals.ts'

/** An answer with the facts that its weight depends on, and the dates by which a chronology sorts it. */
export type DatedReading = Reading & {
  readonly said: string | null
  readonly occasionDate: string | null
  readonly published: string
}

/** The answers to read, and the claims that give them: all, or those to a list of questions. */
type Scope = {
  readonly answers: string
  readonly claims: (column: string) => string
  readonly parameters: readonly string[]
}

const everything: Scope = { answers: '', claims: () => '', parameters: [] }
const scopeOf = (questions: readonly Id[]): Scope => {
  const answers = ' AND question IN (SELECT value FROM json_each(?1))'
  return {
    answers,
    claims: (column) => ` AND ${column} IN (SELECT claim FROM answer WHERE deleted_at IS NULL${answers})`,
    parameters: [idList(questions)],
  }
}

/**
 * Reads all live answers to these questions (or to all, if null), in the order in which they were given. Each table is
 * scanned once and joined here: SQLite would look up five rows for each of ten thousand answers. `rules` replace the
 * present ones.
 */
export function readReadings(db: Database, questions: readonly Id[] | null, rules = presentRules): DatedReading[] {
  const scope = questions === null ? everything : scopeOf(questions)
  const given = db.rows<readonly [Id, Id, AnswerColumns['value'], string | null]>(
    `SELECT claim, question, value, named FROM answer WHERE deleted_at IS NULL${scope.answers} ORDER BY rowid`,
    ...scope.parameters,
  )
  if (given.length === 0) return []
  const merges = readMerges(db)
  const claims = readClaimFacts(db, scope, merges, rules)
  const countsSides = rules.countSides(db)
  const sides = countsSides === null ? null : readSides(db, merges)
  const speakers = speakersByClaim(db, scope, merges)
  const reporters = innermostReporters(db, scope, merges)
  const orphans = orphanedClaims(db)
  return given.flatMap(([id, question, value, named]) => {
    const claim = claims.get(id)
    if (!claim) return []
    const { source, occasion } = claim
    const voices = speakers.get(id) ?? [source.voice]
    return [
      {
        claim: id,
        question,
        answer: answerOf({ value, named }),
        origin: occasion === null ? originIn(source.original, reporters.get(id)) : occasion.origin,
        speakers: voices,
        sides: sides && countsSides?.(question) ? voices.map(sides.of) : voices,
        counts: claim.open && !orphans.has(id),
        said: claim.said,
        occasionDate: occasion?.date ?? null,
        published: source.published,
      },
    ]
  })
}

/**
 * Under which questions sides count (null: under none), and whether the rules about publishers are those of today.
 */
type Rules = {
  readonly countSides: (db: Database) => ((question: Id) => boolean) | null
  readonly publishersByName: boolean
}

const presentRules: Rules = { countSides: countSidesByCase, publishersByName: true }

/** The rules of the schema before sides, by which an upgrade tells what it changed. */
export const rulesBeforeSides: Rules = { countSides: () => null, publishersByName: false }

/** Each case says for its questions whether sides count. */
function countSidesByCase(db: Database): ((question: Id) => boolean) | null {
  const cases = liveCases(db)
  const counting = new Set(cases.filter((one) => one.count_sides === 1).map(({ id }) => id))
  if (counting.size === 0) return null
  if (counting.size === cases.length) return () => true
  const caseOf = new Map(db.rows<readonly [Id, Id]>('SELECT id, in_case FROM question'))
  return (question) => counting.has(caseOf.get(question) ?? '')
}

/** `original` is the source itself, or the one that it is a copy of; the voice is that of the original. */
type SourceFacts = { readonly original: Id; readonly voice: string; readonly published: string }
type OccasionFacts = { readonly origin: Origin; readonly date: string | null }
type ClaimFacts = {
  readonly source: SourceFacts
  readonly occasion: OccasionFacts | null
  readonly open: boolean
  readonly said: string | null
}

function readClaimFacts(db: Database, scope: Scope, merges: Merges, { publishersByName }: Rules): Map<Id, ClaimFacts> {
  const ofClaims = (field: string, column: string): string =>
    scope === everything ? '' : ` AND ${column} IN (SELECT ${field} FROM claim WHERE 1${scope.claims('id')})`
  const original = readOriginals(db)
  const revisions = db.rows<readonly [Id, Id, string]>(
    `SELECT revision.id, source.id, published
     FROM revision JOIN source ON source.id=revision.source WHERE 1${ofClaims('revision', 'revision.id')}`,
    ...scope.parameters,
  )
  const voiceOf = publishersByName ? readPublisherVoices(db, merges) : publisherVoiceBeforeSides
  const voices = readVoices(db, new Set(revisions.map(([, source]) => original(source))), merges, voiceOf)
  const sources = new Map(
    revisions.map(([revision, source, published]): [Id, SourceFacts] => {
      const of = original(source)
      return [revision, { original: of, voice: voices.get(of) ?? of, published }]
    }),
  )
  const occasions = new Map(
    db
      .rows<readonly [Id, string | null]>(
        `SELECT id, nullif(date, '') FROM occasion WHERE deleted_at IS NULL${ofClaims('occasion', 'id')}`,
        ...scope.parameters,
      )
      .map(([id, date]): [Id, OccasionFacts] => [id, { origin: { kind: 'occasion', occasion: id }, date }]),
  )
  const facts = new Map<Id, ClaimFacts>()
  for (const [id, revision, status, occasion, said] of db.rows<
    readonly [Id, Id, ClaimStatus, Id | null, string | null]
  >(
    `SELECT id, revision, status, occasion, nullif(said_date, '') FROM claim WHERE deleted_at IS NULL${scope.claims('id')}`,
    ...scope.parameters,
  )) {
    const source = sources.get(revision)
    if (source)
      facts.set(id, {
        source,
        occasion: occasion === null ? null : (occasions.get(occasion) ?? null),
        open: status === 'open',
        said,
      })
  }
  return facts
}

/** The keys of sources' own voices: the publisher, so that two articles of one publisher are not two speakers, nor are it and the actor of its name. */
function readVoices(
  db: Database,
  sources: ReadonlySet<Id>,
  merges: Merges,
  voiceOf: (publisher: string) => string,
): Map<Id, string> {
  return new Map(
    db
      .rows<readonly [Id, Id | null, string]>(
        'SELECT id, publisher_actor, publisher FROM source WHERE id IN (SELECT value FROM json_each(?))',
        idList([...sources]),
      )
      .map(([id, actor, publisher]) => [id, actor === null ? voiceOf(publisher) || id : merges.winner(actor)]),
  )
}

/** The questions that these claims answer. */
export function questionsOf(db: Database, claims: readonly Id[]): Id[] {
  return db
    .all<{ question: Id }>(
      'SELECT DISTINCT question FROM answer WHERE claim IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL',
      idList(claims),
    )
    .map((row) => row.question)
}

/** The origin of a report in a source, or in the one that it is a copy of. `reporter` is undefined if the claim has no chain, null if the reporter is not named. */
function originIn(source: Id, reporter: Id | null | undefined): Origin {
  if (reporter === undefined) return { kind: 'source', source }
  return reporter === null ? { kind: 'not-named', source } : { kind: 'reporter', source, reporter }
}

function speakersByClaim(db: Database, scope: Scope, merges: Merges): Map<Id, Id[]> {
  const byClaim = new Map<Id, Id[]>()
  for (const [claim, actor] of db.rows<readonly [Id, Id]>(
    `SELECT claim, actor FROM claim_speaker WHERE deleted_at IS NULL${scope.claims('claim')}`,
    ...scope.parameters,
  )) {
    const known = byClaim.get(claim)
    if (known) known.push(merges.winner(actor))
    else byClaim.set(claim, [merges.winner(actor)])
  }
  return byClaim
}

function innermostReporters(db: Database, scope: Scope, merges: Merges): Map<Id, Id | null> {
  const links = db.rows<readonly [Id, Id | null]>(
    `SELECT claim, actor FROM claim_link WHERE deleted_at IS NULL${scope.claims('claim')} ORDER BY ord`,
    ...scope.parameters,
  )
  return new Map(links.map(([claim, actor]) => [claim, actor === null ? null : merges.winner(actor)]))
}

/** The claims whose words could not be found in the text at all. */
function orphanedClaims(db: Database): Set<Id> {
  return new Set(
    db
      .all<{ owner: Id }>(
        `SELECT DISTINCT owner FROM anchor AS lost WHERE state='orphan' AND role='content' AND owner_type='claim' AND deleted_at IS NULL
         AND NOT EXISTS (SELECT 1 FROM anchor WHERE anchor.owner=lost.owner AND role='content' AND state<>'orphan' AND anchor.deleted_at IS NULL)`,
      )
      .map((row) => row.owner),
  )
}
