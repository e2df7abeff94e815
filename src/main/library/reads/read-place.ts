import type { Database } from '../sqlite/sqlite.ts'

/** What was kept under a key (`keepPlace`); null where nothing was. */
export function readPlace(db: Database, key: string): string | null {
  return db.get<{ value: string }>('SELECT value FROM place WHERE key=?', key)?.value ?? null
}
