import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fail, ok, type Failure, type Result } from '#shared/model/result.ts'
import type { HeldBy } from '#shared/library/library-view.ts'
import { assertNever } from '#shared/model/assert-never.ts'
import { makeBackup } from '../backups/backups.ts'
import { inspect } from './check-file.ts'
import { lockFile, realPath } from './files.ts'
import { takeLock, type TakenLock } from './lock.ts'
import { migrate, newerLibrary, notALibrary, schemaState } from '../migrations/migrate.ts'
import { makeLibrary } from './make-library.ts'
import { noteStatusChanges, schemaWithSides } from '../reads/status-changes.ts'
import { openHeld, openReadOnly } from './open-read-only.ts'
import { findPlace, nameTooLong, type AskedPlace, type Place } from './place.ts'
import { recover, restoreBackup } from './recover.ts'
import { finishReplacing, forgetRecovery, keepLeftCopy, recoveryNotice, standAlone } from './replace-file.ts'
import { identityOf, isSameFile, watchFile, type FileIdentity } from './watch-file.ts'
import { watchAccess } from './writer-access.ts'
import { hasStrangeWal, readWal } from './wal-beside.ts'
import type { Trouble } from './ways-back.ts'
import { openDatabase, walLength, type Database, type Synchronous } from '../sqlite/sqlite.ts'
import { isFileFault, sqliteFailure } from '../sqlite/sqlite-failure.ts'

/** Options of opening a library file. */
export type OpenFile = AskedPlace & {
  readonly synchronous?: Synchronous
  /** The lock's token, given if a thread that died may have left a lock behind. */
  readonly lockToken?: string
  /** The user was told which other Attaché has the library open, and wants to write to it here. */
  readonly takeOver?: boolean
  /** Open only this file. Given if the library was open before, since its path may now lead to another file. */
  readonly same?: FileIdentity | null
  /** Folders to write a copy to if the library's own folder is gone. */
  readonly elsewhere?: readonly string[]
  /**
   * Called when a writable library became read-only. The sentence says why, and where a copy was written, if one was.
   */
  readonly lost?: (sentence: string) => void
  /** Called when the other holder's state changed: see `heldBy`. */
  readonly accessChanged?: () => void
  /**
   * Called before work that may take minutes: a recovery, a backup before a migration, reading a large file through.
   */
  readonly working?: (() => void) | undefined
  /** Compares the indexes with their tables first. Given if damage was found while the library was open. */
  readonly thorough?: boolean
}

/** An open library file. */
export type OpenedFile = {
  readonly db: Database
  /** The file that the user's path leads to. Files beside the library are found by this path. */
  readonly path: string
  /**
   * A sentence that says why the library is read-only, or null if it can be written. Checked anew on each call; it is
   * called before each gesture.
   */
  readonly readOnly: () => string | null
  /** The process that has the library open for writing, if that is why it is read-only here. */
  readonly heldBy: () => HeldBy | null
  /** The path of the copy that was written when the file disappeared from its place; null if none was. */
  readonly rescued: () => string | null
  /** The identity of the file that is open for writing, so that a second connection opens the same one. */
  readonly identity: FileIdentity | null
  readonly notices: readonly string[]
  /** Deletes the notices, since the user was told and this session ends properly. */
  readonly forgetNotices: () => void
  /** Whether the file was opened in place though nothing can be written beside it: see `OpenMode`. */
  readonly immutable: boolean
  /** Closes the connection and releases the lock. */
  readonly close: () => void
}

/** Opens a library file: locks it, checks it, restores it if it is damaged, and migrates its schema. */
export function openFile(asked: OpenFile): Result<OpenedFile> {
  const options = { ...asked, path: realPath(asked.path) }
  const placed = findPlace(options)
  if (!placed.ok) return placed
  const { path } = options
  if (options.same && !isSameFile(identityOf(path), options.same)) return otherFile(path)
  const unwritable = whyUnwritable(path)
  if (unwritable !== null) return openReadOnly(path, unwritable, 'unwritable')
  try {
    return openLocked(options, placed.value)
  } catch (error) {
    if (isFileFault(error)) return damagedInside(path)
    const failure = sqliteFailure(error) ?? driveFailure(error, path)
    if (failure) return { ok: false, error: failure }
    throw error
  }
}

function openLocked(options: OpenFile, place: Place): Result<OpenedFile> {
  const { path } = options
  const lock = takeLock(path, { now: options.now, token: options.lockToken, takeOver: options.takeOver })
  if (lock.kind === 'held') return openHeld(options, lock.holder)
  if (lock.kind === 'impossible') return openReadOnly(path, impossibleSentence(path)[lock.reason], 'unwritable')
  let opened: Result<OpenedFile> | null = null
  try {
    opened = openWritable(options, place, lock)
    return opened
  } finally {
    if (opened?.ok !== true) lock.release()
  }
}

