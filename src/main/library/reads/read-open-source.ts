import type { Input } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import { noOpenSource, openSourceKey, parseReadingPlace, readingPlaceKey } from '#shared/sources/reading-place.ts'
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

/** Reads where reading of a source was left, in words; null if it was not opened yet, or stands at its beginning. */
export function readPlace(
  { db, revisions }: Pick<Library, 'db' | 'revisions'>,
  { id }: Input<'readPlace'>,
): string | null {
  const place = parseReadingPlace(getUiState({ db }, { key: readingPlaceKey(id) }))
  const revision = db.get<{ id: Id }>(
    'SELECT id FROM revision WHERE source=? AND deleted_at IS NULL ORDER BY id DESC LIMIT 1',
    id,
  )?.id
  // The caret stays behind where a text is read by scrolling.
  const offset = Math.max(place?.top ?? 0, place?.caret ?? 0)
  return offset === 0 || revision === undefined ? null : revisions.whereAt(revision, offset) || null
}
