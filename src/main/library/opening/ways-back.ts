import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { readStamp } from '#shared/changes/clock.ts'
import { backupTime, listBackups } from '../backups/backups.ts'
import { lastClock } from '../log/log.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import type { Fault } from './check-file.ts'
import { listDamaged, removeDatabase, walFile } from './files.ts'
import { longTimeText } from '#shared/words/dates.ts'
import { salvage, salvageRemains } from './salvage.ts'
import { copyWith, missingSteps, readWal, type Missing } from './wal-beside.ts'
import type { DamagedWal } from './wal.ts'

/** Why a library needs recovery: its fault, or that it is missing. */
export type Trouble =
  | Fault
  | { readonly kind: 'wal'; readonly wal: DamagedWal }
  /** The WAL beside it belongs to another library. */
  | { readonly kind: 'strange-wal' }
  | { readonly kind: 'missing' }

/** A way to recover a library. `make` writes a copy to check, and returns false if it could not. */
export type WayBack = {
  readonly make: (copy: string) => boolean
  /** The notice to the user: what was done and what is missing. `kept` is the name of the old file. */
  readonly notice: (kept: string) => string
  /**
   * How good the copy is, known after `make`: complete, possibly partial, or surely lacking something and only a last
   * resort.
   */
  readonly worth?: () => 'complete' | 'partial' | 'last-resort'
}

/** Lists every way to recover a library, the best first. */
export function waysBack(path: string, trouble: Trouble): WayBack[] {
  const backups = listBackups(path).map(fromBackup)
  if (trouble.kind === 'missing') return [...leftBehind(path), ...backups]
  if (trouble.kind === 'strange-wal') return [withoutStrangeWal(path), ...backups]
  const wal = trouble.kind === 'wal' ? trouble.wal : readWal(path)
  const itself = wal ? withMendedWal(path, wal) : asItIs(path)
  const rows = rowsOf(path, trouble, wal, false)
  const remains = rowsOf(path, trouble, wal, true)
  // Damaged pages may lack rows; a backup that is equally late does not, so it comes first.
  return trouble.kind === 'pages'
    ? [itself, ...backups, rows, withoutWal(path), remains]
    : [itself, rows, ...backups, withoutWal(path), remains]
}

function asItIs(path: string): WayBack {
  return {
    make: (copy) => copyWith(path, copy, 'its own'),
    notice: (kept) =>
      `The library was damaged beside its text and could be put right; nothing is missing. The file as it was is kept as “${kept}”.`,
    worth: () => 'complete',
  }
}

function withMendedWal(path: string, wal: DamagedWal): WayBack {
  let missing: Missing | null = null
  return {
    make: (copy) => {
      missing = missingSteps(path, copy, wal)
      return copyWith(path, copy, wal.mended)
    },
    notice: (kept) => `${missingSentence(missing)} The file as it was is kept as “${kept}”.`,
    worth: () => (missing === null ? 'complete' : 'partial'),
  }
}

function withoutWal(path: string): WayBack {
  return {
    make: (copy) => existsSync(walFile(path)) && copyWith(path, copy, null),
    notice: (kept) =>
      `The library’s last steps were damaged, so it was opened without them; please check what you did last. The file as it was is kept as “${kept}”.`,
  }
}

/** Copies the rows into a new file. `lenient` copies only those that can still be read. */
function rowsOf(path: string, trouble: Trouble, wal: DamagedWal | null, lenient: boolean): WayBack {
  let missingRows = 0
  return {
    make: (copy) => {
      const from = `${copy}-from`
      copyWith(path, from, wal?.mended ?? 'its own')
      removeDatabase(copy)
      try {
        const salvaged = lenient ? salvageRemains(from, copy) : salvage(from, copy)
        missingRows = salvaged?.missingRows ?? 0
        return salvaged !== null
      } finally {
        removeDatabase(from)
      }
    },
    notice: (kept) => `${rowsSentence(trouble, missingRows)} The file as it was is kept as “${kept}”.`,
    worth: () => {
      if (lenient || missingRows > 0) return 'last-resort'
      // Damaged pages may contain outdated rows that look valid.
      return trouble.kind === 'schema' || trouble.kind === 'header' || trouble.kind === 'clock' ? 'complete' : 'partial'
    },
  }
}

/**
 * Restores a backup that the user chose. The file it replaces may be whole (a sync client may have brought it back
 * meanwhile).
 */
