import { fail, type Failure } from '#shared/contract/result.ts'

/** Result codes of SQLite that are no bugs of ours: https://sqlite.org/rescode.html */
const codes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
}

/** `SQLITE_IOERR_SHORT_READ`: a file that was cut off inside a page. Other read errors are the drive's, and may pass. */
const shortRead = 522
/** `SQLITE_IOERR_WRITE`, `_FSYNC`, `_SHMSIZE`: how a disk or quota that filled up shows where the file system tells late. */
const lateFull = new Set([778, 1034, 4874])

const busy = fail(
  'locked-library',
  'Another program is writing to this library, so nothing was changed; close it there and try again.',
).error
const full = fail(
  'disk-full',
  'The disk is full, so this step was not saved; everything before it is kept. Free some space and do it again.',
).error

const failures: ReadonlyMap<number, Failure> = new Map([
  [codes.busy, busy],
  [codes.locked, busy],
  [
    codes.readOnly,
    fail('read-only', 'This library can only be read, so nothing was changed; copy it to a place you may write to.')
      .error,
  ],
  [
    codes.ioError,
    fail('unreadable', 'The drive did not answer, so nothing was changed; check that it is still there and try again.')
      .error,
  ],
  [
    codes.corrupt,
    fail(
      'damaged-library',
      'The library file is damaged, so nothing was changed; close it and open it again to restore the newest backup.',
    ).error,
  ],
  [codes.full, full],
  [
    codes.cannotOpen,
    fail(
      'unreadable',
      'The library file cannot be opened; check that its folder is still there and that you may read it.',
    ).error,
  ],
  [
    codes.notADatabase,
    fail('not-a-library', 'This file is not an Attaché library; choose another one. It was left as it is.').error,
  ],
])

/** The failure that an error of SQLite's stands for; null for anything else, which is a bug. */
export function sqliteFailure(error: unknown): Failure | null {
  const code = codeOf(error)
  if (code === null) return null
  return lateFull.has(code) ? full : (failures.get(code % 256) ?? null)
}

/** Whether SQLite says that the file itself is bad: malformed, cut off, or no database. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error)
  return code !== null && (code === shortRead || code % 256 === codes.corrupt || code % 256 === codes.notADatabase)
}

/** Whether SQLite could not open or make a file: its folder is not there, or takes no files. */
export function isCannotOpen(error: unknown): boolean {
  return (codeOf(error) ?? 0) % 256 === codes.cannotOpen
}

/**
 * Whether an error that SQLite threw while a library was looked at speaks of what is in the file (damage, a table or
 * column that is not there), and not of the drive, the disk or another program.
 */
export function isFileFault(error: unknown): boolean {
  return codeOf(error) !== null && (isDamage(error) || sqliteFailure(error) === null)
}

/** `SQLITE_CONSTRAINT` without more, and `SQLITE_CORRUPT_VTAB`: how a full-text index says that its own blocks are nonsense. */
const indexFaults = new Set([19, 267])

/** Whether a step failed for the full-text index, which can be built anew from the records. */
export function isIndexFault(error: unknown): boolean {
  return indexFaults.has(codeOf(error) ?? 0)
}

/** SQLite's result code; a number too large for ours to read, which no gesture writes, counts as damage. */
function codeOf(error: unknown): number | null {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE') return codes.corrupt
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null
}
