import { basename, dirname } from 'node:path'
import type { EventPayload } from '#shared/contract/events.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { problemOf } from '#shared/library/library-problem.ts'
import type { LibraryBackup, LibraryInfo, LibraryProblem, RecentLibrary } from '#shared/library/library-view.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import { describeBackupsInThread } from '../library/backups/backup-thread.ts'
import { openLibrary, type LibraryClient } from '../library/worker/library-client.ts'
import { factsOf, type Log } from '../log/log-file.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import {
  findFirstPlace,
  firstLibraryPath,
  noDocuments,
  noPlaceFor,
  ownLibraryPath,
  type FirstFolders,
} from './first-place.ts'
import { isMissing, isSamePlace, libraryName, withRecent } from './library-files.ts'

/** The handlers of the contract's library methods. If no library is open, each method fails with a message. */
export type OpenLibrary = Pick<LibraryClient, 'call'>

/** Holds the open library and opens others. At most one is open; none is if the last one could not be opened. */
export type Libraries = {
  readonly current: () => OpenLibrary
  /** As `current`, after the first library was opened or failed to open. */
  readonly ready: () => Promise<OpenLibrary>
  /** Why no library is open, or null if one is. */
  readonly problem: () => Promise<LibraryProblem | null>
  /** Opens the last library. A library is made only on a first start; a missing or unreadable one is never replaced. */
  readonly openFirst: (given?: FirstGiven) => Promise<void>
  /** Opens a library that the system passed to the app. Tells the user that others passed with it were not opened. */
  readonly openGiven: (given: GivenLibrary) => Promise<Result<LibraryInfo>>
  /** Opens or makes the first library in the place that the user chose. */
  readonly makeFirst: (where: 'documents' | 'own-folder') => Promise<Result<LibraryInfo>>
  /** Opens a library instead of the current one; does nothing if it is open already. Calls run one after the other. */
  readonly openPath: (path: string, how?: HowToOpen) => Promise<Result<LibraryInfo>>
  /** Opens a library that was opened before. Fails for any other path: a window may not open arbitrary files. */
  readonly openRecent: (path: string, how?: HowToOpen) => Promise<Result<LibraryInfo>>
  /** Recent libraries, the last opened first, including those that are missing now. */
  readonly recent: () => Promise<RecentLibrary[]>
  /** The backups of a library that was opened before. */
  readonly listBackups: (path: string) => Promise<Result<LibraryBackup[]>>
  /**
   * Opens a library again that is read-only here. With `force`, takes it over from another Attaché that has it open for
   * writing.
   */
  readonly takeOver: (force: boolean) => Promise<Result<LibraryInfo>>
  /** Opens the copy that was written when the open library's file disappeared from its place. */
  readonly openRescued: () => Promise<Result<LibraryInfo>>
  readonly close: () => Promise<void>
  /**
   * Closes the library synchronously at the end of the system's session, which ends the app on return: see
   * `LibraryClient.closeNow`.
   */
  readonly closeNow: () => void
}

type GivenLibrary = { readonly path: string; readonly others: readonly string[] }
/**
 * A library that the system passed to the app at its start. It is opened instead of the last one. On a first start it
 * may still arrive until `settled`.
 */
type FirstGiven = { readonly take: () => GivenLibrary | null; readonly settled: Promise<unknown> }

/** Options of opening. By default the library must exist, and it is remembered as recent. */
type HowToOpen = {
  /** Whether the library may be made. Without this it must exist. */
  readonly create?: 'new' | 'if-missing'
  /** A backup that replaces the library before it is opened. */
  readonly restoreFrom?: string
  /** Takes the library over from another Attaché that has it open for writing. The user was told what that means. */
  readonly takeOver?: boolean
  readonly remember?: boolean
  /** A path to remove from the recent libraries once this one is open: the same library at its old place. */
  readonly inPlaceOf?: string
  /** Runs before the library is opened, unless it is open already. */
  readonly prepare?: () => Promise<void>
  /** Fills the library before any window sees it. */
  readonly fill?: (library: LibraryClient) => Promise<void>
}

