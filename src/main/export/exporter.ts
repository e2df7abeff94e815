import type { Annex, Paper } from '#shared/briefing/briefing-view.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import type { PrintedPdf } from '../print/print-briefing.ts'
import type { PrintJob } from '../print/print-job.ts'

type WhatToExport = { readonly briefing: Id; readonly paper: Paper; readonly annex: Annex }

/**
 * An export under way. `checked` resolves to the briefing's title, or to why it may not be exported; `printed` to its
 * PDF, also if it may not. `keepLetters` records the letters that stand in it, before the file is written. `cancel`
 * stops it, and `signal` says so to those who wait for it.
 */
export type Export = {
  readonly checked: Promise<Result<{ readonly title: string }>>
  readonly printed: Promise<Result<PrintedPdf>>
  readonly keepLetters: () => Promise<Result<null>>
  readonly signal: AbortSignal
  readonly cancel: () => void
}

/** Prints briefings, and prints the open briefing ahead of time. */
export type Exporter = {
  /** Prints a briefing in the background, unless it is printed or being printed already, and says how many pages it has. */
  readonly prepare: (what: WhatToExport) => Promise<Result<{ readonly pages: number }>>
  /** Returns the prepared export, or starts one if the library has changed since or nothing was prepared. */
  readonly take: (what: WhatToExport) => Export
  /** Drops the prepared export: something in the library changed, or another library was opened. */
  readonly changed: () => void
}

type Kept = {
  readonly what: WhatToExport
  readonly made: Export
  readonly stop: AbortController
  taken: boolean
}

/**
 * Keeps the exports of one briefing on one paper ready, one for each annex that was asked for. `library` returns the
 * library that is open now.
 */
export function createExporter(options: {
  readonly library: () => OpenLibrary
  readonly print: (job: PrintJob) => Promise<Result<PrintedPdf>>
}): Exporter {
  let kept: readonly Kept[] = []

  const begin = (what: WhatToExport): Kept => {
    const library = options.library()
    const stop = new AbortController()
    const composing = import('./check-briefing.ts')
    const gathered = import('./gather-briefing.ts').then((read) => read.gatherBriefing(library, what.briefing))
    const printed = gathered.then(async (input) => {
      const { jobOf } = await composing
      if (!input.ok) return input
      if (stop.signal.aborted) return fail('cancelled', 'The briefing changed while it was printed.')
      return options.print({ ...jobOf(input.value, what.paper, what.annex), signal: stop.signal })
    })
    const checked = gathered.then(async (input) => {
      const { checkBriefing } = await composing
      const allowed = input.ok ? checkBriefing(input.value) : input
      return allowed.ok ? ok({ title: allowed.value.briefing.title }) : allowed
    })
    const keepLetters = async () => {
      const [input, { keepLetters: keep }] = await Promise.all([gathered, composing])
      return input.ok ? keep(library, input.value) : input
    }
    const cancel = () => {
      forget()
      stop.abort()
    }
    const made = { checked, printed, keepLetters, signal: stop.signal, cancel }
    const entry = { what, made, stop, taken: false }
    // The caller gets the failure. It is not kept, so the next call tries again.
    const forget = () => {
      kept = kept.filter((one) => one !== entry)
    }
    checked.catch(() => undefined)
    printed.then(({ ok: worked }) => {
      if (!worked) forget()
    }, forget)
    return entry
  }
  /** Drops the kept exports, and stops printing those that no caller has taken. */
  const drop = () => {
    for (const { taken, stop } of kept) if (!taken) stop.abort()
    kept = []
  }
  const current = (what: WhatToExport): Kept => {
    if (kept.some((one) => one.what.briefing !== what.briefing || one.what.paper !== what.paper)) drop()
    const found = kept.find((one) => one.what.annex === what.annex)
    if (found) return found
    const entry = begin(what)
    kept = [...kept, entry]
    return entry
  }

  return {
    prepare: async (what) => {
      const printed = await current(what).made.printed
      return printed.ok ? ok({ pages: printed.value.pages }) : printed
    },
    take: (what) => {
      const entry = current(what)
      entry.taken = true
      return entry.made
    },
    changed: drop,
  }
}
