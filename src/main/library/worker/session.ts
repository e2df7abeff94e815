import type { EventPayload } from '#shared/contract/events.ts'
import type { Affected } from '#shared/library/library-view.ts'
import { ok, type Reply, type Result } from '#shared/model/result.ts'
import { firstHandlers } from '../handlers/first-handlers.ts'
import type { LibraryHandlers } from '../handlers/library-handlers.ts'
import { createBackupKeeper } from '../backups/backup-keeper.ts'
import { makeBackup } from '../backups/backups.ts'
import { createErasingKeeper } from '../erase/erasing-keeper.ts'
import { createIdleCheckpoint } from '../sqlite/idle-checkpoint.ts'
import { createLibrary, type Author } from '../library.ts'
import { lastChange } from '../log/undo-labels.ts'
import type { IntegrityCheck } from '../opening/integrity-thread.ts'
import { damagedInside, openFile, type OpenFile } from '../opening/open.ts'
import type { FileIdentity } from '../opening/watch-file.ts'
import { getLibrary } from '../reads/read-library.ts'
import { rebuildIndex } from '../search/search-index.ts'
import type { WriterMethod } from './reader-methods.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { isFileFault, isIndexFault, sqliteFailure } from '../sqlite/sqlite-failure.ts'

/** Events of an open library. */
export type LibraryEvents = {
  readonly changed: (payload: EventPayload<'changed'>) => void
  /** A notice to the user about something outside a gesture. */
  readonly notice: (payload: EventPayload<'notice'>) => void
  /** The library became writable or read-only, or the state of another process that has it open changed. */
  readonly accessChanged: () => void
  /** Opening takes minutes, because the library is restored or migrated. */
  readonly working?: () => void
  /** A thorough check found the file damaged: it must be closed and opened with `thorough`. */
  readonly damaged?: () => void
}

/**
 * How to open a second connection. `identity` is null if it need not be the same file, since nothing is written here.
 */
export type OpenedBy = {
  readonly path: string
  readonly immutable: boolean
  readonly identity: FileIdentity | null
}

/** An open library that handles the contract's methods, in whichever thread it was opened. */
export type Session = {
  readonly call: (method: WriterMethod, input: unknown) => Promise<Reply<unknown>>
  /** `withoutBackup` also skips waiting for the check of the file. */
  readonly close: (how?: { readonly withoutBackup: boolean }) => Promise<void>
  /** How a second connection may open the file. */
  readonly file: OpenedBy
}

/** The options of opening a library: its file, and the author of its changes. */
export type OpenSession = Omit<OpenFile, 'now' | 'lost' | 'accessChanged' | 'working'> &
  Author & {
    /**
     * The library was open in a thread that died, perhaps between committing its last gesture and reporting it; so that
     * change is reported again.
     */
    readonly again?: boolean
  }

/**
 * The surroundings of a session: the clock, where backups are made (in a separate thread or this one), and the check.
 */
type Surroundings = {
  readonly now: () => number
  readonly backUp: (path: string, now: number) => Promise<Result<boolean>>
  /** Starts the check of the file; null for none. */
  readonly check: ((path: string) => IntegrityCheck) | null
}

/** The delay of the check after opening, in milliseconds: the first screen is shown by then. */
const checkDelayMs = 3000

const defaultSurroundings: Surroundings = {
  now: Date.now,
  backUp: async (path, now) => makeBackup(path, now),
  check: null,
}

