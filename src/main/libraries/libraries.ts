import { mkdirSync, existsSync } from 'node:fs'
import { dirname, extname } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { EventPayload } from '#shared/contract/events.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { factsOf, type Log } from '../log/log-file.ts'
import { openLibrary, type LibraryClient } from '../library/worker/library-client.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { firstLibraryPath, firstLibraryPaths, libraryExtension, withRecent } from './library-files.ts'

/** Which library is open, and how another one gets to be. One is open at a time, from the first window on. */
export type Libraries = {
  readonly current: () => LibraryClient
  /** The library that is open, or that is being opened while the first window is drawn. */
  readonly ready: () => Promise<LibraryClient>
  /** Opens the last library, or makes the first one. What could not be opened is left as it is and told as `notices`. */
  readonly openFirst: () => Promise<Result<{ readonly notices: string[] }>>
  /** `fill` writes into the library before any window sees it. */
  readonly openPath: (path: string, how?: { readonly remember?: boolean; readonly fill?: (library: LibraryClient) => Promise<void> }) => Promise<Result<LibraryInfo>>
  readonly isOpen: (path: string) => boolean
  readonly chooseNew: (window: BrowserWindow) => Promise<Result<LibraryInfo | null>>
  readonly chooseOpen: (window: BrowserWindow) => Promise<Result<LibraryInfo | null>>
  readonly recent: () => string[]
  readonly close: () => Promise<void>
}

/** `worker` is the file of the library worker, `documents` the folder in which a first library is made. */
export function createLibraries(options: {
  readonly settings: SettingsFile
  readonly worker: string
  readonly documents: string
  readonly log: Log
  readonly onChanged: (payload: EventPayload<'changed'>) => void
  readonly onNotice: (payload: EventPayload<'notice'>) => void
  /** The open library's thread died, and another has it open. */
  readonly onReopened: () => void
  /** Another library than before is open now. */
  readonly onAnother: () => void
}): Libraries {
  const { settings } = options
  let open: LibraryClient | null = null
  let openedPath: string | null = null
  let first: Promise<unknown> = Promise.resolve()

  const remember = (path: string) => settings.update((now) => ({ ...now, recent: withRecent(now.recent, path) }))

  const openPath: Libraries['openPath'] = async (path, { remember: keep = true, fill } = {}) => {
    mkdirSync(dirname(path), { recursive: true })
    if (openedPath === path && open && !open.isGivenUp()) return open.call('getLibrary', {})
    const opened = await openLibrary({
      path, create: 'if-missing', device: settings.get().device, worker: options.worker,
      onChanged: options.onChanged, onNotice: options.onNotice, onReopened: options.onReopened,
      onDied: (cause) => options.log.write('library-thread-ended', factsOf(cause)),
    })
    if (!opened.ok) {
      options.log.write('library-refused', { code: opened.error.code })
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
    openedPath = path
    await before?.close()
    if (keep) remember(path)
    options.log.write('library-opened')
    if (before) options.onAnother()
    return open.call('getLibrary', {})
  }

  const openFirst = async (): Promise<Result<{ readonly notices: string[] }>> => {
    const notices: string[] = []
    const last = settings.get().recent.filter((path) => existsSync(path)).slice(0, 1)
    for (const path of [...last, ...firstLibraryPaths(options.documents)]) {
      const opened = await openPath(path)
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
      const opening = openFirst()
      first = opening
      return opening
    },
    openPath,
    isOpen: (path) => open !== null && openedPath === path,
    chooseNew: async (window) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'New library', defaultPath: firstLibraryPath(options.documents), filters: libraryFilter,
      })
      if (canceled || !filePath) return ok(null)
      const path = extname(filePath) === '' ? `${filePath}${libraryExtension}` : filePath
      if (existsSync(path)) return fail('bad-input', 'There is a file of that name already, and it is left as it is. Choose another name for the new library.')
      return openPath(path)
    },
    chooseOpen: async (window) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, { title: 'Open library', properties: ['openFile'], filters: libraryFilter })
      const [path] = filePaths
      return canceled || path === undefined ? ok(null) : openPath(path)
    },
    recent: () => settings.get().recent.filter((path) => existsSync(path)),
    close: async () => {
      await first
      const closing = open
      open = null
      await closing?.close()
    },
  }
}

const libraryFilter = [
  { name: 'Attaché library', extensions: [libraryExtension.slice(1)] },
  { name: 'All files', extensions: ['*'] },
]
