import { basename, dirname } from 'node:path'
import type { HeldBy } from '#shared/library/library-view.ts'
import type { LockHolder } from './lock-file.ts'
import { watchHolder, type HolderWatch, type TakenLock } from './lock.ts'
import { lastResorts, writeRescueCopy } from './rescue-copy.ts'
import { closeWithoutCheckpoint, type Database } from '../sqlite/sqlite.ts'
import { sqliteFailure } from '../sqlite/sqlite-failure.ts'
import type { FileWatch, Loss } from './watch-file.ts'

/** Whether an open library can still be written to: its file is in its place, and its lock is ours. */
export type WriterAccess = {
  /**
   * A sentence that says why the library is read-only, or null if it can be written. Checked anew on each call (about
   * 20 µs). Once lost, access stays lost.
   */
  readonly readOnly: () => string | null
  /** The process that took the lock from us. */
  readonly heldBy: () => HeldBy | null
  /** The path of the copy that was written when the file disappeared from its place. */
  readonly rescued: () => string | null
  /**
   * Closes the library as the state of its file allows: nothing is written over a file that is not ours, nor into one
   * that another process has open.
   */
  readonly close: () => void
}

/**
 * How often the place is checked, in milliseconds, like the lock's heartbeat. Gestures check by themselves; this is for
 * a library that nobody changes.
 */
const checkIntervalMs = 5000

/**
 * Watches a library that is open for writing. When its file disappears from its place, a copy of the open database is
 * written beside it, or into the first of the folders `elsewhere` that accepts it. `lost` is called once, `changed`
 * when the state of the process that took over changes.
 */
export function watchAccess({
  db,
  path,
  lock,
  file,
  elsewhere,
  now,
  lost,
  changed,
}: {
  readonly db: Database
  readonly path: string
  readonly lock: TakenLock
  readonly file: FileWatch
  readonly elsewhere: readonly string[]
  readonly now: () => number
  readonly lost: (sentence: string) => void
  readonly changed: () => void
}): WriterAccess {
  let why: string | null = null
  let loss: Loss | null = null
  let rescued: string | null = null
  let taker: HolderWatch | null = null
  const rescue = (): void => {
    const beside = file.hasFolder() ? [dirname(path)] : []
    rescued = writeRescueCopy(db, path, [...beside, ...elsewhere, ...lastResorts()], now())
  }
  const loseFile = (lostHow: Loss, lockIsOurs: boolean): string => {
    loss = lostHow
    rescue()
    // The copy holds everything, so SQLite's files beside the other file are removed: at its next opening they would be
    // written into it.
    if (lockIsOurs && rescued !== null && loss !== 'wal') attempt(file.removeSidecars)
    // The file is ours: its WAL is checkpointed at once, so that the next opener finds everything.
    if (loss === 'wal') emptyWal(db)
    lock.release()
    return `${lostSentence[loss](basename(path))} ${rescuedSentence(path, rescued)}`
  }
  const loseLock = (): string => {
    const holder = lock.takenBy()
    if (holder) taker = watchHolder(path, holder, changed)
    return takenSentence(holder)
  }
  const readOnly = (): string | null => {
    if (why !== null) return why
    const ours = lock.isOurs()
    const found = lookAt(file)
    if (found === 'unanswered') return unansweredSentence
    if (found === null && ours) return null
    why = found === null ? loseLock() : loseFile(found, ours)
    clearInterval(looking)
    lost(why)
    return why
  }
  const looking = setInterval(readOnly, checkIntervalMs)
  looking.unref()
  return {
    readOnly,
    heldBy: () => taker?.heldBy() ?? null,
    rescued: () => rescued,
    close: () => {
      clearInterval(looking)
      taker?.stop()
      if (loss !== null && rescued === null) rescue()
      // SQLite notices itself that a file was moved, and then writes nothing. A WAL that was moved away is written into
      // its own file.
      try {
        // A truncated WAL would write only holes into the file.
        if (why !== null && (loss === null || loss === 'wal-cut')) closeWithoutCheckpoint(db)
        else db.close()
      } finally {
        lock.release()
      }
    },
  }
}

function lookAt(file: FileWatch): Loss | null | 'unanswered' {
  try {
    return file.look()
  } catch {
    return 'unanswered'
  }
}

/** Tries to remove files. If that fails they stay, as they do if the app ends at this moment. */
function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // The files stay.
  }
}

/** Checkpoints the WAL. This fails on a full disk; the copy has everything, and closing tries once more. */
function emptyWal(db: Database): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch (error) {
    if (sqliteFailure(error) === null) throw error
  }
}

const lostSentence: Readonly<Record<Loss, (name: string) => string>> = {
  replaced: (name) =>
    `“${name}” was replaced by another file while it was open, so nothing can be changed here any more.`,
  gone: (name) =>
    `“${name}” is no longer in its place (it was moved or deleted, or its drive was taken away), so nothing can be changed here any more.`,
  'wal-cut': (name) =>
    `“${name}-wal”, which belongs to this library, was cut off while it was open, so nothing can be changed here any more.`,
  wal: (name) =>
    `“${name}-wal”, which belongs to this library, was moved or deleted while it was open, so nothing can be changed here any more.`,
}

function rescuedSentence(path: string, rescued: string | null): string {
  if (rescued === null)
    return 'What is open here could not be written to another file either: leave Attaché open, copy or export what you need, and close it only then.'
  const where =
    dirname(rescued) === dirname(path)
      ? `“${basename(rescued)}” beside it`
      : `“${rescued}”, since nothing could be written beside it`
  return `Everything that was saved is in ${where}; open that to go on.`
}

function takenSentence(holder: LockHolder | null): string {
  const who = holder === null ? 'another program' : `another Attaché (on ${holder.host}, process ${holder.pid})`
  return `This library was taken over by ${who}, so it can only be read here now. Everything that was saved here is in it; take it over again, or close it there, to change it here.`
}

const unansweredSentence =
  'The drive of this library does not answer, so nothing was changed; check that it is still there and try again.'
