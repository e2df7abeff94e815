import { mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { keptBackups } from './backup-rota.ts'
import { checkFile } from '../opening/check-file.ts'
import { backupsFolder, fileStamp, removeDatabase, syncFile, syncFolder } from '../opening/files.ts'
import { lastClock } from '../log/log.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { isDamage, sqliteFailure } from '../sqlite/sqlite-failure.ts'

const backupName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.attache$/u

/** A library's backups, the newest first, as full paths. */
export function listBackups(path: string): string[] {
  const folder = backupsFolder(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name))
}

/** When a backup was made, in milliseconds since 1970. */
export function backupTime(backup: string): number {
  const stamp = backup.slice(-'2026-11-24T19-42-07.123Z.attache'.length, -'.attache'.length)
  return Date.parse(`${stamp.slice(0, 13)}:${stamp.slice(14, 16)}:${stamp.slice(17)}`)
}

/**
 * Copies the library beside it, checks the copy, and lets old ones go; none is made where nothing changed since the newest.
 * Reads a snapshot through a connection of its own, so in another thread no gesture waits for it. (SQLite's backup API would have
 * to run on the writer's connection, and ends by holding it for as long as the copy takes to reach the disk.)
 * Answers whether one was made.
 */
export function makeBackup(path: string, now: number): Result<boolean> {
  const target = join(backupsFolder(path), `${fileStamp(now)}.attache`)
  const partial = `${target}.partial`
  try {
    const db = openDatabase(path, { readOnly: true })
    try {
      const newest = listBackups(path)[0]
      if (newest !== undefined && sameState(newest, lastClock(db))) return ok(false)
      mkdirSync(backupsFolder(path), { recursive: true })
      removeLeftovers(path)
      db.copyTo(partial)
    } finally {
      db.close()
    }
    // One plain file, checked as it will be read: without a WAL beside it.
    if (!checkFile(partial, { journal: 'DELETE' }).whole) throw new Error('The copy is not whole')
    syncFile(partial)
    renameSync(partial, target)
    syncFolder(backupsFolder(path))
    prune(path)
    return ok(true)
  } catch (error) {
    dropPartial(partial)
    const failure = sqliteFailure(error)
    if (failure?.code === 'disk-full' || isFull(error)) {
      return fail(
        'disk-full',
        'The disk is full, so no backup of the library was made; the library itself is saved. Free some space.',
      )
    }
    return fail(
      'unexpected',
      'No backup of the library could be made beside it; the library itself is saved. Check that its folder can be written to.',
    )
  }
}

/** Backups are checked when they are made; here only the end of the log is read. */
function sameState(backup: string, clock: string): boolean {
  try {
    const db = openDatabase(backup, { immutable: true })
    try {
      return lastClock(db) === clock
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
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

function removeLeftovers(path: string): void {
  const folder = backupsFolder(path)
  for (const name of readdirSync(folder)) if (name.endsWith('.partial')) removeDatabase(join(folder, name))
}

function prune(path: string): void {
  const backups = listBackups(path)
  const kept = keptBackups(backups, backupTime)
  for (const backup of backups) if (!kept.has(backup)) removeDatabase(backup)
}

function isFull(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code
  return code === 'ENOSPC' || code === 'EDQUOT'
}
