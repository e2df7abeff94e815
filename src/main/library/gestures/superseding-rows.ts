import type { FieldChange } from '#shared/changes/change.ts'
import { update, type Row } from '#shared/changes/draft.ts'
import { endSuperseding, supersede, supersededBy, type SupersedingSurroundings } from '#shared/claims/supersede.ts'
import type { AfterRestoring } from '#shared/history/restore.ts'
import type { Story } from '#shared/history/rewind.ts'
import type { Id } from '#shared/model/id.ts'
import { inSentence } from '../rows/name-record.ts'
import { liveRow, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** What `endSuperseding` looks up, without claims that are being deleted and their links, or without some links. */
export function supersedingIn(db: Database, going: ReadonlySet<Id>): SupersedingSurroundings {
  return {
    claim: (id) => (going.has(id) ? undefined : liveRow(db, 'claim', id)),
    linksTo: (claim) =>
      rowsOf(db, 'claim_relation', 'other', claim).filter(
        (row) => row['type'] === 'supersedes' && !going.has(row.id) && !going.has(row['claim'] as Id),
      ),
    reason: (newer) => reasonOf(db, newer),
  }
}

/** The reason that the claims which this one supersedes get. */
export function reasonOf(db: Database, newer: Id): string {
  const words = db
    .all<{ exact: string }>(
      `SELECT exact FROM anchor WHERE owner=? AND role='content' AND deleted_at IS NULL ORDER BY ord`,
      newer,
    )
    .map(({ exact }) => exact)
    .join(' … ')
  return supersededBy(words === '' ? '' : inSentence(words))
}

/** What the links of a claim that a restore takes off or brings back do to the claims which they supersede, as unlinking and linking do. */
export function restoreSuperseding(db: Database, { rows }: Story, { live }: AfterRestoring): FieldChange[] {
  const links = [...rows.values()].filter(({ type, row }) => type === 'claim_relation' && row['type'] === 'supersedes')
  const going = links.filter(({ row }) => row.deleted_at === null && !live.has(row.id)).map(({ row }) => row)
  const coming = links.flatMap(({ row }) => (row.deleted_at === null ? [] : (live.get(row.id)?.row ?? [])))
  return [
    ...endSuperseding(going, supersedingIn(db, new Set(going.map(({ id }) => id)))),
    ...coming.flatMap((row) => settle(db, row)),
  ]
}

function settle(db: Database, link: Row): FieldChange[] {
  const older = liveRow(db, 'claim', link['other'] as Id)
  const status = older ? supersede(older, reasonOf(db, link['claim'] as Id)) : []
  return [...status, ...update('claim_relation', link, { sets_status: status.length > 0 ? 1 : 0 })]
}
