import { createFollower } from '#shared/model/follow.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Returns the source that a source is a copy of, through copies of copies; itself if it is no copy. A deleted source
 * still is what its copies are copies of.
 */
export function readOriginals(db: Database): (source: Id) => Id {
  return createFollower(new Map(db.rows<readonly [Id, Id]>('SELECT id, copy_of FROM source WHERE copy_of IS NOT NULL')))
}
