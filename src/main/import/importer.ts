import type { FirstPage } from '#shared/imports/first-page.ts'
import { formatByName } from '#shared/imports/formats.ts'
import type { ImportItem, ImportReport, ImportState } from '#shared/imports/import-report.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { fail, ok, type Reply, type Result } from '#shared/model/result.ts'
import { readAttachments } from './attachments.ts'
import { aborted, listFiles, type Found, type Given } from './files-to-import.ts'
import type { Libraries, OpenLibrary } from '../libraries/libraries.ts'
import { importFile, type FileToImport } from './import-file.ts'
import { createTextLots, importPlainTexts, isPlainText, plainFormat } from './import-plain-texts.ts'
import { createPageDrawer, type PageToDraw } from './draw-page.ts'
import type { ImportWindow } from './import-window.ts'

/** Imports files, one import after the other, and each file after the other. */
export type Importer = {
  /** Imports everything in what was given, and reports on each file. */
  readonly importAll: (given: readonly Given[]) => Promise<Reply<ImportReport>>
  /** Imports one text that is no file: rich text of the clipboard. */
  readonly importOne: (file: FileToImport) => Promise<Reply<ImportReport>>
  /** Imports the files that are attached to the mail of a source. */
  readonly importAttachments: (source: Id) => Promise<Reply<ImportReport>>
  /** Tries a file of an import again, with the password that opens it. */
  readonly tryAgain: (id: number, key: number, password: string) => Promise<Reply<ImportItem>>
  /** Draws a page of a source's original as a PNG. */
  readonly drawPage: (page: PageToDraw) => Promise<Result<Uint8Array<ArrayBuffer>>>
  readonly control: (id: number, to: 'pause' | 'resume' | 'cancel') => void
  /** Cancels all imports and forgets locked files: another library was opened, or the app ends. */
  readonly stop: () => void
}

/** How many files that need a password are kept for another try. Their bytes are. */
const mostKept = 20
/** How often a running import tells how far it is, in milliseconds. */
const tellMs = 100

type Running = {
  readonly id: number
  readonly cancel: AbortController
  /** The library that was open when the import was asked for. Another that is opened meanwhile gets none of its files. */
  readonly library: OpenLibrary
  resume: (() => void) | null
  paused: Promise<void> | null
  /** Tells how far it is. */
  tell: () => void
}

