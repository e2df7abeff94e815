import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { sqliteFailure } from '../sqlite/sqlite-failure.ts'

/**
 * An unfinished erasure is recorded in the library by the transaction that removes the rows. From then on nothing lists
 * the source, but its words remain in free pages and in the WAL until both have been rewritten. The next opening
 * finishes it.
 */
const keyStart = 'erasing:'
const keyEnd = 'erasing;'

export function rememberErasing(db: Database, source: Id): void {
  db.run('INSERT OR REPLACE INTO place (key, value) VALUES (?, ?)', `${keyStart}${source}`, '')
}

export function isErasingUnfinished(db: Database): boolean {
  return db.get('SELECT 1 FROM place WHERE key BETWEEN ? AND ?', keyStart, keyEnd) !== undefined
}

/**
 * The result of rewriting the file. It fails while another connection is reading (`read`), on a full disk (`full`) or a
 * failing drive (`failed`).
 */
export type ErasingOutcome = 'finished' | 'read' | 'full' | 'failed'

/**
 * Rewrites the whole file without free pages and empties the WAL. If that is not possible yet, it must be repeated
 * later.
 */
export function finishErasing(db: Database): ErasingOutcome {
  try {
    db.exec('VACUUM')
    if (db.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy !== 0) return 'read'
    forgetErasing(db)
    return 'finished'
  } catch (error) {
    const failure = sqliteFailure(error)
    if (failure === null) throw error
    if (failure.code === 'disk-full') return 'full'
    return failure.code === 'locked-library' ? 'read' : 'failed'
  }
}

/** The message that says why the old pages are still in the file, and what to do. */
export function unfinishedSentence(what: string, outcome: Exclude<ErasingOutcome, 'finished'>): string {
  const [why, todo] = {
    read: ['something still reads the library', 'They are when the library is closed: please close it now.'],
    full: ['the disk is full', 'Free some space, then close the library and open it again.'],
    failed: ['the drive did not take them', 'Check the drive, then close the library and open it again.'],
  }[outcome]
  return `${what} was erased, but ${why}, so its old pages could not be overwritten yet. ${todo}`
}

/** Removes the record of an unfinished erasure, also from a copy that was rewritten as a new file. */
export function forgetErasing(db: Database): void {
  db.run('DELETE FROM place WHERE key BETWEEN ? AND ?', keyStart, keyEnd)
}
