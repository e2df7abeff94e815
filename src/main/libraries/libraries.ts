import { basename, dirname } from 'node:path'
import type { EventPayload } from '#shared/contract/events.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
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

/** What answers the contract's methods: the library that is open. Where none is, each of them fails in words. */
export type OpenLibrary = Pick<LibraryClient, 'call'>

/** Which library is open, and how another one gets to be. One is open at a time; none, where the last one could not be opened. */
export type Libraries = {
  readonly current: () => OpenLibrary
  /** As `current`, once the first library was opened or could not be. */
  readonly ready: () => Promise<OpenLibrary>
  /** Why none is open; null where one is. */
  readonly problem: () => Promise<LibraryProblem | null>
  /** Opens the last library. One is made on a first start alone: never in the place of one that is missing or cannot be opened. */
  readonly openFirst: (given?: FirstGiven) => Promise<void>
  /** Opens a library that the system gave to the app; of the others that it gave with it the person is told. */
  readonly openGiven: (given: GivenLibrary) => Promise<Result<LibraryInfo>>
  /** Opens, or makes, the first library where the person says that it should lie. */
  readonly makeFirst: (where: 'documents' | 'own-folder') => Promise<Result<LibraryInfo>>
  /** Opens a library in the place of the one that is open; one that is open already stays so. What is opened meanwhile waits for its turn. */
  readonly openPath: (path: string, how?: HowToOpen) => Promise<Result<LibraryInfo>>
  /** Opens one that was opened before. Fails, too, for any other path: a window may not ask for just any file. */
  readonly openRecent: (path: string, how?: HowToOpen) => Promise<Result<LibraryInfo>>
  /** The last opened first, those that are missing now, too. */
  readonly recent: () => Promise<RecentLibrary[]>
  /** The backups of one that was opened before. */
  readonly listBackups: (path: string) => Promise<Result<LibraryBackup[]>>
  /** Opens the library anew that can only be read here; with `force` also from another Attaché that has it open to write. */
  readonly takeOver: (force: boolean) => Promise<Result<LibraryInfo>>
  /** Opens the copy that was written when the file of the open library was no longer in its place. */
  readonly openRescued: () => Promise<Result<LibraryInfo>>
  readonly close: () => Promise<void>
  /** The system ends its session, and the app with it as soon as this returns: see `LibraryClient.closeNow`. */
  readonly closeNow: () => void
}

type GivenLibrary = { readonly path: string; readonly others: readonly string[] }
/** A library that the system gave to the app when it started is opened instead of the last one. On a first start it may give one until `settled`. */
type FirstGiven = { readonly take: () => GivenLibrary | null; readonly settled: Promise<unknown> }

/** What is done besides, where a library is not only opened: nothing but remembering it, unless it is said. */
type HowToOpen = {
  /** Whether one may be made; else there must be one. */
  readonly create?: 'new' | 'if-missing'
  /** One of its backups, which takes its place first. */
  readonly restoreFrom?: string
  /** From another Attaché that has it open to write: the person was told what that means. */
  readonly takeOver?: boolean
  readonly remember?: boolean
  /** Leaves the list of recent libraries once this one is open: it is the same, at its old place. */
  readonly inPlaceOf?: string
  /** Made ready before it is opened, unless it is open already. */
  readonly prepare?: () => Promise<void>
  /** Writes into the library before any window sees it. */
  readonly fill?: (library: LibraryClient) => Promise<void>
}

