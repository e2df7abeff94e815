import { mkdirSync, existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { EventPayload } from '#shared/contract/events.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { factsOf, type Log } from '../log/log-file.ts'
import { openLibrary, type LibraryClient } from '../library/worker/library-client.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { firstLibraryPaths, withRecent } from './library-files.ts'

/** Which library is open, and how another one gets to be. One is open at a time, from the first window on. */
export type Libraries = {
  readonly current: () => LibraryClient
  /** The library that is open, or that is being opened while the first window is drawn. */
  readonly ready: () => Promise<LibraryClient>
  /** Opens the last library, or makes the first one. What could not be opened is left as it is and told as `notices`. */
  readonly openFirst: () => Promise<Result<{ readonly notices: string[] }>>
  /** Opens a library in the place of the one that is open; one that is open already stays so. What is opened meanwhile waits for its turn. */
  readonly openPath: (path: string, how?: HowToOpen) => Promise<Result<LibraryInfo>>
  readonly recent: () => string[]
  readonly close: () => Promise<void>
}

/** What is done besides, where a library is not only opened: nothing but remembering it, unless it is said. */
type HowToOpen = {
  readonly remember?: boolean
  /** Made ready before it is opened, unless it is open already. */
  readonly prepare?: () => Promise<void>
  /** Writes into the library before any window sees it. */
  readonly fill?: (library: LibraryClient) => Promise<void>
}

/** `worker` is the file of the library worker, `documents` the folder in which a first library is made. */
export function createLibraries(options: {
  readonly settings: SettingsFile
  readonly worker: string
  readonly documents: string
  readonly log: Log
  readonly onChanged: (payload: EventPayload<'changed'>) => void
  readonly onNotice: (payload: EventPayload<'notice'>) => void
  /** Whether the open library can be written, or who else has it open, is not what it was. */
  readonly onAccessChanged: () => void
  /** The open library's thread died, and another has it open. */
  readonly onReopened: () => void
  /** Another library than before is open now. */
  readonly onAnother: () => void
}): Libraries {
  const { settings, log } = options
  let open: LibraryClient | null = null
  let closed = false
  let first: Promise<unknown> = Promise.resolve()
  const inTurn = createTurns()

  const openNow = async (
    path: string,
    { remember = true, prepare, fill }: HowToOpen = {},
  ): Promise<Result<LibraryInfo>> => {
    if (closed) return fail('cancelled', 'Attaché is being closed, so no library was opened.')
    if (open?.path === path && !open.isGivenUp()) return open.call('getLibrary', {})
    await prepare?.()
    const opened = await openIn(path)
    if (!opened.ok) {
      log.write('library-refused', { code: opened.error.code })
      return opened
    }
    try {
      await fill?.(opened.value)
    } catch (error) {
      // Else it would stay open behind the one that windows see, and keep its lock.
      await opened.value.close()
      throw error
    }
    const before = open
    open = opened.value
    // The other one is open by now, whatever becomes of this one.
    await before?.close().catch((error: unknown) => log.write('library-not-closed', factsOf(error)))
    if (remember) settings.update((now) => ({ ...now, recent: withRecent(now.recent, path) }))
    log.write('library-opened')
    if (before) options.onAnother()
    return open.call('getLibrary', {})
  }

  const openIn = async (path: string): Promise<Result<LibraryClient>> => {
    try {
      mkdirSync(dirname(path), { recursive: true })
    } catch {
      return fail(
        'unreadable',
        `The folder “${dirname(path)}” is not there and could not be made, so the library “${basename(path)}” was not opened.`,
      )
    }
    return openLibrary({
      path,
      create: 'if-missing',
      device: settings.get().device,
      worker: options.worker,
      onChanged: options.onChanged,
      onNotice: options.onNotice,
      onAccessChanged: options.onAccessChanged,
      onReopened: options.onReopened,
      onDied: (cause) => log.write('library-thread-ended', factsOf(cause)),
    })
  }

  const openFirst = async (): Promise<Result<{ readonly notices: string[] }>> => {
    const notices: string[] = []
    const last = settings
      .get()
      .recent.filter((path) => existsSync(path))
      .slice(0, 1)
    for (const path of [...last, ...firstLibraryPaths(options.documents)]) {
      const opened = await openNow(path)
      if (opened.ok) return ok({ notices })
      if (!notices.includes(opened.error.message)) notices.push(opened.error.message)
    }
    return fail('unexpected', notices.join('\n'))
  }
  const current = () => {
    if (!open) throw new Error('No library is open.')
    return open
  }

  return {
    current,
    ready: async () => {
      await first
      return current()
    },
    openFirst: () => {
      const opening = inTurn(openFirst)
      first = opening
      return opening
    },
    openPath: (path, how) => inTurn(() => openNow(path, how)),
    recent: () => settings.get().recent.filter((path) => existsSync(path)),
    close: () =>
      inTurn(async () => {
        closed = true
        const closing = open
        open = null
        await closing?.close()
      }),
  }
}

/** One work after the other, whatever became of the one before: two openings of one library would meet each other's lock. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}
