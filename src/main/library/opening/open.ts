import { accessSync, constants, existsSync, renameSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { HeldBy } from '#shared/library/library-view.ts'
import { listBackups, makeBackup } from '../backups/backups.ts'
import { isWhole } from './check-file.ts'
import { backupsFolder, fileStamp, lockFile, realPath, walFile } from './files.ts'
import type { LockHolder } from './lock-file.ts'
import { takeLock, watchHolder, type TakenLock } from './lock.ts'
import { migrate, newerLibrary, notALibrary, schemaState } from '../migrations/migrate.ts'
import { openUnwritable } from './open-unwritable.ts'
import { recover } from './recover.ts'
import { openDatabase, type Database, type Synchronous } from '../sqlite/sqlite.ts'
import { isDamage, sqliteFailure } from '../sqlite/sqlite-failure.ts'

/** Which file to open, and what may be made where there is none. */
export type OpenFile = {
  readonly path: string
  /** `new`: there must be no file yet. `if-missing`: made where there is neither a file nor a backup of one. */
  readonly create?: 'new' | 'if-missing'
  readonly synchronous?: Synchronous
  /** What its lock bears: given where a thread that died may have left one behind. */
  readonly lockToken?: string
  /** The person was told which other Attaché has it open, and wants to write in it here. */
  readonly takeOver?: boolean
  readonly now: () => number
  /** Whether it can be written, or who else has it open, is not what it was: see `readOnly` and `heldBy`. */
  readonly accessChanged?: () => void
}

type OpenedFile = {
  readonly db: Database
  /** The file that the person's path leads to: what lies beside it is found by this one. */
  readonly path: string
  /** Why it can only be read now; null when it can be written. Looks anew each time: it is asked before each gesture. */
  readonly readOnly: () => string | null
  /** Who has it open to write, where that is why it can only be read. */
  readonly heldBy: () => HeldBy | null
  readonly notices: readonly string[]
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
  const unwritable = whyUnwritable(path)
  if (unwritable !== null) return openReadOnly(path, unwritable, 'unwritable')
  const lock = takeLock(path, { now: options.now, token: options.lockToken, takeOver: options.takeOver })
  if (lock.kind === 'held') return openHeld(options, lock.holder)
  if (lock.kind === 'impossible') return openReadOnly(path, impossibleSentence(path)[lock.reason], 'unwritable')
  let opened: Result<OpenedFile> | null = null
  try {
    opened = openWritable(options, placed.value, lock)
    return opened
  } catch (error) {
    const failure = sqliteFailure(error)
    if (failure) return { ok: false, error: failure }
    throw error
  } finally {
    if (opened?.ok !== true) lock.release()
  }
}

/** Whether there is a file, one is to be made, or one is to be restored. */
type Place = 'there' | 'missing' | 'new'

function findPlace({ path, create, now }: OpenFile): Result<Place> {
  const there = existsSync(path)
  if (there && create === 'new') {
    return fail(
      'conflict',
      `There is a file “${basename(path)}” already, and it was left as it is; choose another name.`,
    )
  }
  if (there) return ok('there')
  if (create === 'new') {
    // Backups of an earlier library of this name are not this one's, and must not be rotated away by it.
    if (existsSync(backupsFolder(path))) renameSync(backupsFolder(path), `${backupsFolder(path)}-${fileStamp(now())}`)
    return ok('new')
  }
  if (listBackups(path).length > 0) return ok('missing')
  if (create === 'if-missing') return ok('new')
  return fail(
    'unreadable',
    `There is no library at “${path}” any more; if it was moved or renamed, open it from its new place.`,
  )
}

function openWritable(options: OpenFile, place: Place, lock: TakenLock): Result<OpenedFile> {
  const { path } = options
  const notices: string[] = []
  const state = place === 'there' ? inspect(path) : place
  if (state === 'newer') return newerLibrary(path)
  if (state === 'foreign') return notALibrary()
  if (state === 'damaged' || state === 'missing') {
    const recovered = recover(path, options.now())
    if (!recovered.ok) return recovered
    notices.push(recovered.value)
  }
  let db: Database | null = null
  try {
    db = openDatabase(path, { synchronous: options.synchronous ?? 'FULL' })
    const ready = bringUpToDate(db, options)
    if (!ready.ok) {
      db.close()
      return ready
    }
    const opened = db
    return ok({
      db,
      path,
      readOnly: () => (lock.isOurs() ? null : lostSentence),
      heldBy: () => null,
      notices,
      immutable: false,
      close: () => {
        opened.close()
        lock.release()
      },
    })
  } catch (error) {
    db?.close()
    throw error
  }
}

function bringUpToDate(db: Database, options: OpenFile): Result<null> {
  if (schemaState(db) === 'older') {
    const backup = makeBackup(options.path, options.now())
    if (!backup.ok) return backup
  }
  return migrate(db)
}

/**
 * What a file is, without writing to it: a file that is not ours is not even switched to WAL.
 * Every page is read: about 1 ms a megabyte, so that damage is found while the backups are still young.
 */
function inspect(path: string): 'ours' | 'newer' | 'foreign' | 'damaged' {
  try {
    // Where there is no WAL to read, SQLite is not to put one there either.
    const db = openDatabase(path, existsSync(walFile(path)) ? { readOnly: true } : { immutable: true })
    try {
      const state = schemaState(db)
      if (state === 'newer' || state === 'foreign') return state
      return state !== 'empty' && isWhole(db, 'quick_check') ? 'ours' : 'damaged'
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    // A file that never was SQLite's is not ours to call damaged; with our backups beside it, it was.
    return sqliteFailure(error)?.code === 'not-a-library' && listBackups(path).length === 0 ? 'foreign' : 'damaged'
  }
}

/** Another Attaché writes in it. It is watched meanwhile, so that the person can be told when it has closed the library. */
function openHeld({ path, accessChanged }: OpenFile, holder: LockHolder): Result<OpenedFile> {
  const opened = openReadOnly(path, heldSentence(holder), 'shared')
  if (!opened.ok) return opened
  const watch = watchHolder(path, holder, () => accessChanged?.())
  return ok({
    ...opened.value,
    heldBy: watch.heldBy,
    close: () => {
      watch.stop()
      opened.value.close()
    },
  })
}

function openReadOnly(path: string, reason: string, folder: 'shared' | 'unwritable'): Result<OpenedFile> {
  try {
    const { db, close, immutable } = folder === 'shared' ? openShared(path) : openUnwritable(path)
    const state = schemaState(db)
    if (state === 'current')
      return ok({ db, path, readOnly: () => reason, heldBy: () => null, notices: [], immutable, close })
    close()
    if (state === 'newer') return newerLibrary(path)
    if (state === 'older')
      return fail(
        'read-only',
        `${reason} It was written by an older Attaché and must be brought up to date first, which needs a place you may write to.`,
      )
    return notALibrary()
  } catch (error) {
    if (isDamage(error) && sqliteFailure(error)?.code !== 'not-a-library') {
      return fail(
        'damaged-library',
        `The library “${basename(path)}” is damaged and its folder can only be read; copy it and its backups to a place you may write to, and open it there.`,
      )
    }
    const failure = sqliteFailure(error)
    if (failure) return { ok: false, error: failure }
    throw error
  }
}

function openShared(path: string): { db: Database; immutable: boolean; close: () => void } {
  const db = openDatabase(path, { readOnly: true })
  return { db, immutable: false, close: db.close }
}

const folderSentence =
  'This library’s folder can only be read, so nothing can be changed; copy the library to a place you may write to.'
const fileSentence =
  'This library file can only be read, so nothing can be changed; copy it to a place you may write to.'
const fullSentence = 'The disk is full, so this library can only be read for now; free some space and open it again.'

const lostSentence =
  'This library was taken over by another Attaché while this one was silent, so it can only be read here; close it there and open it again.'

function heldSentence({ host, pid }: LockHolder): string {
  return `This library is open in another Attaché (on ${host}, process ${pid}), so it can only be read here; close it there, or take it over, to change it.`
}

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