/** `worker` is the path of the library worker's script. */
export function createLibraries(options: {
  readonly settings: SettingsFile
  readonly worker: string
  readonly folders: FirstFolders
  readonly log: Log
  /** How long the opening of one library delays the next, in milliseconds. */
  readonly turnTimeoutMs?: number
  readonly onChanged: (payload: EventPayload<'changed'>) => void
  readonly onNotice: (payload: EventPayload<'notice'>) => void
  /** Called when the open library became writable or read-only, or another process opened or closed it. */
  readonly onAccessChanged: () => void
  /** The open library's thread died, and a new one has it open. */
  readonly onReopened: () => void
  /** Another library was opened, or one after none was open. */
  readonly onAnother: () => void
}): Libraries {
  const { settings, log } = options
  let open: LibraryClient | null = null
  let problem: LibraryProblem | null = null
  let closed = false
  let first: Promise<unknown> = Promise.resolve()
  const enqueue = createQueue(options.turnTimeoutMs ?? defaultTurnTimeoutMs)
  const anyOpened = Promise.withResolvers<void>()
  /** The path asked for last, and the paths being opened. A later path overtakes one that takes too long. */
  let latestPath: string | null = null
  const pendingOpenings = new Map<string, Promise<Result<LibraryInfo>>>()

  const openNow = (path: string, how: HowToOpen = {}): Promise<Result<LibraryInfo>> => {
    latestPath = path
    const before = pendingOpenings.get(path)
    if (before) return before
    const opening = startOpening(path, how).finally(() => pendingOpenings.delete(path))
    pendingOpenings.set(path, opening)
    return opening
  }

  const startOpening = async (path: string, how: HowToOpen): Promise<Result<LibraryInfo>> => {
    if (closed) return fail('cancelled', 'Attaché is being closed, so no library was opened.')
    if (open && !open.isGivenUp() && (await isSamePlace(open.path, path))) {
      const info = await open.call('getLibrary', {})
      // A read-only library is opened again: the obstacle may be gone.
      if (!info.ok || info.value.readOnly === null) return info
    }
    await how.prepare?.()
    const opened = await openAndRead(path, how)
    if (!opened.ok) {
      log.write('library-refused', { code: opened.error.code })
      return { ok: false, error: { ...opened.error, about: basename(path) } }
    }
    const { library, info } = opened.value
    if (closed || (latestPath !== path && open !== null)) {
      await library.close()
      return fail('cancelled', 'Another library was opened meanwhile.')
    }
    const before = open
    const failed = problem
    open = library
    problem = null
    anyOpened.resolve()
    // The new library is open, even if closing the previous one fails.
    await before?.close().catch((error: unknown) => log.write('library-not-closed', factsOf(error)))
    if (how.remember !== false) remember(path, failed && wasThere(failed) ? failed.path : undefined, how.inPlaceOf)
    log.write('library-opened')
    if (before ?? failed) options.onAnother()
    return ok(info)
  }

  /**
   * Puts a path first in the recent libraries. A library that could not be opened stays in the list, unless the user
   * said that this path is its new place.
   */
  const remember = (path: string, failed: string | undefined, inPlaceOf: string | undefined): void =>
    settings.update((now) => {
      const others = failed === undefined ? now.recent : [...now.recent, failed]
      return {
        ...now,
        recent: withRecent(
          others.filter((other) => other !== inPlaceOf),
          path,
        ),
      }
    })

  /**
   * Opens a library, fills it and reads its information. If one of these fails, the library is closed again; otherwise
   * it would keep its lock.
   */
  const openAndRead = async (
    path: string,
    how: HowToOpen,
  ): Promise<Result<{ readonly library: LibraryClient; readonly info: LibraryInfo }>> => {
    let library: LibraryClient | null = null
    try {
      const opened = await openIn(path, how)
      if (!opened.ok) return opened
      library = opened.value
      await how.fill?.(library)
      const info = await library.call('getLibrary', {})
      if (info.ok) return ok({ library, info: info.value })
      await library.close()
      return info
    } catch (error) {
      log.write('library-not-opened', factsOf(error))
      await library?.close().catch((failure: unknown) => log.write('library-not-closed', factsOf(failure)))
      return fail('unexpected', stoppedSentence(path))
    }
  }

  const openIn = async (path: string, { create, restoreFrom, takeOver }: HowToOpen): Promise<Result<LibraryClient>> => {
    try {
      // A folder is made only for a new library. Otherwise its drive may just be disconnected.
      if (create !== undefined) await ensureFolder(dirname(path))
    } catch {
      return fail(
        'unreadable',
        `The folder “${dirname(path)}” is not there and could not be made, so the library “${basename(path)}” was not opened.`,
      )
    }
    return openLibrary({
      path,
      ...(create !== undefined && { create }),
      ...(restoreFrom !== undefined && { restoreFrom }),
      ...(takeOver !== undefined && { takeOver }),
      elsewhere: [options.folders.documents()].filter((folder) => folder !== null),
      device: settings.get().device,
      worker: options.worker,
      onChanged: options.onChanged,
      onNotice: (notice) => options.onNotice({ ...notice, about: basename(path) }),
      onAccessChanged: options.onAccessChanged,
      onReopened: options.onReopened,
      onDied: (cause) => log.write('library-thread-ended', factsOf(cause)),
    })
  }

  const openGiven = async ({ path, others }: GivenLibrary): Promise<Result<LibraryInfo>> => {
    const opened = await openNow(path)
    if (opened.ok && others.length > 0)
      options.onNotice({ kind: 'error', message: oneAtATime(others.map((other) => basename(other))) })
    return opened
  }

  /** Opens the library that was passed to the app. Returns whether that worked, and tells the user if not. */
  const isGivenOpen = async (given: GivenLibrary): Promise<boolean> => {
    const opened = await openGiven(given)
    if (!opened.ok) options.onNotice({ kind: 'error', message: opened.error.message, about: basename(given.path) })
    return opened.ok
  }

  const openFirst = async (given?: FirstGiven): Promise<void> => {
    const [last] = settings.get().recent
    // On a first start, wait for a library from the system before one is made.
    if (last === undefined) await given?.settled
    const asked = given?.take()
    if (asked && (await isGivenOpen(asked))) return
    const place = last === undefined ? await findFirstPlace(options.folders) : null
    if (place?.kind === 'ask') {
      if (open === null) problem = place.problem
      return
    }
    const path = last ?? place?.path ?? ''
    const opened = await openNow(path, place?.kind === 'make' ? { create: 'if-missing' } : {})
    if (opened.ok || open !== null) return
    problem = (place && noPlaceFor(place, opened.error)) ?? problemOf(path, opened.error)
  }

  const makeFirst = async (where: 'documents' | 'own-folder'): Promise<Result<LibraryInfo>> => {
    const { documents, userData } = options.folders
    const folder = documents()
    if (where === 'documents' && folder === null) return fail('unreadable', noDocuments)
    const path = where === 'documents' && folder !== null ? firstLibraryPath(folder) : ownLibraryPath(userData)
    return openNow(path, { create: 'if-missing' })
  }

  const isKnown = (path: string): boolean => path === problem?.path || settings.get().recent.includes(path)

  const openRecent = async (path: string, how?: HowToOpen): Promise<Result<LibraryInfo>> => {
    if (!isKnown(path)) return fail('not-found', unknown)
    const opened = await openNow(path, how)
    if (!opened.ok && open === null) problem = problemOf(path, opened.error)
    return opened
  }

  const current = (): OpenLibrary => open ?? nothingOpen

  return {
    current,
    ready: async () => {
      await first
      return current()
    },
    problem: async () => {
      await first
      return problem
    },
    openFirst: (given) => {
      const opening = enqueue(() => openFirst(given))
      // A caller that waits for a library accepts any library that is open.
      first = Promise.race([opening, anyOpened.promise])
      return opening
    },
    makeFirst: (where) => enqueue(() => makeFirst(where)),
    openGiven: (given) => enqueue(() => openGiven(given)),
    takeOver: (force) =>
      enqueue(async () => {
        if (!open) return fail('cancelled', 'No library is open, so none was taken over.')
        const { path } = open
        return openNow(path, { takeOver: force, remember: settings.get().recent.includes(path) })
      }),
    openRescued: () =>
      enqueue(async () => {
        const info = await current().call('getLibrary', {})
        if (!info.ok) return info
        if (info.value.rescued === null)
          return fail('not-found', 'No copy was made of this library: its file is in its place.')
        return openNow(info.value.rescued)
      }),
    openPath: (path, how) => enqueue(() => openNow(path, how)),
    openRecent: (path, how) => enqueue(() => openRecent(path, how)),
    recent: () =>
      Promise.all(
        settings.get().recent.map(async (path) => ({ path, name: libraryName(path), missing: await isMissing(path) })),
      ),
    listBackups: async (path) =>
      isKnown(path) ? describeBackupsInThread(options.worker, path) : fail('not-found', unknown),
    closeNow: () => {
      closed = true
      const closing = open
      open = null
      if (closing?.closeNow(sessionEndTimeoutMs) === false) log.write('library-not-closed', { why: 'session-end' })
    },
    close: async () => {
      closed = true
      const closing = open
      open = null
      await closing?.close()
      // A library that is still being opened is closed as soon as it is open. A drive that does not answer delays the
      // close no longer than one turn (`turnTimeoutMs`).
      await enqueue(async () => {})
    },
  }
}

