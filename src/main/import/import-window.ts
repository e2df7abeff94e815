import { randomUUID } from 'node:crypto'
import { app, BrowserWindow } from 'electron'
import type { FirstPage } from '#shared/imports/first-page.ts'
import { firstPageSchema } from '#shared/imports/first-page-schema.ts'
import type { ImportAnswer, ImportJob, ParseFailure } from '#shared/imports/import-job.ts'
import { answerSchema } from '#shared/imports/import-answer-schema.ts'
import type { ImportWindowCalls } from '../ipc/handle.ts'
import { isFromOwnPage } from '../windows/own-page.ts'
import { securePreferences } from '../windows/secure-preferences.ts'
import type { ImportHost } from './import-host.ts'
import { watchJob, type JobLimits } from './watch-job.ts'

/** What ended a job: its file could not be parsed, the watch stopped it, the window ended by itself, or the person cancelled. */
export type JobFailure = ParseFailure | { readonly code: 'stuck' | 'too-much-memory' | 'crashed' | 'cancelled' }
export type JobResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly failure: JobFailure }

/** A job, its file's bytes, and what wants to hear of it. */
export type JobOrder = Omit<ImportJob, 'id' | 'path'> & {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly signal?: AbortSignal
  readonly onProgress?: (share: number) => void
  /** Is told at most once. */
  readonly onFirstPage?: (page: FirstPage) => void
}

/** The hidden window in which every file is parsed. It does one job at a time; more wait their turn. */
export type ImportWindow = {
  /** Does a job. What it delivers comes from untrusted bytes: validate it before using it. */
  readonly run: (order: JobOrder) => Promise<JobResult>
  readonly calls: ImportWindowCalls
  readonly close: () => void
}

/** How much more memory than a new window an idle one may hold before it is replaced, in bytes. */
const restedGrowth = 100_000_000
/** How long an idle window stays, in milliseconds: the next file is parsed without waiting for a new one. */
const idleMs = 30_000

type Running = {
  readonly job: ImportJob
  readonly finish: (result: JobResult) => void
  readonly progress: (share: number, firstPage: unknown) => void
}

/**
 * Prepares the import window, which is opened with its first job. The window is sandboxed, its session is in memory and reaches nothing but
 * its host, and its preload has three functions. A job that makes no progress, or takes too much memory, ends with its window; the next job
 * gets a new one.
 */
export function createImportWindow(host: ImportHost, preload: string, limits: JobLimits): ImportWindow {
  let window: BrowserWindow | null = null
  let running: Running | null = null
  /** The window's page asked for a job and waits. */
  let waiting: ((job: ImportJob) => void) | null = null
  let turn: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | null = null
  /** The memory of the window before its first job, in bytes. */
  let atRest = 0

  const end = (result: JobResult): void => {
    const ended = running
    running = null
    ended?.finish(result)
  }
  const closeWindow = (): void => {
    const closing = window
    window = null
    waiting = null
    atRest = 0
    if (closing === null || closing.isDestroyed()) return
    // A page that loops does not close by itself.
    closing.webContents.forcefullyCrashRenderer()
    closing.destroy()
  }
  const stop = (code: 'stuck' | 'too-much-memory' | 'crashed' | 'cancelled'): void => {
    closeWindow()
    end({ ok: false, failure: { code } })
  }
  const openWindow = (): void => {
    const opened = new BrowserWindow({
      show: false,
      webPreferences: { ...securePreferences, session: host.session, preload, backgroundThrottling: false },
    })
    window = opened
    const here = () => window === opened
    opened.webContents.on('render-process-gone', () => here() && stop('crashed'))
    opened.webContents.on('will-navigate', (event) => event.preventDefault())
    // Closing the app's window closes all windows, this one too.
    opened.on('closed', () => here() && stop('crashed'))
    opened.webContents.loadURL(host.page).catch(() => here() && stop('crashed'))
  }
  /** The window's memory. The first that is known is that at rest: a process that has just started may not be counted yet. */
  const memoryNow = (): number => {
    const held = memoryOf(window)
    if (atRest === 0) atRest = held
    return held
  }
  const work = (order: JobOrder): Promise<JobResult> => {
    const { bytes, signal, onProgress, onFirstPage, ...asked } = order
    if (signal?.aborted) return Promise.resolve({ ok: false, failure: { code: 'cancelled' } })
    if (idle) clearTimeout(idle)
    const { path, withdraw } = host.publish(bytes)
    const job: ImportJob = { ...asked, id: randomUUID(), path }
    return new Promise<JobResult>((resolve) => {
      if (window === null || window.isDestroyed()) openWindow()
      const watch = watchJob(limits, memoryNow, stop)
      const cancel = () => stop('cancelled')
      signal?.addEventListener('abort', cancel, { once: true })
      /** Only the first that is told is looked at: a page that tells them without end costs nothing. */
      let isTold = false
      running = {
        job,
        progress: (share, told) => {
          if (watch.progressed(share)) onProgress?.(share)
          if (told === undefined || isTold) return
          isTold = true
          const firstPage = firstPageSchema.safeParse(told)
          if (firstPage.success) onFirstPage?.(firstPage.data)
        },
        finish: (result) => {
          watch.end()
          signal?.removeEventListener('abort', cancel)
          withdraw()
          resolve(result)
        },
      }
      const give = waiting
      waiting = null
      give?.(job)
    })
  }
  const rest = (): void => {
    // What a large file left behind must not count against the next one.
    if (memoryNow() > atRest + restedGrowth) closeWindow()
    // A job that was cancelled before its turn did not clear it, and a timer that is left would close the window under a later job.
    if (idle) clearTimeout(idle)
    idle = setTimeout(closeWindow, idleMs)
    idle.unref()
  }

  return {
    run: (order) => {
      const result = turn.then(() => work(order))
      turn = result.then(rest, rest)
      return result
    },
    close: () => stop('cancelled'),
    calls: {
      isTrusted: (event) =>
        isFromOwnPage(event, window?.isDestroyed() ? undefined : window?.webContents, (url) => url === host.page),
      take: () => {
        memoryNow()
        return running ? Promise.resolve(running.job) : new Promise((resolve) => (waiting = resolve))
      },
      progress: (id, share, firstPage) => {
        if (running?.job.id === id) running.progress(share, firstPage)
      },
      deliver: (id, answer) => {
        if (running?.job.id !== id) return
        const parsed = answerSchema.safeParse(answer)
        end(parsed.success ? (parsed.data as ImportAnswer) : { ok: false, failure: { code: 'damaged' } })
      },
    },
  }
}

/** The memory of a window's process in bytes, as the system counts it; 0 if it has none. */
function memoryOf(window: BrowserWindow | null): number {
  if (window === null || window.isDestroyed()) return 0
  const pid = window.webContents.getOSProcessId()
  const metric = app.getAppMetrics().find((one) => one.pid === pid)
  return (metric?.memory.workingSetSize ?? 0) * 1024
}
