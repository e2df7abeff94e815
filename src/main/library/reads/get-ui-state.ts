import type { Input } from '#shared/contract/contract.ts'
import type { Library } from '../library.ts'

/** Reads UI state by its key (see `keepUiState`); null if there is none. */
export function getUiState({ db }: Pick<Library, 'db'>, { key }: Input<'getUiState'>): string | null {
  return db.get<{ value: string }>('SELECT value FROM place WHERE key=?', key)?.value ?? null
}
