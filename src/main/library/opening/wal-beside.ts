import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { readStamp } from '#shared/changes/clock.ts'
import { isErasingUnfinished } from '../erase/unfinished-erasing.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { isFileFault } from '../sqlite/sqlite-failure.ts'
import { isWhole } from './check-file.ts'
import { removeDatabase, walFile } from './files.ts'
import { walkWal, type DamagedWal } from './wal.ts'

/** Node reads no file of 2 GB into memory. Only erasing from a library of that size makes such a WAL: it is left to SQLite. */
const mostWalked = 2 ** 31 - 1

/** A WAL that is damaged between steps that were saved, or null. */
export function readWal(path: string): DamagedWal | null {
  const size = statSync(walFile(path), { throwIfNoEntry: false })?.size ?? 0
  return size > 0 && size < mostWalked ? walkWal(readFileSync(walFile(path))) : null
}

/**
 * Whether the WAL beside a library was written for another one: then the library's own last change is not in the log
 * that the two make together. An erasure that was interrupted may have taken that change out.
 */
export function hasStrangeWal(path: string): boolean {
  // SQLite removes the WAL of a file that was emptied.
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
    // Frames that are whole make no sound library with a sound file: they are another's. A checkpoint that was interrupted leaves half a
    // file alone; what else is damaged is found out by the look that follows.
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

/** Copies a library to `copy`, with this WAL beside it, the one that lies beside it, or none. */
export function copyWith(from: string, copy: string, wal: Uint8Array | 'its own' | null): boolean {
  removeDatabase(copy)
  copyFileSync(from, copy)
  if (wal === 'its own') {
    if (existsSync(walFile(from))) copyFileSync(walFile(from), walFile(copy))
  } else if (wal) writeFileSync(walFile(copy), wal)
  return true
}

/** How many steps a damaged WAL lost, and since when; `exactly` where their lines in the log could be read. */
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
