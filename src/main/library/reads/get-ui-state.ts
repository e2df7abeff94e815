import type { Database } from '../sqlite/sqlite.ts'

/** Reads UI state by its key (see `keepUiState`); null if there is none. */
export function getUiState(db: Database, key: string): string | null {
  return db.get<{ value: string }>('SELECT value FROM place WHERE key=?', key)?.value ?? null
}
