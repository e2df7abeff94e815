import type { ClaimAnchor, ClaimView, ProposableField } from '#shared/claims/claim-view.ts'
import { dateOrds } from '#shared/claims/claim-dates.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merges.ts'
import type { Database } from '../sqlite.ts'
import { everything, ownAnchors, scopeOf, type Scope } from './claim-anchors.ts'
import { readParts } from './claim-parts.ts'
import { readAnswers } from './read-answers.ts'
import { occasionsById } from './read-occasions.ts'
import { pathsByOwner } from './read-tags.ts'

type ClaimRow = Pick<ClaimView, 'id' | 'source' | 'revision' | 'kind' | 'form' | 'gloss' | 'memo' | 'credibility' | 'status' | 'marking'> & {
  speakersUnclear: number
  glossTranslated: number
  aboutDate: string | null
  aboutWords: string | null
  saidDate: string | null
  saidWords: string | null
  statusDate: string | null
  statusReason: string | null
  occasion: Id | null
}

/** Every claim, by source and then by where it was made. */
export function listClaims(library: Library): ClaimView[] {
  return read(library, everything)
}

export function readClaims(library: Library, ids: readonly Id[]): ClaimView[] {
  return read(library, scopeOf(ids))
}

/** One query a kind of row, joined here, for any number of claims. Views are built member by member, which is several times faster than spreading. */
function read({ db, revisions }: Library, scope: Scope): ClaimView[] {
  const anchors = ownAnchors(db, scope)
  const parts = readParts(db, scope)
  const occasions = occasionsById(db)
  const speakers = grouped<Id>(db, `SELECT claim AS owner, actor AS value FROM claim_speaker WHERE deleted_at IS NULL${scope.claim} ORDER BY ord`, scope)
  const tags = pathsByOwner(db, 'claim', scope.ids)
  const { answers, statuses } = readAnswers(db, scope.ids)
  const proposed = grouped<ProposableField>(
    db, `SELECT owner, field AS value FROM field_state WHERE owner_type='claim' AND state='proposed' AND deleted_at IS NULL${scope.owner}`, scope,
  )
  const { winner } = readMerges(db)
  return claimRows(db, scope).map((row) => {
    const { id } = row
    const all = anchors.get(id) ?? []
    const [own, dates] = all.some(isDate) ? [all.filter((anchor) => !isDate(anchor)), all.filter(isDate)] : [all, []]
    const first = own[0]
    return {
      id, source: row.source, revision: row.revision,
      anchors: own,
      speakers: [...new Set(speakers.get(id)?.map(winner))],
      speakersUnclear: row.speakersUnclear === 1,
      chain: parts.chain.get(id) ?? [], hedge: parts.hedge.get(id) ?? [], condition: parts.condition.get(id) ?? [],
      about: parts.about.get(id) ?? [], aboutMe: parts.aboutMe.get(id) ?? [], relations: parts.relations.get(id) ?? [],
      kind: row.kind, form: row.form,
      aboutDate: shown(row.aboutDate, row.aboutWords, dates, dateOrds.about),
      saidDate: shown(row.saidDate, row.saidWords, dates, dateOrds.said),
      gloss: row.gloss, glossTranslated: row.glossTranslated === 1,
      tags: tags.get(id) ?? [],
      memo: row.memo,
      occasion: row.occasion === null ? null : (occasions.get(row.occasion) ?? null),
      credibility: row.credibility, status: row.status, statusDate: row.statusDate ?? '', statusReason: row.statusReason ?? '', marking: row.marking,
      computed: statuses.get(id) ?? null, answers: answers.get(id) ?? [],
      proposed: proposed.get(id) ?? [],
      paragraph: first ? revisions.paragraphAt(row.revision, first.start) : null,
    }
  })
}

function isDate({ role }: ClaimAnchor): boolean {
  return role === 'date'
}

function shown(edtf: string | null, words: string | null, dates: readonly ClaimAnchor[], ord: number): ClaimView['aboutDate'] {
  const anchor = dates.find((one) => one.ord === ord) ?? null
  return edtf === null && words === null && anchor === null ? null : { edtf: edtf ?? '', words: words ?? '', anchor }
}

function claimRows(db: Database, scope: Scope): ClaimRow[] {
  return db.all<ClaimRow>(
    `SELECT claim.id, revision.source, claim.revision, claim.kind, form, speakers_unclear AS speakersUnclear, gloss, gloss_translated AS glossTranslated,
       coalesce(memo.body, '') AS memo, about_date AS aboutDate, about_date_words AS aboutWords, said_date AS saidDate, said_date_words AS saidWords,
       occasion, credibility, status, status_date AS statusDate, status_reason AS statusReason, claim.marking
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
