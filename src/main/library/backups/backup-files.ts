import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { backupsFolder, fileStamp, removeDatabase } from '../opening/files.ts'

const backupName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.attache$/u
const partialEnding = '.partial'
/** The latest time that fits into the name of a backup, in milliseconds since 1970. */
const latestTime = Date.parse('9999-12-31T23:59:59.000Z')

/**
 * Lists a library's backups as full paths, the latest first by the times in their names. These are wall-clock times:
 * after a clock error the first need not hold the newest work (see `readBackups`).
 */
export function listBackups(path: string): string[] {
  return listNames(path).filter(isFile)
}

/** As `listBackups`, and also lists a folder, pipe or the like that is named like a backup. */
export function listNames(path: string): string[] {
  const folder = backupsFolder(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .map((name) => join(folder, name))
}

/**
 * Whether a path is a plain file. Anything else with a backup's name is left alone: a folder is not ours, and reading a
 * pipe would block.
 */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** The time in a backup's name, by the clock when it was made, in milliseconds since 1970. */
export function backupTime(backup: string): number {
  const stamp = backup.slice(-'2026-11-24T19-42-07.123Z.attache'.length, -'.attache'.length)
  return Date.parse(`${stamp.slice(0, 13)}:${stamp.slice(14, 16)}:${stamp.slice(17)}`)
}

/** Returns an unused name for a backup made `now`. A clock that was set back may reach the same time again. */
export function newBackupFile(path: string, now: number): string {
  let time = Math.min(Math.max(now, 0), latestTime)
  const file = (): string => join(backupsFolder(path), `${fileStamp(time)}.attache`)
  while (existsSync(file())) time++
  return file()
}

/** The path of a backup while it is being written. */
export const partialFile = (backup: string): string => `${backup}${partialEnding}`

/** Removes what interrupted backups left behind. */
export function removePartials(path: string): void {
  const folder = backupsFolder(path)
  const partials = readdirSync(folder).filter((name) => name.endsWith(partialEnding))
  for (const partial of partials.map((name) => join(folder, name)).filter(isFile)) removeDatabase(partial)
}
