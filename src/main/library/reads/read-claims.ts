import type { ClaimAnchor, ClaimView, ProposableField } from '#shared/claims/claim-view.ts'
import type { AnchorRole, AnchorState } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { idList } from '../rows.ts'
import type { Database } from '../sqlite.ts'

type ClaimRow = Pick<ClaimView, 'id' | 'source' | 'revision' | 'kind' | 'form' | 'gloss' | 'memo' | 'credibility' | 'status'> & {
  speakersUnclear: number
  occasion: Id | null
  occasionLabel: string | null
}

/** Which claims to read: all of them, or those of an id list as JSON. */
type Scope = { readonly claim: string; readonly owner: string; readonly parameters: readonly string[] }

const everything: Scope = { claim: '', owner: '', parameters: [] }
const scopeOf = (ids: readonly Id[]): Scope => ({
  claim: ' AND claim IN (SELECT value FROM json_each(?))', owner: ' AND owner IN (SELECT value FROM json_each(?))', parameters: [idList(ids)],
})

/** Every claim, by source and then by where it was made. */
export function listClaims(library: Library): ClaimView[] {
  return read(library, everything)
}

export function readClaims(library: Library, ids: readonly Id[]): ClaimView[] {
  return read(library, scopeOf(ids))
}

/** One query a kind of row, joined here: five walks for any number of claims. Views are built member by member, which is several times faster than spreading. */
function read({ db, revisions }: Library, scope: Scope): ClaimView[] {
  const anchors = anchorsByClaim(db, scope)
  const speakers = grouped<Id>(db, `SELECT claim AS owner, actor AS value FROM claim_speaker WHERE deleted_at IS NULL${scope.claim} ORDER BY ord`, scope)
  const tags = grouped<string>(
    db, `SELECT owner, tag.name AS value FROM tagged JOIN tag ON tag.id=tagged.tag WHERE owner_type='claim' AND tagged.deleted_at IS NULL${scope.owner} ORDER BY tag.name`, scope,
  )
  const proposed = grouped<ProposableField>(
    db, `SELECT owner, field AS value FROM field_state WHERE owner_type='claim' AND state='proposed' AND deleted_at IS NULL${scope.owner}`, scope,
  )
  return claimRows(db, scope).map((row) => {
    const own = anchors.get(row.id)
    const first = own?.[0]
    return {
      id: row.id, source: row.source, revision: row.revision,
      anchors: own ?? [],
      speakers: speakers.get(row.id) ?? [],
      speakersUnclear: row.speakersUnclear === 1,
      kind: row.kind, form: row.form, gloss: row.gloss,
      tags: tags.get(row.id) ?? [],
      memo: row.memo,
      occasion: row.occasion === null ? null : { id: row.occasion, label: row.occasionLabel ?? '' },
      credibility: row.credibility, status: row.status,
      proposed: proposed.get(row.id) ?? [],
      paragraph: first ? revisions.paragraphAt(row.revision, first.start) : null,
    }
  })
}

function claimRows(db: Database, scope: Scope): ClaimRow[] {
  return db.all<ClaimRow>(
    `SELECT claim.id, revision.source, claim.revision, claim.kind, form, speakers_unclear AS speakersUnclear, gloss, coalesce(memo.body, '') AS memo,
       occasion, occasion.label AS occasionLabel, credibility, status
     FROM claim JOIN revision ON revision.id=claim.revision LEFT JOIN occasion ON occasion.id=claim.occasion
       LEFT JOIN memo ON memo.owner=claim.id AND memo.deleted_at IS NULL
     WHERE claim.deleted_at IS NULL${scope.claim.replace('claim IN', 'claim.id IN')} ORDER BY revision.source, claim.id`,
    ...scope.parameters,
  )
}

type AnchorRow = readonly [owner: Id, id: Id, role: AnchorRole, ord: number, start: number, end: number, exact: string, state: AnchorState]

/** Contents first, in order, then the cue. */
function anchorsByClaim(db: Database, scope: Scope): Map<Id, ClaimAnchor[]> {
  const rows = db.rows<AnchorRow>(
    `SELECT owner, id, role, ord, start, "end", exact, state FROM anchor
     WHERE owner_type='claim' AND deleted_at IS NULL${scope.owner} ORDER BY role='content' DESC, ord`,
    ...scope.parameters,
  )
  const byClaim = new Map<Id, ClaimAnchor[]>()
  for (const [owner, id, role, ord, start, end, exact, state] of rows) {
    const anchor = { id, role, ord, start, end, exact, state }
    const own = byClaim.get(owner)
    if (own) own.push(anchor)
    else byClaim.set(owner, [anchor])
  }
  return byClaim
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

/** The tags in use, by name. */
export function listTags(db: Database): string[] {
  return db
    .all<{ name: string }>(
      `SELECT name FROM tag WHERE deleted_at IS NULL AND EXISTS (SELECT 1 FROM tagged WHERE tagged.tag=tag.id AND tagged.deleted_at IS NULL)
       ORDER BY name COLLATE NOCASE`,
    )
    .map((row) => row.name)
}

/** The occasions that claims share, by label. */
export function listOccasions(db: Database): { id: Id; label: string }[] {
  return db
    .all<{ id: Id; label: string }>(
      `SELECT id, label FROM occasion WHERE deleted_at IS NULL AND EXISTS (SELECT 1 FROM claim WHERE claim.occasion=occasion.id AND claim.deleted_at IS NULL)
       ORDER BY label COLLATE NOCASE`,
    )
    .map((row) => ({ ...row }))
}
