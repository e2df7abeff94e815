import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Library } from '../library.ts'

/**
 * Stores UI state: reading places and drafts. They are not part of the history. A read-only library does not store
 * them, which is no failure.
 */
export function keepUiState({ db, readOnly }: Library, { key, value }: Input<'keepUiState'>): Result<null> {
  if (readOnly() === null)
    db.run(
      'INSERT INTO place (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value=excluded.value',
      key,
      value,
    )
  return ok(null)
}
