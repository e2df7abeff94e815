import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/contract/result.ts'
import type { Library } from '../library.ts'

/** Reading places and half-made drafts: outside history. A library that can only be read forgets them, which is no failure. */
export function keepPlace({ db, readOnly }: Library, { key, value }: Input<'keepPlace'>): Result<null> {
  if (readOnly() === null)
    db.run(
      'INSERT INTO place (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value=excluded.value',
      key,
      value,
    )
  return ok(null)
}
