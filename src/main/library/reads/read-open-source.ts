import type { Id } from '#shared/model/id.ts'
import { noOpenSource, openSourceKey } from '#shared/sources/reading-place.ts'
import type { Library } from '../library.ts'
import { getUiState } from '../ui-state.ts'

/**
 * Reads which source a window opens: the last open one; the first one if none was open or it was deleted; null if the
 * user left with no source open, or there is none.
 */
export function readOpenSource({ db }: Pick<Library, 'db'>): Id | null {
  const kept = getUiState({ db }, { key: openSourceKey })
  if (kept === noOpenSource) return null
  const found = db.get<{ readonly id: Id }>(
    `SELECT source.id FROM source JOIN revision ON revision.source=source.id AND revision.deleted_at IS NULL
     WHERE source.deleted_at IS NULL ORDER BY source.id<>?, source.id LIMIT 1`,
    kept ?? '',
  )
  return found?.id ?? null
}