/** Whether the problem is about an existing library, not about a place for a new one. */
function wasThere({ kind }: LibraryProblem): boolean {
  return kind !== 'no-place' && kind !== 'synced'
}

function oneAtATime(others: readonly string[]): string {
  const names = others.map((name) => `“${name}”`).join(', ')
  return `One library is open at a time, so ${names} ${others.length === 1 ? 'was' : 'were'} not opened.`
}

function stoppedSentence(path: string): string {
  return `Something went wrong inside Attaché while “${basename(path)}” was opened. What was saved in it is kept. Try again; if it happens once more, the log names the place.`
}

const unknown = 'That library was not opened here before, so it was left alone. Open it by its file.'

const nothingOpen: OpenLibrary = {
  call: async () =>
    fail('no-library', 'No library is open, so nothing was changed. Open one, or start a new one, and try again.'),
}

/**
 * How long closing may delay the end of the session, in milliseconds. Windows kills an app that takes longer than five
 * seconds.
 */
const sessionEndTimeoutMs = 3_000

/**
 * How long the opening of one library delays the next, in milliseconds. A drive may not answer for a minute, and the
 * user should not wait that long.
 */
const defaultTurnTimeoutMs = 10_000

/**
 * Runs tasks one after the other, whether or not the one before failed: two openings of one library would conflict over
 * its lock. A task that takes longer than `turnTimeoutMs` (milliseconds) runs on beside the next.
 */
function createQueue(turnTimeoutMs: number): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const begun = last
    const turn = begun.then(work)
    const isLong = begun.then(() => new Promise((resolve) => setTimeout(resolve, turnTimeoutMs).unref()))
    last = Promise.race([turn.catch(() => undefined), isLong])
    return turn
  }
}