/** `worker` is the file of the library worker. */
export function createLibraries(options: {
  readonly settings: SettingsFile
  readonly worker: string
  readonly folders: FirstFolders
  readonly log: Log
  /** How long one that is opened keeps others waiting, in milliseconds. */
  readonly turnTimeoutMs?: number
  readonly onChanged: (payload: EventPayload<'changed'>) => void
  readonly onNotice: (payload: EventPayload<'notice'>) => void
  /** Whether the open library can be written, or who else has it open, is not what it was. */
  readonly onAccessChanged: () => void
  /** The open library's thread died, and another has it open. */
  readonly onReopened: () => void
  /** Another library than before is open now, or one where none was. */
  readonly onAnother: () => void
}): Libraries {
  const { settings, log } = options
  let open: LibraryClient | null = null
  let problem: LibraryProblem | null = null
  let closed = false
  let first: Promise<unknown> = Promise.resolve()
  const inTurn = createTurns(options.turnTimeoutMs ?? usualTurnTimeoutMs)
  const anyOpened = Promise.withResolvers<void>()
  /** The one that was asked for last, and those on their way: one that takes too long is overtaken. */
  let wanted: string | null = null
  const onTheirWay = new Map<string, Promise<Result<LibraryInfo>>>()

  const openNow = (path: string, how: HowToOpen = {}): Promise<Result<LibraryInfo>> => {
    wanted = path
    const before = onTheirWay.get(path)
    if (before) return before
    const opening = openWanted(path, how).finally(() => onTheirWay.delete(path))
    onTheirWay.set(path, opening)
    return opening
  }

  const openWanted = async (path: string, how: HowToOpen): Promise<Result<LibraryInfo>> => {
    if (closed) return fail('cancelled', 'Attaché is being closed, so no library was opened.')
    if (open && !open.isGivenUp() && (await isSamePlace(open.path, path))) {
      const info = await open.call('getLibrary', {})
      // One that can only be read is tried anew: what was in the way may be gone.
      if (!info.ok || info.value.readOnly === null) return info
    }
    await how.prepare?.()
    const opened = await openAndRead(path, how)
    if (!opened.ok) {
      log.write('library-refused', { code: opened.error.code })
      return opened
    }
    const { library, info } = opened.value
    if (closed || (wanted !== path && open !== null)) {
      await library.close()
      return fail('cancelled', 'Another library was opened meanwhile.')
    }
    const before = open
    const failed = problem
    open = library
    problem = null
    anyOpened.resolve()
    // The other one is open by now, whatever becomes of this one.
    await before?.close().catch((error: unknown) => log.write('library-not-closed', factsOf(error)))
    if (how.remember !== false) remember(path, failed && wasThere(failed) ? failed.path : undefined, how.inPlaceOf)
    log.write('library-opened')
    if (before ?? failed) options.onAnother()
    return ok(info)
  }

  /** One that could not be opened stays in the list, too, unless the person said that this one is it. */
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

  /** A library that nothing can be read from, or that cannot be filled, is closed again: it would keep its lock. */
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
      // Where a library is only looked for, nothing is made: its drive may be away.
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
      onNotice: options.onNotice,
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

  /** Whether the library that was given is open now; where it could not be, the person is told. */
  const isGivenOpen = async (given: GivenLibrary): Promise<boolean> => {
    const opened = await openGiven(given)
    if (!opened.ok) options.onNotice({ kind: 'error', message: opened.error.message })
    return opened.ok
  }

  const openFirst = async (given?: FirstGiven): Promise<void> => {
    const [last] = settings.get().recent
    // None is made where one is on its way.
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
      const opening = inTurn(() => openFirst(given))
      // Who waits for a library is content with another one.
      first = Promise.race([opening, anyOpened.promise])
      return opening
    },
    makeFirst: (where) => inTurn(() => makeFirst(where)),
    openGiven: (given) => inTurn(() => openGiven(given)),
    takeOver: (force) =>
      inTurn(async () => {
        if (!open) return fail('cancelled', 'No library is open, so none was taken over.')
        const { path } = open
        return openNow(path, { takeOver: force, remember: settings.get().recent.includes(path) })
      }),
    openRescued: () =>
      inTurn(async () => {
        const info = await current().call('getLibrary', {})
        if (!info.ok) return info
        if (info.value.rescued === null)
          return fail('not-found', 'No copy was made of this library: its file is in its place.')
        return openNow(info.value.rescued)
      }),
    openPath: (path, how) => inTurn(() => openNow(path, how)),
    openRecent: (path, how) => inTurn(() => openRecent(path, how)),
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
      if (closing?.closeNow(sessionPatience) === false) log.write('library-not-closed', { why: 'session-end' })
    },
    close: async () => {
      closed = true
      const closing = open
      open = null
      await closing?.close()
      // One that is on its way is closed as soon as it is open; for a drive that does not answer nobody waits.
      await inTurn(async () => {})
    },
  }
}

/** There is a library of which this is said, and not only a place where one would be. */
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

/** How long the end of the session is held up, in milliseconds: Windows ends what takes longer than five seconds. */
const sessionPatience = 3_000

/** How long one that is opened keeps others waiting, in milliseconds: a drive may not answer for a minute, and a person wants to go on. */
const usualTurnTimeoutMs = 10_000

/**
 * One work after the other, whatever became of the one before: two openings of one library would meet each other's lock. One that takes
 * longer than `turnTimeoutMs`, in milliseconds, goes on beside the next.
 */
function createTurns(turnTimeoutMs: number): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const begun = last
    const turn = begun.then(work)
    const isLong = begun.then(() => new Promise((resolve) => setTimeout(resolve, turnTimeoutMs).unref()))
    last = Promise.race([turn.catch(() => undefined), isLong])
    return turn
  }
}
