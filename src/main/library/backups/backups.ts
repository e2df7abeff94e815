import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { ok, type Result } from '#shared/contract/result.ts'
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
 * Copies the library beside it, reads the copy again, and lets old ones go; none is made where the newest state has one already, nor of a
 * library that is damaged: a copy of it would look whole while rows are missing.
 * Reads a snapshot through a connection of its own, so in another thread no gesture waits for it. (SQLite's backup API would have
 * to run on the writer's connection, and ends by holding it for as long as the copy takes to reach the disk.)
 * Answers whether one was made.
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

/** Whether the library's newest state lies in a backup that can be read. */
function hasBackup(path: string, db: Database): boolean {
  const clock = lastClock(db)
  return readBackups(path, db).some(
    ({ file, state }) => state.kind === 'ours' && state.clock === clock && isReadable(file),
  )
}

/** Answers the new backup; null where what was written does not come back from the disk: then nothing of it is left. */
function copyLibrary(path: string, db: Database, now: number): string | null {
  // Not with those above it, which are there: see `ensureFolder`.
  if (!existsSync(backupsFolder(path))) mkdirSync(backupsFolder(path))
  removePartials(path)
  const backup = newBackupFile(path, now)
  const partial = partialFile(backup)
  try {
    const clock = lastClock(db)
    db.copyTo(partial)
    // One plain file, checked as it will be read: without a WAL beside it. Gestures may have come between.
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

/** What cannot go now, because the folder itself is at fault, goes before the next backup; why there is no backup matters more. */
function dropPartial(partial: string): void {
  try {
    removeDatabase(partial)
  } catch {
    // See above.
  }
}