/** Opens a library with its lock, backups and log. */
export function openSession(
  options: OpenSession,
  events: LibraryEvents,
  surroundings: Partial<Surroundings> = {},
): Result<Session> {
  const { now, backUp, check } = { ...defaultSurroundings, ...surroundings }
  const opened = openFile({
    ...options,
    now,
    lost: (message) => {
      events.accessChanged()
      events.notice({ kind: 'error', message })
    },
    accessChanged: events.accessChanged,
    working: events.working,
  })
  if (!opened.ok) return opened
  const { db, path: file, readOnly, heldBy, rescued, identity, notices, forgetNotices, immutable, close } = opened.value
  const writable = () => readOnly() === null
  let lastCommit = 0
  /** What commits that are told together affected, and how the last of them was told. */
  let collected: Map<string, Affected> | null = null
  let lastCollected: Pick<EventPayload<'changed'>, 'origin' | 'undo' | 'redo'> | null = null
  const tellChanged = (change: Omit<EventPayload<'changed'>, 'commit'>) => {
    lastCommit = nextCommit(lastCommit)
    events.changed({ commit: lastCommit, ...change })
  }
  const library = createLibrary({
    db,
    path: options.path,
    file,
    readOnly,
    heldBy,
    rescued,
    elsewhere: options.elsewhere ?? [],
    notices,
    now,
    backupMade: () => backups.settle(),
    author: { device: options.device, analyst: options.analyst },
    together: (work) => {
      collected = new Map()
      try {
        return work()
      } finally {
        const { affected, last } = { affected: [...collected.values()], last: lastCollected }
        collected = null
        lastCollected = null
        if (last) tellChanged({ affected, ...last })
      }
    },
    changed: (affected, origin, labels) => {
      if (collected) {
        for (const one of affected) collected.set(`${one.type} ${one.id}`, one)
        lastCollected = { origin, ...labels }
      } else tellChanged({ affected: [...affected], origin, ...labels })
      backups.changed()
      checkpoint.changed()
    },
  })
  try {
    getLibrary(library)
    if (options.again) tellChanged(lastChange(library))
  } catch {
    // A row such as no gesture of ours writes: it is better to fail now than at every gesture.
    close()
    return damagedInside(options.path)
  }
  const backups = createBackupKeeper({
    db,
    now,
    // A backup opens the library by its path, so it must still lead to our file.
    backUp: async () => (writable() ? backUp(file, now()) : ok(false)),
    writable,
    notice: events.notice,
  })
  const erasing = createErasingKeeper({ db, writable, notice: events.notice })
  const checkpoint = createIdleCheckpoint(db, writable)
  const look = check && writable() ? scheduleCheck(() => check(file), writable, events) : null
  let isIndexMended = false
  let areNoticesTold = false
  const mendIndex = (): boolean => {
    if (isIndexMended || !writable()) return false
    isIndexMended = true
    rebuildIndex(db)
    events.notice({ kind: 'info', message: indexMended })
    return true
  }
  const first: Partial<LibraryHandlers<WriterMethod>> = firstHandlers
  let all: Promise<LibraryHandlers<WriterMethod>> | null = null
  const load = () => (all ??= import('../handlers/handlers.ts').then(({ writerHandlers }) => writerHandlers))
  return ok({
    call: async (method, input) => {
      // The caller of `getLibrary` shows the notices. A session that ends before a window is drawn has shown none.
      if (method === 'getLibrary') areNoticesTold = true
      const handler = first[method] ?? (await load())[method]
      const before = lastCommit
      const answer = () => handler(library, input as never)
      const result = await answerOrFailure(async () => {
        try {
          return await answer()
        } catch (error) {
          // The failed gesture was rolled back; it is repeated if the index was at fault.
          if (!isIndexFault(error) || !mendIndex()) throw error
          return answer()
        }
      }, look?.now)
      return lastCommit > before ? { ...result, commit: lastCommit } : result
    },
    close: async ({ withoutBackup } = { withoutBackup: false }) => {
      try {
        // Gestures that waited for their code to load come first.
        await all
        erasing.finish()
        checkpoint.stop()
        if (!withoutBackup) await look?.stop()
        // A damaged file is left as it is, to be repaired at the next opening.
        if (look?.isDamaged() !== true) {
          if (writable() && areNoticesTold) forgetNotices()
          if (!withoutBackup) await backups.finish()
          if (writable()) tidy(db)
        }
      } finally {
        // If the file was damaged meanwhile, any of these steps may fail. It is closed all the same; otherwise its lock
        // would stay.
        close()
      }
    },
    file: { path: db.path, immutable, identity },
  })
}

/** The number after `last`. Read from the clock since the machine's start, so a thread that replaces a dead one goes on above its numbers. */
function nextCommit(last: number): number {
  return Math.max(last + 1, Number(process.hrtime.bigint() / 1000n))
}

const indexMended =
  'The index that finds words in this library was damaged and was built anew; nothing is missing, and your step is saved.'

type ScheduledCheck = {
  /** Checks at once, unless a check has run: a gesture failed as it would in a damaged file. */
  readonly now: () => void
  readonly isDamaged: () => boolean
  readonly stop: () => Promise<void>
}

/**
 * Checks the file once, a while after it was opened, and reports damage, but only while the file is still in its place.
 */
function scheduleCheck(start: () => IntegrityCheck, isInPlace: () => boolean, events: LibraryEvents): ScheduledCheck {
  let running: IntegrityCheck | null = null
  let damaged = false
  const look = async (): Promise<void> => {
    clearTimeout(timer)
    if (running) return
    running = start()
    if ((await running.found) !== 'damaged' || !isInPlace()) return
    damaged = true
    events.damaged?.()
  }
  const timer = setTimeout(() => void look(), checkDelayMs)
  timer.unref()
  return {
    now: () => void look(),
    isDamaged: () => damaged,
    stop: async () => {
      clearTimeout(timer)
      await running?.stop()
    },
  }
}

/**
 * Checkpoints the WAL, so that one file is left. This fails on a full disk; the WAL then stays beside it with every
 * gesture in it.
 */
function tidy(db: Database): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize')
  } catch (error) {
    if (sqliteFailure(error) === null) throw error
  }
}

/**
 * Turns SQLite's errors that are not bugs (a full disk …) into failures with a message. `onFault` is called if the call
 * failed as it would in a damaged file.
 */
export async function answerOrFailure(
  work: () => Result<unknown> | Promise<Result<unknown>>,
  onFault?: () => void,
): Promise<Result<unknown>> {
  try {
    return await work()
  } catch (error) {
    if (isFileFault(error)) onFault?.()
    const failure = sqliteFailure(error)
    if (failure) return { ok: false, error: failure }
    throw error
  }
}
