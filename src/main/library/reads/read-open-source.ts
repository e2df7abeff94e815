import type { Id } from '#shared/model/id.ts'
import { noOpenSource, openSourceKey } from '#shared/sources/reading-place.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { getUiState } from './get-ui-state.ts'

/**
 * Reads the source that a window opens: the last open one; the first one if none was open or it was deleted; none if
 * the user left with no source open.
 */
export function readOpenSource(
  db: Database,
): { readonly id: Id; readonly title: string; readonly fileName: string } | undefined {
  const kept = getUiState(db, openSourceKey)
  if (kept === noOpenSource) return undefined
  return db.get(
    `SELECT source.id, title, file_name AS fileName FROM source JOIN revision ON revision.source=source.id AND revision.deleted_at IS NULL
     WHERE source.deleted_at IS NULL ORDER BY source.id<>?, source.id LIMIT 1`,
    kept ?? '',
  )
}
