import type { ClaimAnchor } from '#shared/claims/claim-view.ts'
import type { AnchorRole, AnchorState } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * The claims to read: all, or those in a list of ids (as JSON). `claim` and `owner` are SQL conditions on these
 * columns.
 */
export type Scope = {
  readonly ids: readonly Id[] | null
  readonly claim: string
  readonly owner: string
  readonly parameters: readonly string[]
}

/** The scope of all claims. */
export const everything: Scope = { ids: null, claim: '', owner: '', parameters: [] }

/** The scope of some claims. */
export const scopeOf = (ids: readonly Id[]): Scope => ({
  ids,
  claim: ' AND claim IN (SELECT value FROM json_each(?))',
  owner: ' AND owner IN (SELECT value FROM json_each(?))',
  parameters: [idList(ids)],
})

type AnchorRow = readonly [
  owner: Id,
  id: Id,
  role: AnchorRole,
  ord: number,
  start: number,
  end: number,
  exact: string,
  state: AnchorState,
]

const columns = `owner, anchor.id, role, anchor.ord, start, "end", exact, state`

/**
 * Reads the claims' own anchors: the content in order, then the cue; and separately the words of dates. They are sorted
 * here, a few per claim: SQLite would sort all of them.
 */
export function ownAnchors(
  db: Database,
  scope: Scope,
): { readonly words: Map<Id, ClaimAnchor[]>; readonly dates: Map<Id, ClaimAnchor[]> } {
  const rows = db.rows<AnchorRow>(
    `SELECT ${columns} FROM anchor WHERE owner_type='claim' AND deleted_at IS NULL${scope.owner}`,
    ...scope.parameters,
  )
  const words = byOwner(rows.filter((row) => row[2] !== 'date'))
  for (const own of words.values()) if (own.length > 1) own.sort(inOrder)
  return { words, dates: byOwner(rows.filter((row) => row[2] === 'date')) }
}

function inOrder(a: ClaimAnchor, b: ClaimAnchor): number {
  return Number(a.role !== 'content') - Number(b.role !== 'content') || a.ord - b.ord
}

/** Reads the anchors of claims' links, hedges or conditions, by the row they belong to. */
export function anchorsOfRows(
  db: Database,
  table: 'claim_link' | 'hedge' | 'condition',
  scope: Scope,
): Map<Id, ClaimAnchor[]> {
  return byOwner(
    db.rows<AnchorRow>(
      `SELECT ${columns} FROM "${table}" CROSS JOIN anchor ON anchor.owner="${table}".id AND anchor.deleted_at IS NULL
     WHERE "${table}".deleted_at IS NULL${scope.claim} ORDER BY anchor.ord, start`,
      ...scope.parameters,
    ),
  )
}

/** Reads the anchors of the ideas that the claims are about. */
export function anchorsOfIdeas(db: Database, scope: Scope): Map<Id, ClaimAnchor[]> {
  return byOwner(
    db.rows<AnchorRow>(
      `SELECT ${columns} FROM anchor WHERE owner IN (SELECT of_idea FROM about WHERE of_idea IS NOT NULL AND deleted_at IS NULL${scope.claim})
       AND deleted_at IS NULL ORDER BY ord`,
      ...scope.parameters,
    ),
  )
}

function byOwner(rows: readonly AnchorRow[]): Map<Id, ClaimAnchor[]> {
  const found = new Map<Id, ClaimAnchor[]>()
  for (const [owner, id, role, ord, start, end, exact, state] of rows) {
    const anchor = { id, role, ord, start, end, exact, state }
    const own = found.get(owner)
    if (own) own.push(anchor)
    else found.set(owner, [anchor])
  }
  return found
}
