import type { Paper } from '#shared/briefing/briefing-view.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import type { PrintedPdf } from '../print/print-briefing.ts'
import type { PrintJob } from '../print/print-job.ts'

type WhatToExport = { readonly briefing: Id; readonly paper: Paper }

/**
 * An export under way. `checked` resolves to the briefing's title, or to why it may not be exported; `printed` to its
 * PDF.
 */
export type Export = {
  readonly checked: Promise<Result<{ readonly title: string }>>
  readonly printed: Promise<Result<PrintedPdf>>
}

/** Prints briefings, and prints the open briefing ahead of time. */
export type Exporter = {
  /** Prints a briefing in the background, unless it is printed or being printed already. */
  readonly prepare: (what: WhatToExport) => void
  /** Returns the prepared export, or starts one if the library has changed since or nothing was prepared. */
  readonly take: (what: WhatToExport) => Export
  /** Drops the prepared export: something in the library changed, or another library was opened. */
  readonly changed: () => void
}

/** Keeps one export ready: the last one asked for. `library` returns the library that is open now. */
export function createExporter(options: {
  readonly library: () => OpenLibrary
  readonly print: (job: PrintJob) => Promise<Result<PrintedPdf>>
}): Exporter {
  let kept: {
    readonly what: WhatToExport
    readonly made: Export
    readonly stop: AbortController
    taken: boolean
  } | null = null

  const begin = (what: WhatToExport) => {
    const stop = new AbortController()
    const composing = import('./check-briefing.ts')
    const gathered = composing.then(({ checkBriefing }) => checkBriefing(options.library(), what.briefing))
    const printed = gathered.then(async (input) => {
      const { jobOf } = await composing
      if (!input.ok) return input
      if (stop.signal.aborted) return fail('cancelled', 'The briefing changed while it was printed.')
      return options.print({ ...jobOf(input.value, what.paper), signal: stop.signal })
    })
    const checked = gathered.then((input) => (input.ok ? ok({ title: input.value.briefing.title }) : input))
    const entry = { what, made: { checked, printed }, stop, taken: false }
    // The caller gets the failure. It is not kept, so the next call tries again.
    const forget = () => {
      if (kept === entry) kept = null
    }
    checked.catch(() => undefined)
    printed.then(({ ok: worked }) => {
      if (!worked) forget()
    }, forget)
    return entry
  }
  /** Drops the kept export, and stops printing it unless a caller has taken it. */
  const drop = () => {
    if (kept && !kept.taken) kept.stop.abort()
    kept = null
  }
  const current = (what: WhatToExport) => {
    if (kept?.what.briefing === what.briefing && kept.what.paper === what.paper) return kept
    drop()
    return (kept = begin(what))
  }

  return {
    prepare: (what) => void current(what),
    take: (what) => {
      const entry = current(what)
      entry.taken = true
      return entry.made
    },
    changed: drop,
  }
}
