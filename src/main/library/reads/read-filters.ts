import { filterSchema, type SavedFilter } from '#shared/registers/filter.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The saved filters, by name. One of a newer version that this one cannot read is left out, and left alone. */
export function listFilters(db: Database): SavedFilter[] {
  return db
    .all<{ id: Id; name: string; filter: string }>('SELECT id, name, filter FROM saved_filter WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE, id')
    .flatMap(({ id, name, filter }) => {
      const read = filterSchema.safeParse(JSON.parse(filter))
      return read.success ? [{ id, name, filter: read.data }] : []
    })
}
