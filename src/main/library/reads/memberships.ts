import type { Membership } from '#shared/actors/membership.ts'
import type { Id } from '#shared/model/id.ts'
import type { Merges } from '../merging/merges.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Reads all memberships, with merged actors replaced by the ones they were merged into. */
export function readMemberships(db: Database, merges: Merges): Membership[] {
  return db
    .rows<readonly [Id, Id]>('SELECT actor, part_of FROM member WHERE deleted_at IS NULL')
    .map(([actor, partOf]) => ({
      actor: merges.winner(actor),
      partOf: merges.winner(partOf),
    }))
}
