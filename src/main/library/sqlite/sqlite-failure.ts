import { fail, type Failure } from '#shared/model/result.ts'

/** SQLite's result codes that are not bugs of ours: https://sqlite.org/rescode.html */
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

/**
 * `SQLITE_IOERR_SHORT_READ`: the file was truncated inside a page. Other read errors come from the drive and may pass.
 */
const shortRead = 522
/** `SQLITE_IOERR_WRITE`, `_FSYNC`, `_SHMSIZE`: a full disk or quota, on file systems that report it late. */
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

/** Turns SQLite's error into a failure. Returns null for any other error, which is a bug. */
export function sqliteFailure(error: unknown): Failure | null {
  const code = codeOf(error)
  if (code === null) return null
  return lateFull.has(code) ? full : (failures.get(code % 256) ?? null)
}

/** Whether SQLite's error says that the file itself is bad: malformed, truncated, or not a database. */
export function isDamage(error: unknown): boolean {
  const code = codeOf(error)
  return code !== null && (code === shortRead || code % 256 === codes.corrupt || code % 256 === codes.notADatabase)
}

/** Whether SQLite could not open or create a file: its folder does not exist or is not writable. */
export function isCannotOpen(error: unknown): boolean {
  return (codeOf(error) ?? 0) % 256 === codes.cannotOpen
}

/**
 * Whether SQLite's error, thrown while reading a library, is about the file's content (damage, a missing table or
 * column), not about the drive, the disk or another program.
 */
export function isFileFault(error: unknown): boolean {
  return codeOf(error) !== null && (isDamage(error) || sqliteFailure(error) === null)
}

/**
 * Plain `SQLITE_CONSTRAINT`, and `SQLITE_CORRUPT_VTAB`: the errors of a full-text index whose own blocks are damaged.
 */
const indexFaults = new Set([19, 267])

/** Whether a call failed because of the full-text index, which can be rebuilt from the records. */
export function isIndexFault(error: unknown): boolean {
  return indexFaults.has(codeOf(error) ?? 0)
}

/** SQLite's result code. A number too large for JavaScript, which no gesture writes, counts as damage. */
function codeOf(error: unknown): number | null {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE') return codes.corrupt
  return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : null
}
