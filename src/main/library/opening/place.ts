import { existsSync, lstatSync, renameSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts'
import { listBackups } from '../backups/backups.ts'
import { backupsFolder, fileStamp, listDamaged, restoredFile, restoringFile, walFile } from './files.ts'

/**
 * What stands at a library's path: a file; nothing, but what an interrupted recovery left (`left`); or nothing, and a
 * new library is to be made.
 */
export type Place = 'there' | 'left' | 'new'

/** Which library is asked for, and what may be made where there is none. */
export type AskedPlace = {
  readonly path: string
  /** `new`: there must be no file yet. `if-missing`: made where there is neither a file nor a trace of one. */
  readonly create?: 'new' | 'if-missing'
  /** A backup (a full path, one of `listBackups`) to put there, in the place of what is missing or damaged. */
  readonly restoreFrom?: string
  readonly now: () => number
}

/** Looks at a path without opening anything there: a device or a pipe would answer for ever, or never. */
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
    // Backups of an earlier library of this name are not this one's, and must not be rotated away by it.
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
 * A recovery that was interrupted left the copy it had made, or the damaged file it had set aside. A copy that was still being made
 * counts where there is nothing else: see `keepLeftCopy`.
 */
function wasInterrupted(path: string): boolean {
  if (existsSync(restoredFile(path)) || listDamaged(path).length > 0) return true
  return existsSync(restoringFile(path)) && listBackups(path).length === 0
}

function isDirectory(path: string): boolean {
  const found = statOf(path)
  return found.ok && found.value?.isDirectory() === true
}

/** Names of up to 255 are taken by file systems; the longest of ours beside a library is `.damaged-2026-11-24T19-42-07.123Z-2…-wal.partial`. */
const longestName = 255 - 48

function isTooLong(name: string): boolean {
  // NTFS counts UTF-16 units, the others bytes.
  return (process.platform === 'win32' ? name.length : Buffer.byteLength(name)) > longestName
}

/** The failure for a library whose name leaves no room for the names of what is kept beside it. */
export function nameTooLong(path: string): Failure {
  return fail(
    'unreadable',
    `The name of the library “${basename(path)}” is so long that nothing can be kept beside it, such as who has it open; it was left as it is. Give the file a shorter name and open it again.`,
  ).error
}

/**
 * What is read or written beside a library and is no plain file: SQLite and we would wait for a pipe, read a device without end, and follow a
 * link to a file of somebody else's. The lock looks for itself.
 */
function obstacleBeside(path: string): string | null {
  const restoring = restoringFile(path)
  const beside = [walFile(path), `${path}-shm`, `${path}-journal`, restoredFile(path), restoring, `${restoring}-from`]
  return beside.find((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === false) ?? null
}
