import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupsFolder, fileStamp, removeDatabase } from '../opening/files.ts'

const backupName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.attache$/u
const partialEnding = '.partial'
/** The last moment that a file's name has room for. */
const latestTime = Date.parse('9999-12-31T23:59:59.000Z')

/**
 * A library's backups as full paths, by the times in their names, the latest first. Those are wall-clock times: after a clock error
 * the first need not hold the newest work (see `readBackups`).
 */
export function listBackups(path: string): string[] {
  return listNames(path).filter(isFile)
}

/** The same, with whatever else bears the name of a backup: a folder, a pipe. */
export function listNames(path: string): string[] {
  const folder = backupsFolder(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name))
}

/** Whatever else bears such a name is left alone: a folder is not ours, and a pipe would be waited for as long as it says nothing. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** When a backup was made, by the clock of that moment, in milliseconds since 1970. */
export function backupTime(backup: string): number {
  const stamp = backup.slice(-'2026-11-24T19-42-07.123Z.attache'.length, -'.attache'.length)
  return Date.parse(`${stamp.slice(0, 13)}:${stamp.slice(14, 16)}:${stamp.slice(17)}`)
}

/** A name for a backup made `now` that no other has: a clock that was set back may come by the same moment again. */
export function newBackupFile(path: string, now: number): string {
  let time = Math.min(Math.max(now, 0), latestTime)
  const file = (): string => join(backupsFolder(path), `${fileStamp(time)}.attache`)
  while (existsSync(file())) time++
  return file()
}

/** What a backup is called while it is made. */
export const partialFile = (backup: string): string => `${backup}${partialEnding}`

/** Clears away what a backup that was broken off left behind. */
export function removePartials(path: string): void {
  const folder = backupsFolder(path)
  const partials = readdirSync(folder).filter((name) => name.endsWith(partialEnding))
  for (const partial of partials.map((name) => join(folder, name)).filter(isFile)) removeDatabase(partial)
}
