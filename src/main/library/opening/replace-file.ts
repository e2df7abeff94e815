import {
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readPlace } from '../reads/read-place.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { checkFile } from './check-file.ts'
import { damagedFile, isDamagedFile, restoredFile, restoringFile, syncFile, syncFolder, walFile } from './files.ts'
import { identityOf, isSameFile } from './watch-file.ts'

/**
 * Puts a checked copy in the place of a library, whatever moment the process is killed in. `copy` is whole, one plain
 * file, beside the library.
 *
 * The copy first gets the name `….restored`: from then on the next opening finishes what was begun (`finishReplacing`).
 * Until then nothing of the old file is touched, and afterwards it is kept under a second name before its own goes, so
 * that there is no moment without a file. What the person must know goes with the copy, so that no kill loses the word
 * of it (`recoveryNotice`); `notice` makes the sentence of the name that the old file is kept under, '' where there was none.
 */
export function replaceFile(copy: string, path: string, now: number, notice: (kept: string) => string): void {
  const kept = existsSync(path) ? damagedFile(path, now) : ''
  writeNotice(copy, notice(kept && basename(kept)))
  syncFile(copy)
  renameSync(copy, restoredFile(path))
  syncFolder(dirname(path))
  swap(path, kept || damagedFile(path, now))
}

/**
 * Keeps a copy that stands beside a missing library under the name of an old file, which recovery looks at: versions before this one
 * gave the library's name away before their copy had it, and a kill in between left nothing else.
 */
export function keepLeftCopy(path: string, now: number): void {
  const copy = restoringFile(path)
  if (!existsSync(copy)) return
  const kept = damagedFile(path, now)
  for (const ending of ['-wal', ''])
    if (existsSync(`${copy}${ending}`)) renameSync(`${copy}${ending}`, `${kept}${ending}`)
  syncFolder(dirname(path))
}

/**
 * Finishes a replacement that a kill interrupted; answers whether one was begun. A copy that is damaged, older than a
 * whole library that stands there, or whose replacement was finished before (a sync client brought it back), is set aside instead.
 */
export function finishReplacing(path: string, now: number): boolean {
  const restored = restoredFile(path)
  if (!existsSync(restored)) return false
  const found = checkFile(restored, { immutable: true })
  const standing = existsSync(path) ? checkStanding(path) : { whole: false as const }
  const kept = found.whole ? keptName(path, restored) : undefined
  const isFinished = kept !== undefined && existsSync(kept) && !isSameContent(path, kept)
  if (!found.whole || isFinished || (standing.whole && standing.lastClock > found.lastClock)) {
    renameSync(restored, damagedFile(path, now))
    return false
  }
  swap(path, kept ?? damagedFile(path, now))
  return true
}

const noticeKey = 'recovery'

/** What was done to a library when it was brought back, until that was told in a session that ended properly. */
export function recoveryNotice(db: Database): string | null {
  return readPlace(db, noticeKey)
}

/** The person was told. */
export function forgetRecovery(db: Database): void {
  db.run('DELETE FROM place WHERE key=?', noticeKey)
}

function writeNotice(copy: string, notice: string): void {
  const db = openDatabase(copy, { journal: 'DELETE' })
  try {
    db.run(
      'INSERT INTO place (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value=excluded.value',
      noticeKey,
      notice,
    )
  } finally {
    db.close()
  }
}

/** The name that the notice in an interrupted copy says the old file is kept under. */
function keptName(path: string, restored: string): string | undefined {
  const db = openDatabase(restored, { immutable: true })
  try {
    const name = recoveryNotice(db)
      ?.split(/[“”]/u)
      .find((part) => isDamagedFile(part, path))
    return name === undefined ? undefined : join(dirname(path), name)
  } finally {
    db.close()
  }
}

/** Whether what stands at the path is what is kept under the other name, linked or copied. */
function isSameContent(path: string, kept: string): boolean {
  if (!existsSync(path)) return false
  if (isSameFile(identityOf(path), identityOf(kept))) return true
  const [one, other] = [openSync(path, 'r'), openSync(kept, 'r')]
  try {
    const [left, right] = [Buffer.alloc(chunk), Buffer.alloc(chunk)]
    const size = statSync(path).size
    if (statSync(kept).size !== size) return false
    for (let at = 0; at < size; at += chunk) {
      readSync(one, left, 0, chunk, at)
      readSync(other, right, 0, chunk, at)
      if (!left.equals(right)) return false
    }
    return true
  } finally {
    closeSync(one)
    closeSync(other)
  }
}

/** Bytes that are compared at once. */
const chunk = 1_000_000

/** What stands there now, read without changing it. */
function checkStanding(path: string): ReturnType<typeof checkFile> {
  return checkFile(path, existsSync(walFile(path)) ? { readOnly: true } : { immutable: true })
}

function swap(path: string, kept: string): void {
  if (existsSync(path)) addName(path, kept)
  // A WAL may be all that is left of a file that is missing.
  if (existsSync(walFile(path))) addName(walFile(path), walFile(kept))
  syncFolder(dirname(path))
  // The old WAL must not be read into the new file.
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
  syncFolder(dirname(path))
  renameSync(restoredFile(path), path)
  syncFolder(dirname(path))
}

/** A second name for a file, or a copy where the volume has no hard links. */
function addName(file: string, name: string): void {
  if (existsSync(name)) return
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, `${name}.partial`)
    syncFile(`${name}.partial`)
    renameSync(`${name}.partial`, name)
  }
}

/**
 * Gives a library that has several names (hard links) a file of its own before it is written: each name has a lock and
 * a WAL of its own, so two Attachés that open two of them would write over each other's steps. The other names keep what
 * is there now. Where no copy can be made, or a WAL is still to be read, it is left as it is.
 */
export function standAlone(path: string): void {
  const hasWal = existsSync(walFile(path)) && statSync(walFile(path)).size > 0
  if (statSync(path).nlink === 1 || hasWal) return
  const copy = restoringFile(path)
  try {
    copyFileSync(path, copy)
    syncFile(copy)
    if (checkFile(copy, { immutable: true }).whole) renameSync(copy, path)
    syncFolder(dirname(path))
  } catch {
    // No room, most likely: it is opened under the names that it has.
  } finally {
    rmSync(copy, { force: true })
  }
}
