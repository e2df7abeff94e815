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
import { getUiState } from '../ui-state.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { checkFile } from './check-file.ts'
import { damagedFile, isDamagedFile, restoredFile, restoringFile, syncFile, syncFolder, walFile } from './files.ts'
import { identityOf, isSameFile } from './watch-file.ts'

/**
 * Replaces a library by a checked copy; safe against a kill at any moment. `copy` is whole, one plain file, beside the
 * library.
 * The copy first gets the name `….restored`: from then on the next opening finishes the replacement
 * (`finishReplacing`). Until then the old file is not affected. Afterwards it gets a second name before it loses its
 * own, so that there is always a file.
 * The notice to the user is stored in the copy, so that no kill loses it (`recoveryNotice`). `notice` makes the
 * sentence from the name under which the old file is kept, '' if there was none.
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
 * Renames an unfinished copy beside a missing library to the name of a damaged file, which recovery examines. Earlier
 * versions removed the library's name before their copy had it, and a kill in between left only this copy.
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
 * Finishes a replacement that a kill interrupted. Returns whether there was one. The copy is set aside instead if it is
 * damaged, if it is older than a whole library at the path, or if its replacement was finished already (a sync client
 * brought the copy back).
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

/** The notice about a recovery, stored until the user was told in a session that ended properly. */
export function recoveryNotice(db: Database): string | null {
  return getUiState({ db }, { key: noticeKey })
}

/** Deletes the notice, since the user was told. */
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

/** The path under which the old file is kept, as named in the notice of an interrupted copy. */
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

/** Whether the file at the path and the kept file have the same content, by link or byte for byte. */
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

/** How many bytes are compared at once. */
const chunk = 1_000_000

/** Checks the file at the path without changing it. */
function checkStanding(path: string): ReturnType<typeof checkFile> {
  return checkFile(path, existsSync(walFile(path)) ? { readOnly: true } : { immutable: true })
}

function swap(path: string, kept: string): void {
  if (existsSync(path)) addName(path, kept)
  // A WAL may be all that is left of a missing file.
  if (existsSync(walFile(path))) addName(walFile(path), walFile(kept))
  syncFolder(dirname(path))
  // The old WAL must not be read into the new file.
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
  syncFolder(dirname(path))
  renameSync(restoredFile(path), path)
  syncFolder(dirname(path))
}

/** Gives a file a second name, or copies it if the volume has no hard links. */
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
 * Gives a library with several names (hard links) a file of its own before it is written to. Each name has its own lock
 * and WAL, so two Attachés that open two of the names would overwrite each other's changes. The other names keep the
 * present content. If no copy can be made, or a WAL is still to be read, the file is left as it is.
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
    // Most likely the disk is full: the library is opened under the names that it has.
  } finally {
    rmSync(copy, { force: true })
  }
}
