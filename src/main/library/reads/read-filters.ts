import { filterSchema, type SavedFilter } from '#shared/registers/filter.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'

/**
 * Lists the saved filters by name. One that this version cannot parse (saved by a newer version) is listed with
 * `filter: null`, and is not changed.
 */
export function listFilters({ db }: Pick<Library, 'db'>): SavedFilter[] {
  return db
    .all<{ id: Id; name: string; screen: string; filter: string }>(
      'SELECT id, name, screen, filter FROM saved_filter WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE, id',
    )
    .map(({ filter, ...row }) => ({ ...row, filter: filterSchema.safeParse(JSON.parse(filter)).data ?? null }))
}
