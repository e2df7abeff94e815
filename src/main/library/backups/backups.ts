import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { ok, type Result } from '#shared/model/result.ts'
import { newBackupFile, partialFile, removePartials } from './backup-files.ts'
import { backupFailure, notReadBack, sourceDamaged } from './backup-failures.ts'
import { pruneBackups } from './prune-backups.ts'
import { backupClock, isReadable, readBackups } from './read-backups.ts'
import { checkFile, isWhole } from '../opening/check-file.ts'
import { backupsFolder, removeDatabase, syncFile, syncFolder } from '../opening/files.ts'
import { lastClock } from '../log/log.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'

export { backupTime, listBackups } from './backup-files.ts'

/**
 * Makes a backup beside the library, reads it again, and deletes old backups. Returns whether a backup was made.
 * None is made if one of the newest state exists, nor of a damaged library: the copy would look whole while rows are
 * missing.
 * The library is read as a snapshot through a separate connection, so in another thread no gesture waits for it.
 * (SQLite's backup API would have to run on the writer's connection, and blocks it at the end until the copy has
 * reached the disk.)
 */
export function makeBackup(path: string, now: number): Result<boolean> {
  try {
    const db = openDatabase(path, { readOnly: true })
    try {
      if (hasBackup(path, db)) return ok(false)
      if (!isWhole(db, 'integrity_check')) return sourceDamaged
      const made = copyLibrary(path, db, now)
      if (made === null) return notReadBack
      pruneBackups(path, db, made)
      return ok(true)
    } finally {
      db.close()
    }
  } catch (error) {
    return backupFailure(error)
  }
}

/** Whether a readable backup holds the library's newest state. */
function hasBackup(path: string, db: Database): boolean {
  const clock = lastClock(db)
  return readBackups(path, db).some(
    ({ file, state }) => state.kind === 'ours' && state.clock === clock && isReadable(file),
  )
}

/** Writes a backup and returns its path. Returns null, and leaves no file, if what was written cannot be read back. */
function copyLibrary(path: string, db: Database, now: number): string | null {
  // Not recursive, since the parent folders exist: see `ensureFolder`.
  if (!existsSync(backupsFolder(path))) mkdirSync(backupsFolder(path))
  removePartials(path)
  const backup = newBackupFile(path, now)
  const partial = partialFile(backup)
  try {
    const clock = lastClock(db)
    db.copyTo(partial)
    // The copy is one plain file, so it is checked without a WAL. Its clock may be later than `clock`: gestures may
    // have come in between.
    const copy = checkFile(partial, { journal: 'DELETE' })
    if (!copy.whole || copy.lastClock < clock) return null
    syncFile(partial)
    renameSync(partial, backup)
    syncFolder(backupsFolder(path))
    if (isReadable(backup) && backupClock(backup) === copy.lastClock) return backup
    removeDatabase(backup)
    return null
  } finally {
    dropPartial(partial)
  }
}

/**
 * Removes the unfinished backup. If that fails because of the folder, the next backup removes it; the reason why there
 * is no backup matters more.
 */
function dropPartial(partial: string): void {
  try {
    removeDatabase(partial)
  } catch {
    // The next backup removes it.
  }
}