function openWritable(options: OpenFile, place: Place, lock: TakenLock): Result<OpenedFile> {
  const { path } = options
  const prepared = prepare(options, place)
  if (!prepared.ok) return prepared
  let db: Database | null = null
  try {
    const before = identityOf(path)
    db = openDatabase(path, { synchronous: options.synchronous ?? 'FULL' })
    const ready = bringUpToDate(db, options)
    if (!ready.ok) {
      db.close()
      return ready
    }
    const opened = db
    const file = watchFile(path, before, () => walLength(opened))
    const access = watchAccess({
      db,
      path,
      lock,
      file,
      elsewhere: options.elsewhere ?? [],
      now: options.now,
      lost: options.lost ?? noop,
      changed: options.accessChanged ?? noop,
    })
    return ok({
      db,
      path,
      ...access,
      identity: file.identity,
      notices: [recoveryNotice(db)].filter((notice) => notice !== null),
      forgetNotices: () => forgetRecovery(opened),
      immutable: false,
    })
  } catch (error) {
    db?.close()
    throw error
  }
}

/**
 * The largest file, in bytes, that a slow stick (10 MB a second) can read in half of an opening's time limit. Reading a
 * larger file may take minutes there.
 */
const quicklyReadBytes = 300_000_000

/**
 * Makes sure that a sound library of ours is at the path: finishes an interrupted replacement, restores, repairs, or
 * makes a new library.
 */
function prepare(
  { path, now, restoreFrom, thorough, working, synchronous = 'FULL' }: OpenFile,
  place: Place,
): Result<null> {
  const bringBack = (trouble: Trouble): Result<null> => {
    working?.()
    return recover(path, now(), trouble)
  }
  if (place === 'new') return makeLibrary(path, synchronous, now())
  if (place === 'there' && statSync(path).size > quicklyReadBytes) working?.()
  if (!finishReplacing(path, now())) {
    if (restoreFrom !== undefined) return restoreBackup(path, restoreFrom, now())
    if (place === 'left') {
      keepLeftCopy(path, now())
      return bringBack({ kind: 'missing' })
    }
  }
  const wal = readWal(path)
  if (wal) return bringBack({ kind: 'wal', wal })
  if (hasStrangeWal(path)) return bringBack({ kind: 'strange-wal' })
  const state = inspect(path, thorough)
  switch (state.kind) {
    case 'ours':
      standAlone(path)
      return ok(null)
    case 'newer':
      return newerLibrary(path)
    case 'foreign':
      return notALibrary()
    case 'damaged':
      return bringBack(state.fault)
    default:
      return assertNever(state)
  }
}

function bringUpToDate(db: Database, options: OpenFile): Result<null> {
  if (schemaState(db) === 'older') {
    options.working?.()
    const backup = makeBackup(options.path, options.now())
    if (!backup.ok) return backup
  }
  return migrate(db, undefined, (from) => {
    if (from < schemaWithSides) noteStatusChanges(db)
  })
}

function otherFile(path: string): Result<never> {
  return fail(
    'unreadable',
    `“${basename(path)}” is another file now than the one that was open, and was left as it is; open it from the menu to see what is in it.`,
  )
}

/** The failure for a library whose pages and schema are sound, but whose rows are such as no gesture writes. */
export function damagedInside(path: string): Result<never> {
  return fail(
    'damaged-library',
    `The library “${basename(path)}” could not be read as it should be, and was left as it is; restore it from one of its backups.`,
  )
}

/** Turns an error of copying and renaming files into a failure. Returns null for any other error, which is a bug. */
function driveFailure(error: unknown, path: string): Failure | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null
  // Some file systems allow only shorter names than others.
  if (error.code === 'ENAMETOOLONG') return nameTooLong(path)
  const name = basename(path)
  const { error: failure } =
    error.code === 'ENOSPC' || error.code === 'EDQUOT'
      ? fail(
          'disk-full',
          `The disk is full, so the library “${name}” could not be opened; nothing of it was lost. Free some space and open it again.`,
        )
      : fail(
          'unreadable',
          `The library “${name}” could not be opened (${String(error.code)}); nothing of it was lost. Check that its folder is there and that you may write to it, and open it again.`,
        )
  return failure
}

const folderSentence =
  'This library’s folder can only be read, so nothing can be changed; copy the library to a place you may write to.'
const fileSentence =
  'This library file can only be read, so nothing can be changed; copy it to a place you may write to.'
const fullSentence = 'The disk is full, so this library can only be read for now; free some space and open it again.'

function impossibleSentence(path: string): Readonly<Record<'unwritable' | 'disk-full' | 'strange', string>> {
  return {
    unwritable: folderSentence,
    'disk-full': fullSentence,
    strange: `Attaché cannot read or write “${basename(lockFile(path))}” beside this library, which says who has it open, so it can only be read here; if nobody has it open elsewhere, move that file away and open the library again.`,
  }
}

function whyUnwritable(path: string): string | null {
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch {
    return folderSentence
  }
  try {
    if (existsSync(path)) accessSync(path, constants.W_OK)
    return null
  } catch {
    return fileSentence
  }
}

function noop(): void {
  // The caller gave no callback.
}
