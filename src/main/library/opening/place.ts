import { existsSync, lstatSync, renameSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fail, ok, type Failure, type Result } from '#shared/model/result.ts'
import { listBackups } from '../backups/backups.ts'
import { backupsFolder, fileStamp, listDamaged, restoredFile, restoringFile, walFile } from './files.ts'

/**
 * What is at a library's path: a file (`there`); no file, but the remains of an interrupted recovery or a backup to
 * restore (`left`); or no file, and a new library is to be made (`new`).
 */
export type Place = 'there' | 'left' | 'new'

/** The library to open, and what may be made if it does not exist. */
export type AskedPlace = {
  readonly path: string
  /** `new`: there must be no file yet. `if-missing`: make one if there is neither a file nor a trace of one. */
  readonly create?: 'new' | 'if-missing'
  /** A backup (a full path from `listBackups`) that replaces the missing or damaged library. */
  readonly restoreFrom?: string
  readonly now: () => number
}

/** Examines a path without opening anything: a device or pipe might deliver data for ever, or never. */
export function findPlace({ path, create, restoreFrom, now }: AskedPlace): Result<Place> {
  const found = statOf(path)
  if (!found.ok) return found
  const name = basename(path)
  if (isTooLong(name)) return { ok: false, error: nameTooLong(path) }
  const obstacle = isDirectory(dirname(path)) ? obstacleBeside(path) : null
  if (obstacle !== null) {
    return fail(
      'unreadable',
      `“${basename(obstacle)}” beside the library “${name}” should be a file, and is a folder, a link or a device, so the library was left as it is; move that away and open the library again.`,
    )
  }
  if (found.value) {
    if (create === 'new') {
      return fail('conflict', `There is a file “${name}” already, and it was left as it is; choose another name.`)
    }
    if (found.value.isFile()) return ok('there')
    const kind = found.value.isDirectory() ? 'a folder' : 'a device or a pipe'
    return fail(
      'not-a-library',
      `“${name}” is ${kind}, not an Attaché library; choose another one. It was left as it is.`,
    )
  }
  if (create === 'new') {
    // Backups of an earlier library of this name do not belong to the new one, which must not delete them in its
    // rotation.
    if (existsSync(backupsFolder(path))) renameSync(backupsFolder(path), `${backupsFolder(path)}-${fileStamp(now())}`)
    return ok('new')
  }
  if (restoreFrom !== undefined || wasInterrupted(path)) return ok('left')
  if (create === 'if-missing' && listBackups(path).length === 0) return ok('new')
  return fail('missing-library', `The library “${name}” is not in “${dirname(path)}” any more. Nothing was changed.`)
}

function statOf(path: string): Result<ReturnType<typeof statSync> | null> {
  try {
    return ok(statSync(path, { throwIfNoEntry: false }) ?? null)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') return ok(null)
    return fail(
      'unreadable',
      `The library “${basename(path)}” cannot be looked at (${code ?? 'the system gave no reason'}); check that its folder is still there and that you may read it.`,
    )
  }
}

/**
 * Whether an interrupted recovery left its finished copy, or the damaged file it had set aside. An unfinished copy
 * counts only if there are no backups: see `keepLeftCopy`.
 */
function wasInterrupted(path: string): boolean {
  if (existsSync(restoredFile(path)) || listDamaged(path).length > 0) return true
  return existsSync(restoringFile(path)) && listBackups(path).length === 0
}

function isDirectory(path: string): boolean {
  const found = statOf(path)
  return found.ok && found.value?.isDirectory() === true
}

/**
 * The longest name of a library. File systems allow 255; the longest ending of ours is
 * `.damaged-2026-11-24T19-42-07.123Z-2…-wal.partial`.
 */
const longestName = 255 - 48

function isTooLong(name: string): boolean {
  // NTFS counts UTF-16 code units, other file systems bytes.
  return (process.platform === 'win32' ? name.length : Buffer.byteLength(name)) > longestName
}

/** The failure for a library whose name is too long for the files beside it. */
export function nameTooLong(path: string): Failure {
  return fail(
    'unreadable',
    `The name of the library “${basename(path)}” is so long that nothing can be kept beside it, such as who has it open; it was left as it is. Give the file a shorter name and open it again.`,
  ).error
}

/**
 * Returns a path beside the library that should be a plain file and is not: reading a pipe would block, a device would
 * never end, and a link could lead to another user's file. The lock is checked separately.
 */
function obstacleBeside(path: string): string | null {
  const restoring = restoringFile(path)
  const beside = [walFile(path), `${path}-shm`, `${path}-journal`, restoredFile(path), restoring, `${restoring}-from`]
  return beside.find((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) ?? null
}
