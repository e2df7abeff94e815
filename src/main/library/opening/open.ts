import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fail, ok, type Failure, type Result } from '#shared/contract/result.ts'
import type { HeldBy } from '#shared/library/library-view.ts'
import { assertNever } from '#shared/model/assert-never.ts'
import { makeBackup } from '../backups/backups.ts'
import { inspect } from './check-file.ts'
import { lockFile, realPath } from './files.ts'
import { takeLock, type TakenLock } from './lock.ts'
import { migrate, newerLibrary, notALibrary, schemaState } from '../migrations/migrate.ts'
import { makeLibrary } from './make-library.ts'
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

/** Which file to open, and how. */
export type OpenFile = AskedPlace & {
  readonly synchronous?: Synchronous
  /** What its lock bears: given where a thread that died may have left one behind. */
  readonly lockToken?: string
  /** The person was told which other Attaché has it open, and wants to write in it here. */
  readonly takeOver?: boolean
  /** Only this file: where it was open before, and what lies at its path now may be another. */
  readonly same?: FileIdentity | null
  /** Folders to write a copy into when the library's own is gone. */
  readonly elsewhere?: readonly string[]
  /** It was open to be written and can only be read from now on: why, and where a copy was written, if one had to be. */
  readonly lost?: (sentence: string) => void
  /** Who else has it open is not what it was: see `heldBy`. */
  readonly accessChanged?: () => void
  /** Called before work that may take minutes: a recovery, a backup before the schema changes, reading a large file through. */
  readonly working?: (() => void) | undefined
  /** Compares the indexes with their tables before anything else: where damage was found while it was open. */
  readonly thorough?: boolean
}

/** A library file that is open. */
export type OpenedFile = {
  readonly db: Database
  /** The file that the person's path leads to: what lies beside it is found by this one. */
  readonly path: string
  /** Why it can only be read now; null when it can be written. Looks anew each time: it is asked before each gesture. */
  readonly readOnly: () => string | null
  /** Who has it open to write, where that is why it can only be read. */
  readonly heldBy: () => HeldBy | null
  /** Where a copy of it was written when its file was no longer in its place. */
  readonly rescued: () => string | null
  /** Which file is open to be written, so that a second connection opens no other. */
  readonly identity: FileIdentity | null
  readonly notices: readonly string[]
  /** The notices were told, and this session ends properly: they are not told again. */
  readonly forgetNotices: () => void
  /** Where it was opened in place although nothing can be written beside it: see `OpenMode`. */
  readonly immutable: boolean
  /** Closes the connection and gives the lock back. */
  readonly close: () => void
}

/** Opens a library file: locks it, checks it, restores it if it is damaged, and brings its schema up to date. */
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
      lost: options.lost ?? nobody,
      changed: options.accessChanged ?? nobody,
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

/** Bytes that even a slow stick (10 MB a second) gives in half of what an opening may take; reading a larger file through may take minutes there. */
const quicklyRead = 300_000_000

/**
 * Sees to it that a sound library of ours stands at the path: finishes what was interrupted, restores, mends, or makes a
 * new one.
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
  if (place === 'there' && statSync(path).size > quicklyRead) working?.()
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
  return migrate(db)
}

function otherFile(path: string): Result<never> {
  return fail(
    'unreadable',
    `“${basename(path)}” is another file now than the one that was open, and was left as it is; open it from the menu to see what is in it.`,
  )
}

/** The failure for a library whose pages and schema are sound, and whose rows are such as no gesture leaves. */
export function damagedInside(path: string): Result<never> {
  return fail(
    'damaged-library',
    `The library “${basename(path)}” could not be read as it should be, and was left as it is; restore it from one of its backups.`,
  )
}

/** What the system refuses while files are copied and renamed is a failure in words; null for anything else, which is a bug. */
function driveFailure(error: unknown, path: string): Failure | null {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return null
  // Some file systems take shorter names than others.
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

function nobody(): void {
  // Asked for by no one.
}
