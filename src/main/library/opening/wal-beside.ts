import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readStamp } from '#shared/changes/clock.ts'
import { isErasingUnfinished } from '../erase/unfinished-erasing.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { isFileFault } from '../sqlite/sqlite-failure.ts'
import { isWhole } from './check-file.ts'
import { removeDatabase, walFile } from './files.ts'
import { walkWal, type DamagedWal } from './wal.ts'

/**
 * The largest WAL to walk, in bytes: Node cannot read 2 GB into memory. Only erasing from a library of that size makes
 * a larger WAL; it is left to SQLite.
 */
const maxWalkedBytes = 2 ** 31 - 1

/** Reads a library's WAL. Returns it if it is damaged between commits that had reached the disk, else null. */
export function readWal(path: string): DamagedWal | null {
  const size = statSync(walFile(path), { throwIfNoEntry: false })?.size ?? 0
  return size > 0 && size < maxWalkedBytes ? walkWal(readFileSync(walFile(path))) : null
}

/**
 * Whether the WAL beside a library belongs to another one: with it, the log lacks the last change that the library has
 * without it. An interrupted erasure is excepted, since it may have removed that change.
 */
export function hasStrangeWal(path: string): boolean {
  // SQLite removes the WAL of an empty file.
  if (statSync(path).size === 0 || !existsSync(walFile(path)) || statSync(walFile(path)).size === 0) return false
  try {
    const alone = openDatabase(path, { immutable: true })
    const together = openDatabase(path, { readOnly: true })
    try {
      const last = alone.get<{ id: string }>('SELECT id FROM change ORDER BY clock DESC LIMIT 1')
      if (last === undefined || isErasingUnfinished(together)) return false
      return together.get('SELECT 1 FROM change WHERE id=?', last.id) === undefined
    } finally {
      alone.close()
      together.close()
    }
  } catch (error) {
    if (!isFileFault(error)) throw error
    // If whole frames and a sound file together make a damaged library, the frames are another library's. An
    // interrupted checkpoint leaves the file alone half-written, so it is not sound; other damage is found by the check
    // that follows.
    return isSoundAlone(path)
  }
}

function isSoundAlone(path: string): boolean {
  try {
    const db = openDatabase(path, { immutable: true })
    try {
      return isWhole(db, 'quick_check')
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isFileFault(error)) throw error
    return false
  }
}

/** Copies a library to `copy`, with the given WAL beside it, with its own, or with none. */
export function copyWith(from: string, copy: string, wal: Uint8Array | 'its own' | null): boolean {
  removeDatabase(copy)
  copyFileSync(from, copy)
  if (wal === 'its own') {
    if (existsSync(walFile(from))) copyFileSync(walFile(from), walFile(copy))
  } else if (wal) writeFileSync(walFile(copy), wal)
  return true
}

/**
 * How many gestures a damaged WAL lost, and since when (milliseconds since 1970). `exactly` is true if their entries in
 * the log could be read.
 */
export type Missing = { readonly steps: number | null; readonly exactly: boolean; readonly since: number }

export function missingSteps(path: string, copy: string, { mended, readable, lost }: DamagedWal): Missing | null {
  if (lost === 0) return null
  const clocks = (wal: Uint8Array): string[] | null => {
    copyWith(path, copy, wal)
    try {
      const db = openDatabase(copy, { readOnly: true })
      try {
        return db.all<{ clock: string }>('SELECT clock FROM change ORDER BY clock').map(({ clock }) => clock)
      } finally {
        db.close()
      }
    } catch (error) {
      if (!isFileFault(error)) throw error
      return null
    }
  }
  const kept = clocks(mended)?.at(-1) ?? ''
  const since = readStamp(kept)[0]
  const later = clocks(readable)?.filter((clock) => clock > kept).length ?? 0
  return later > 0 && lost !== null ? { steps: later, exactly: true, since } : { steps: lost, exactly: false, since }
}
