import { lastClock } from '../log/log.ts'
import { schemaState } from '../migrations/migrate.ts'
import { openDatabase, type Database, type OpenMode } from '../sqlite/sqlite.ts'
import { isDamage } from '../sqlite/sqlite-failure.ts'

/** What a file says when it is asked whether it is whole. */
export type FileCheck = { readonly whole: true; readonly lastClock: string } | { readonly whole: false }

/** Opens a file, checks every page and index of it, and closes it again. */
export function checkFile(path: string, mode: OpenMode): FileCheck {
  try {
    const db = openDatabase(path, mode)
    try {
      const state = schemaState(db)
      if (!isWhole(db, 'integrity_check') || state === 'empty' || state === 'foreign') return { whole: false }
      return { whole: true, lastClock: lastClock(db) }
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return { whole: false }
    throw error
  }
}

/** `quick_check` reads every page; `integrity_check` also compares indexes with their tables. */
export function isWhole(db: Database, check: 'quick_check' | 'integrity_check'): boolean {
  const rows = db.all<Record<string, string>>(`PRAGMA ${check}(1)`)
  return rows.length === 1 && Object.values(rows[0] ?? {})[0] === 'ok'
}