export function createImporter(parts: {
  readonly libraries: Pick<Libraries, 'current'>
  readonly window: ImportWindow
  /** The script of the thread that opens archives. */
  readonly unzip: string | URL
  readonly tell: (state: ImportState) => void
}): Importer {
  const partsNow = () => ({ library: parts.libraries.current(), window: parts.window })
  let lastId = 0
  let turn: Promise<unknown> = Promise.resolve()
  let running: Running | null = null
  /** The running import, and those that wait. */
  const asked = new Set<Running>()
  const locked = new Map<string, FileToImport>()

  const keepLocked = (id: number, key: number, file: FileToImport): void => {
    locked.set(`${id} ${key}`, file)
    const [oldest] = locked.keys()
    if (locked.size > mostKept && oldest !== undefined) locked.delete(oldest)
  }

  const run = async (
    one: Running,
    given: readonly Given[],
    each: Partial<FileToImport>,
    closers: (() => void)[],
  ): Promise<Reply<ImportReport>> => {
    const { signal } = one.cancel
    const here = { library: one.library, window: parts.window }
    const started = performance.now()
    const items: ImportItem[] = []
    const group = newId()
    let commit: number | undefined
    let left = 0
    let known = 0
    let isListing = true
    let current: ImportState['current'] = null
    let firstPage: FirstPage | null = null
    let toldAt = 0
    const tell = (how: 'sometimes' | 'now' | 'ended' = 'sometimes'): void => {
      const now = performance.now()
      if (how === 'sometimes' && now - toldAt < tellMs) return
      toldAt = now
      const refused = items.filter(({ result }) => result.kind === 'refused').length
      parts.tell({
        id: one.id,
        total: known,
        isListing,
        done: items.length,
        refused,
        current,
        firstPage,
        isPaused: one.paused !== null,
        isEnded: how === 'ended',
      })
    }
    one.tell = () => tell('now')
    const importOne = async (name: string, file: Result<FileToImport>): Promise<void> => {
      const key = items.length
      if (!file.ok) {
        items.push({ key, name, format: null, result: { kind: 'refused', message: file.error.message, needs: null } })
        return
      }
      const done = await importFile(file.value, here, {
        signal,
        onProgress: (share) => {
          current = { name, share }
          tell()
        },
        onFirstPage: (page) => {
          // Where there are several files, nobody waits for this one.
          if (known > 1) return
          firstPage = page
          tell('now')
        },
      })
      commit = done.commit ?? commit
      // A file that was being read when the import was cancelled counts as not reached.
      if (signal.aborted && done.result.kind === 'refused') return void left++
      items.push({ key, name, format: done.format, result: done.result })
      if (done.result.kind === 'refused' && done.result.needs !== null) keepLocked(one.id, key, file.value)
    }
    // All files are listed first, so that the progress says of how many. A disk may not answer for long, so that is told before.
    tell()
    const listed = await listFiles(given, { unzip: parts.unzip, closers, signal }, (files) => {
      known = files
      tell()
    })
    isListing = false
    // So that the first file is told at once.
    toldAt = 0
    // Of what was given and not looked into, nobody knows how many files it is: at least one.
    if (signal.aborted) left = Math.max(0, given.length - listed.length)
    const found = listed.toSorted((a, b) => Number(isBibliography(a)) - Number(isBibliography(b)))
    const texts = createTextLots(async (lot) => {
      const { results, ...done } = await importPlainTexts(lot, { group, ...each }, here.library)
      commit = done.commit ?? commit
      for (const [i, result] of results.entries())
        items.push({ key: items.length, name: lot[i]!.name, format: plainFormat(lot[i]!.name), result })
      tell()
    })
    for (const [i, { name, read }] of found.entries()) {
      if (one.paused) {
        await texts.finish()
        await Promise.race([one.paused, aborted(signal)])
      }
      if (signal.aborted) {
        left += found.length - i + texts.drop()
        break
      }
      current = { name, share: 0 }
      tell()
      const bytes = await read()
      if (bytes.ok && each.format === undefined && isPlainText(name, bytes.value)) {
        await texts.add({ name, bytes: bytes.value })
      } else {
        await texts.finish()
        await importOne(name, bytes.ok ? ok({ group, ...each, name, bytes: bytes.value }) : bytes)
      }
    }
    await texts.finish()
    current = null
    firstPage = null
    tell('ended')
    const seconds = (performance.now() - started) / 1000
    return { ...ok({ id: one.id, group, items, left, seconds }), ...(commit !== undefined && { commit }) }
  }
  /** Imports when those before are done. */
  const importGiven = (
    given: readonly Given[],
    each: Partial<FileToImport> = {},
    { library } = partsNow(),
  ): Promise<Reply<ImportReport>> => {
    const cancel = new AbortController()
    const one: Running = { id: ++lastId, cancel, library, resume: null, paused: null, tell: () => undefined }
    asked.add(one)
    return inTurn(async () => {
      const closers: (() => void)[] = []
      running = one
      try {
        return await run(one, given, each, closers)
      } finally {
        running = null
        asked.delete(one)
        for (const close of closers) close()
      }
    })
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work)
    turn = result.catch(() => undefined)
    return result
  }

  return {
    importAll: (given) => importGiven(given),
    importOne: (file) => importGiven([file], file),
    importAttachments: async (source) => {
      const here = partsNow()
      const attached = await readAttachments(source, here)
      return attached.ok ? importGiven(attached.value, { attachedTo: source }, here) : attached
    },
    tryAgain: (id, key, password) =>
      inTurn(async () => {
        const file = locked.get(`${id} ${key}`)
        if (!file) return fail('not-found', 'That file is no longer at hand; add it again and give its password then.')
        const { commit, ...done } = await importFile({ ...file, password }, partsNow())
        if (done.result.kind !== 'refused') locked.delete(`${id} ${key}`)
        return { ...ok({ key, name: file.name, ...done }), ...(commit !== undefined && { commit }) }
      }),
    drawPage: createPageDrawer(partsNow),
    stop: () => {
      for (const { cancel } of asked) cancel.abort()
      locked.clear()
    },
    control: (id, to) => {
      if (running?.id !== id) return
      if (to === 'cancel') running.cancel.abort()
      if (to === 'pause' && !running.paused) {
        const paused = Promise.withResolvers<void>()
        running.paused = paused.promise
        running.resume = paused.resolve
      }
      if (to === 'resume') {
        running.resume?.()
        running.paused = null
        running.resume = null
      }
      if (to !== 'cancel') running.tell()
    },
  }
}

/** Bibliographies come last: they fill the cards of what is imported with them. */
function isBibliography({ name }: Found): boolean {
  return formatByName(name) === 'bibliography'
}