export function fromChosenBackup(backup: string): WayBack {
  const restored = fromBackup(backup)
  return {
    ...restored,
    notice: (kept) =>
      kept === ''
        ? restored.notice(kept)
        : `The library was restored from its backup of ${longTimeText(backupTime(backup))}, as you chose. What was done after that is not in it; the file that was there is kept as “${kept}”.`,
  }
}

/** Restores one backup. */
export function fromBackup(backup: string): WayBack {
  const time = longTimeText(backupTime(backup))
  return {
    make: (copy) => copyIfReadable(backup, copy, null),
    notice: (kept) =>
      kept === ''
        ? `The library file was missing, so it was restored from its backup of ${time}. What was done after that is not in it.`
        : `The library was damaged, so it was restored from its backup of ${time}. What was done after that is not in it; the damaged file is kept as “${kept}”.`,
  }
}

/** Copies a file if it can be read. If not (a bad block, no permission), the other copies are tried. */
function copyIfReadable(file: string, copy: string, wal: 'its own' | null): boolean {
  try {
    return copyWith(file, copy, wal)
  } catch (error) {
    if (!unreadable.has((error as NodeJS.ErrnoException).code ?? '')) throw error
    return false
  }
}

const unreadable = new Set(['EIO', 'EACCES', 'EPERM', 'ENOENT'])

/** The copies that an interrupted recovery left beside a missing file. */
function leftBehind(path: string): WayBack[] {
  return listDamaged(path)
    .filter((file) => !/-(wal|shm|journal)$/u.test(file))
    .sort()
    .reverse()
    .map((file) => ({
      make: (copy: string) => copyIfReadable(file, copy, 'its own'),
      notice: () =>
        `The library file was missing, so it was restored from “${basename(file)}”, which was kept beside it.`,
    }))
}

function missingSentence(missing: Missing | null): string {
  if (missing === null) {
    return 'The library’s newest steps were damaged on the disk and could be put right; nothing is missing.'
  }
  const { steps, exactly, since } = missing
  if (steps === null) {
    return `The library’s newest steps were overwritten on the disk, so those${since === 0 ? '' : ` after ${longTimeText(since)}`} may be missing. Everything before is there.`
  }
  const count = `${exactly ? '' : 'up to '}${steps === 1 ? 'one step' : `${steps} steps`}`
  const after = since === 0 ? '' : ` after ${longTimeText(since)}`
  return `The library’s newest steps were damaged on the disk: ${count}${after} could not be read and ${steps === 1 ? 'is' : 'are'} missing. Everything before is there.`
}

const maxNamed = 3

function withoutStrangeWal(path: string): WayBack {
  let since = 0
  return {
    make: (copy) => {
      copyWith(path, copy, null)
      since = readStamp(lastClockOf(copy))[0]
      return true
    },
    notice: () =>
      `“${basename(walFile(path))}” beside this library belongs to another one, so the library was opened without it${since === 0 ? '' : `; steps after ${longTimeText(since)} may be missing`}. Both files are kept beside it as they were.`,
  }
}

function lastClockOf(file: string): string {
  const db = openDatabase(file, { immutable: true })
  try {
    return lastClock(db)
  } finally {
    db.close()
  }
}

function rowsSentence(trouble: Trouble, missingRows: number): string {
  if (missingRows > 0) {
    return `The library was damaged: ${missingRows} of its records could not be read and are missing. Everything else was copied into a new file.`
  }
  switch (trouble.kind) {
    case 'schema':
      return trouble.foreign.length > 0
        ? `The library held parts that are not Attaché’s (${named(trouble.foreign)}), so it was opened without them; nothing of yours is missing.`
        : `Parts of the library’s structure were missing (${named(trouble.missing)}), so it was built anew from its records; nothing is missing.`
    case 'header':
      return 'The head of the library file was damaged and was put right; nothing is missing.'
    case 'clock':
      return 'A step in the library’s history had an impossible time and was given the time of the step before it; nothing is missing.'
    case 'pages':
    case 'wal':
    case 'strange-wal':
    case 'missing':
      return 'The library was damaged; all of its records could be read and were copied into a new file. Please run Verify library.'
  }
}

function named(parts: readonly string[]): string {
  return parts.length > maxNamed ? `${parts.slice(0, maxNamed).join(', ')} and others` : parts.join(', ')
}
