import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { sqliteFailure } from '../sqlite/sqlite-failure.ts'

/**
 * An erasing that is not finished is remembered in the library, in the transaction that removes the rows: from then on nothing lists the
 * source, but its words stand in free pages and in the WAL until both were written anew. Whoever opens the library next finishes it.
 */
const keyStart = 'erasing:'
const keyEnd = 'erasing;'

export function rememberErasing(db: Database, source: Id): void {
  db.run('INSERT OR REPLACE INTO place (key, value) VALUES (?, ?)', `${keyStart}${source}`, '')
}

export function isErasingUnfinished(db: Database): boolean {
  return db.get('SELECT 1 FROM place WHERE key BETWEEN ? AND ?', keyStart, keyEnd) !== undefined
}

/** How far writing the file anew came: not while another connection is in the middle of reading, nor on a full or failing disk. */
export type ErasingOutcome = 'finished' | 'read' | 'full' | 'failed'

/** Writes the whole file anew, without a free page, and empties the WAL. Where that is not possible yet, it is to be done again later. */
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

/** Why the old pages still stand in the file, and what to do. */
export function unfinishedSentence(what: string, outcome: Exclude<ErasingOutcome, 'finished'>): string {
  const [why, todo] = {
    read: ['something still reads the library', 'They are when the library is closed: please close it now.'],
    full: ['the disk is full', 'Free some space, then close the library and open it again.'],
    failed: ['the drive did not take them', 'Check the drive, then close the library and open it again.'],
  }[outcome]
  return `${what} was erased, but ${why}, so its old pages could not be overwritten yet. ${todo}`
}

/** For a copy that is not made anew in its place. */
export function forgetErasing(db: Database): void {
  db.run('DELETE FROM place WHERE key BETWEEN ? AND ?', keyStart, keyEnd)
}
