import type { Input } from '#shared/contract/contract.ts'
import type { Library } from './library.ts'
import { ok, type Result } from '#shared/model/result.ts'

/** Reads UI state by its key (see `keepUiState`); null if there is none. */
export function getUiState({ db }: Pick<Library, 'db'>, { key }: Input<'getUiState'>): string | null {
  return db.get<{ value: string }>('SELECT value FROM place WHERE key=?', key)?.value ?? null
}

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
