import type { EventPayload } from '#shared/contract/events.ts'
import { ok, type Result } from '#shared/contract/result.ts'
import type { Answers } from '#shared/contract/contract.ts'
import { firstAnswers } from '../answers/first-answers.ts'
import { createBackupKeeper } from '../backups/backup-keeper.ts'
import { makeBackup } from '../backups/backups.ts'
import { createErasingKeeper } from '../erase/erasing-keeper.ts'
import { createIdleCheckpoint } from '../sqlite/idle-checkpoint.ts'
import { createLibrary, type Author } from '../library.ts'
import { lastChange } from '../log/last-change.ts'
import type { IntegrityCheck } from '../opening/integrity-thread.ts'
import { damagedInside, openFile, type OpenFile } from '../opening/open.ts'
import type { FileIdentity } from '../opening/watch-file.ts'
import { getLibrary } from '../reads/read-library.ts'
import { rebuildIndex } from '../search/search-index.ts'
import type { WriterMethod } from './reader-methods.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { isFileFault, isIndexFault, sqliteFailure } from '../sqlite/sqlite-failure.ts'

/** What an open library tells unasked. */
export type LibraryEvents = {
  readonly changed: (payload: EventPayload<'changed'>) => void
  /** A sentence for the person, about something that happened outside a gesture. */
  readonly notice: (payload: EventPayload<'notice'>) => void
  /** Whether it can be written, or who else has it open, is not what it was. */
  readonly accessChanged: () => void
  /** Opening it takes minutes: it is restored, or brought up to date. */
  readonly working?: () => void
  /** A thorough look found the file damaged: it has to be closed, and opened thoroughly. */
  readonly damaged?: () => void
}

/** What a second connection is opened by; `identity` is null where it need not be the same file, since nothing is written here. */
export type OpenedBy = {
  readonly path: string
  readonly immutable: boolean
  readonly identity: FileIdentity | null
}

/** An open library that answers the contract's methods, in whatever thread it was opened. */
export type Session = {
  readonly call: (method: WriterMethod, input: unknown) => Promise<Result<unknown>>
  /** `withoutBackup`: where nobody waits for one, nor for the look through the file. */
  readonly close: (how?: { readonly withoutBackup: boolean }) => Promise<void>
  /** The file that a second connection may read, and how. */
  readonly file: OpenedBy
}

/** What a library is opened with: its file, and whose changes the log will say they are. */
export type OpenSession = Omit<OpenFile, 'now' | 'lost' | 'accessChanged' | 'working'> &
  Author & {
    /** It was open before in a thread that died, perhaps between its last gesture and the word of it: that is told again. */
    readonly again?: boolean
  }

/** What a session takes from its surroundings: the clock, and where backups are made (a thread of its own, or this one). */
type Surroundings = {
  readonly now: () => number
  readonly backUp: (path: string, now: number) => Promise<Result<boolean>>
  /** Looks through the file once it is open; null where nothing does. */
  readonly check: ((path: string) => IntegrityCheck) | null
}

/** When the file is looked through: the first screen is there. */
const checkAfter = 3000

const here: Surroundings = { now: Date.now, backUp: async (path, now) => makeBackup(path, now), check: null }

/** Opens a library with everything that keeps it: lock, backups, log. */
export function openSession(
  options: OpenSession,
  events: LibraryEvents,
  surroundings: Partial<Surroundings> = {},
): Result<Session> {
  const { now, backUp, check } = { ...here, ...surroundings }
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
    author: { device: options.device, analyst: options.analyst },
    changed: (touched, origin, labels) => {
      events.changed({ touched: [...touched], origin, ...labels })
      backups.changed()
      checkpoint.changed()
    },
  })
  try {
    getLibrary(library)
    if (options.again) events.changed(lastChange(library))
  } catch {
    // A row that no gesture of ours leaves: better a word about it now than at every step.
    close()
    return damagedInside(options.path)
  }
  const backups = createBackupKeeper({
    db,
    now,
    // It opens the library by its path: never what somebody else put there.
    backUp: async () => (writable() ? backUp(file, now()) : ok(false)),
    writable,
    notice: events.notice,
  })
  const erasing = createErasingKeeper({ db, writable, notice: events.notice })
  const checkpoint = createIdleCheckpoint(db, writable)
  const look = check && writable() ? lookThrough(() => check(file), writable, events) : null
  let isIndexMended = false
  let areNoticesTold = false
  const mendIndex = (): boolean => {
    if (isIndexMended || !writable()) return false
    isIndexMended = true
    rebuildIndex(db)
    events.notice({ kind: 'info', message: indexMended })
    return true
  }
  const first: Partial<Answers<WriterMethod>> = firstAnswers(library)
  let all: Promise<Answers<WriterMethod>> | null = null
  const load = () =>
    (all ??= import('../answers/answers.ts').then(({ writerAnswers }) => writerAnswers(library, backups.settle)))
  return ok({
    call: async (method, input) => {
      // Whoever asks for it shows them. A session that ends before a window is drawn has told nobody.
      if (method === 'getLibrary') areNoticesTold = true
      const answer = async () => (first[method] ?? (await load())[method])(input as never)
      return answerOrFailure(async () => {
        try {
          return await answer()
        } catch (error) {
          // The step left nothing behind; it is done again where the index is what failed.
          if (!isIndexFault(error) || !mendIndex()) throw error
          return answer()
        }
      }, look?.now)
    },
    close: async ({ withoutBackup } = { withoutBackup: false }) => {
      try {
        // Whatever waited for the code of its gesture comes before.
        await all
        erasing.finish()
        checkpoint.stop()
        if (!withoutBackup) await look?.stop()
        // A damaged file is left as it is, to be put right when it is opened next.
        if (look?.isDamaged() !== true) {
          if (writable() && areNoticesTold) forgetNotices()
          if (!withoutBackup) await backups.finish()
          if (writable()) tidy(db)
        }
      } finally {
        // A file that was spoiled meanwhile fails any of these: it is let go all the same, or its lock would outlive it.
        close()
      }
    },
    file: { path: db.path, immutable, identity },
  })
}

const indexMended =
  'The index that finds words in this library was damaged and was built anew; nothing is missing, and your step is saved.'

type Look = {
  /** Looks at once, where it has not been looked yet: a step failed as it would in a damaged file. */
  readonly now: () => void
  readonly isDamaged: () => boolean
  readonly stop: () => Promise<void>
}

/** Looks through the file a while after it was opened, once, and tells if it is damaged: the one that is open, not what was put in its place. */
function lookThrough(start: () => IntegrityCheck, isInPlace: () => boolean, events: LibraryEvents): Look {
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
  const timer = setTimeout(() => void look(), checkAfter)
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

/** Leaves one file behind. On a full disk it cannot: then the WAL stays beside it, with every gesture in it. */
function tidy(db: Database): void {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize')
  } catch (error) {
    if (sqliteFailure(error) === null) throw error
  }
}

/**
 * What SQLite refuses for reasons that are no bugs (a full disk …) becomes a failure in words. `onFault` is called where
 * the step failed as it would in a file that is damaged.
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
