import type { ClaimAnchor, ClaimView, ProposableField } from '#shared/claims/claim-view.ts'
import { dateOrds } from '#shared/claims/date-ords.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { everything, ownAnchors, scopeOf, type Scope } from './claim-anchors.ts'
import { readParts } from './claim-parts.ts'
import { occasionsById } from './read-occasions.ts'
import { pathsByOwner } from './read-tags.ts'
import type { ClaimAnswer } from '#shared/questions/answer-schema.ts'
import { computeStatuses } from '#shared/questions/status.ts'
import type { ComputedStatus } from '#shared/questions/status-view.ts'
import { questionsOf, readReadings } from './read-readings.ts'

/**
 * The empty list, shared: most claims have no values in most lists, and a shared list is copied only once when it is
 * sent to another thread.
 */
const none: never[] = []

/** A row in the order of the columns below. Rows as arrays are read several times faster than as objects. */
type ClaimRow = readonly [
  id: Id,
  source: Id,
  revision: Id,
  kind: ClaimView['kind'],
  form: ClaimView['form'],
  speakersUnclear: number,
  gloss: string,
  glossTranslated: number,
  memo: string,
  aboutDate: string | null,
  aboutWords: string | null,
  saidDate: string | null,
  saidWords: string | null,
  occasion: Id | null,
  credibility: ClaimView['credibility'],
  status: ClaimView['status'],
  statusDate: string | null,
  statusReason: string | null,
  marking: string | null,
  originalLanguage: string | null,
  translatedBy: string | null,
  aboutUnclear: number,
]

/** Lists all claims, by source and then by creation. */
export function listClaims(library: Library): ClaimView[] {
  return read(library, everything)
}

/** Lists the claims marked in one source. */
export function listSourceClaims(library: Library, { source }: Input<'listSourceClaims'>): ClaimView[] {
  return readClaims(library, { ids: claimsOfSource(library.db, source) })
}

/** The ids of the claims marked in one source. */
export function claimsOfSource(db: Database, source: Id): Id[] {
  return db
    .rows<readonly [Id]>(
      'SELECT claim.id FROM claim JOIN revision ON revision.id=claim.revision WHERE revision.source=? AND claim.deleted_at IS NULL',
      source,
    )
    .map(([id]) => id)
}

/** Reads some claims, in the same order as `listClaims`. Deleted ones are left out. */
export function readClaims(library: Library, { ids }: Input<'readClaims'>): ClaimView[] {
  return read(library, scopeOf(ids))
}

/**
 * Reads claims with one query per kind of row, joined here, for any number of claims. Views are built field by field,
 * which is several times faster than spreading.
 */
function read({ db, revisions }: Library, scope: Scope): ClaimView[] {
  const { words, dates } = ownAnchors(db, scope)
  const parts = readParts(db, scope)
  const occasions = occasionsById(db)
  const speakers = grouped<Id>(
    db,
    `SELECT claim AS owner, actor AS value FROM claim_speaker WHERE deleted_at IS NULL${scope.claim} ORDER BY ord`,
    scope,
  )
  const saidAbout = grouped<Id>(
    db,
    `SELECT claim AS owner, actor AS value FROM said_about WHERE deleted_at IS NULL${scope.claim} ORDER BY ord`,
    scope,
  )
  const tags = pathsByOwner(db, 'claim', scope.ids)
  const { answers, statuses } = readAnswers(db, scope.ids)
  const proposed = grouped<ProposableField>(
    db,
    `SELECT owner, field AS value FROM field_state WHERE owner_type='claim' AND state='proposed' AND deleted_at IS NULL${scope.owner}`,
    scope,
  )
  const merges = readMerges(db)
  return claimRows(db, scope).map((row): ClaimView => {
    const [
      id,
      source,
      revision,
      kind,
      form,
      speakersUnclear,
      gloss,
      glossTranslated,
      memo,
      aboutDate,
      aboutWords,
      saidDate,
      saidWords,
      occasion,
      credibility,
      status,
      statusDate,
      statusReason,
      marking,
      originalLanguage,
      translatedBy,
      aboutUnclear,
    ] = row
    const own = words.get(id) ?? none
    const [first] = own
    return {
      id,
      source,
      revision,
      anchors: own,
      speakers: eachOnce(speakers.get(id) ?? none, merges),
      speakersUnclear: speakersUnclear === 1,
      saidAbout: eachOnce(saidAbout.get(id) ?? none, merges),
      chain: parts.chain.get(id) ?? none,
      hedge: parts.hedge.get(id) ?? none,
      condition: parts.condition.get(id) ?? none,
      about: parts.about.get(id) ?? none,
      aboutMe: parts.aboutMe.get(id) ?? none,
      relations: parts.relations.get(id) ?? none,
      kind,
      form,
      aboutDate: shown(aboutDate, aboutWords, dates.get(id), dateOrds.about),
      saidDate: shown(saidDate, saidWords, dates.get(id), dateOrds.said),
      gloss,
      glossTranslated: glossTranslated === 1,
      originalLanguage: originalLanguage ?? '',
      translatedBy: translatedBy ?? '',
      aboutUnclear: aboutUnclear === 1,
      tags: tags.get(id) ?? none,
      memo,
      occasion: occasion === null ? null : (occasions.get(occasion) ?? null),
      credibility,
      status,
      statusDate: statusDate ?? '',
      statusReason: statusReason ?? '',
      marking,
      computed: statuses.get(id) ?? null,
      answers: answers.get(id) ?? none,
      proposed: proposed.get(id) ?? none,
      where: first ? revisions.whereAt(revision, first.start) : '',
    }
  })
}

/** The actors after merging: two who were merged are one, also where both went to another actor since. */
function eachOnce(actors: Id[], { any, winner }: Merges): Id[] {
  return actors.length > 1 || any ? [...new Set(actors.map(winner))] : actors
}

function shown(
  edtf: string | null,
  words: string | null,
  dates: readonly ClaimAnchor[] | undefined,
  ord: number,
): ClaimView['aboutDate'] {
  const anchor = dates?.find((one) => one.ord === ord) ?? null
  return edtf === null && words === null && anchor === null ? null : { edtf: edtf ?? '', words: words ?? '', anchor }
}

function claimRows(db: Database, scope: Scope): ClaimRow[] {
  return db.rows<ClaimRow>(
    `SELECT claim.id, revision.source, claim.revision, claim.kind, form, speakers_unclear, gloss, gloss_translated, coalesce(memo.body, ''),
       about_date, about_date_words, said_date, said_date_words, occasion, credibility, status, status_date, status_reason, claim.marking, original_language, translated_by, about_unclear
     FROM claim JOIN revision ON revision.id=claim.revision
       LEFT JOIN memo ON memo.owner=claim.id AND memo.deleted_at IS NULL
     WHERE claim.deleted_at IS NULL${scope.claim.replace('claim IN', 'claim.id IN')} ORDER BY revision.source, claim.id`,
    ...scope.parameters,
  )
}

function grouped<T>(db: Database, sql: string, scope: Scope): Map<Id, T[]> {
  const groups = new Map<Id, T[]>()
  for (const [owner, value] of db.rows<readonly [Id, T]>(sql, ...scope.parameters)) {
    const group = groups.get(owner)
    if (group) group.push(value)
    else groups.set(owner, [value])
  }
  return groups
}

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
