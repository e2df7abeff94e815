import type { Paper } from '#shared/briefing/briefing-view.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { OpenLibrary } from '../libraries/libraries.ts'
import type { PrintedPdf } from '../print/print-briefing.ts'
import type { PrintJob } from '../print/print-job.ts'

type WhatToExport = { readonly briefing: Id; readonly paper: Paper }

/** A briefing on its way out. `checked` tells its title, or why it may not go; `printed` its PDF. */
export type Export = {
  readonly checked: Promise<Result<{ readonly title: string }>>
  readonly printed: Promise<Result<PrintedPdf>>
}

/** Prints briefings, and the one on the desk before it is asked for. */
export type Exporter = {
  /** Prints this in the background, unless that is done or under way. */
  readonly prepare: (what: WhatToExport) => void
  /** What was prepared, if nothing has changed since; else it is begun now. */
  readonly take: (what: WhatToExport) => Export
  /** Something in the library changed, or it is another one: what was prepared no longer counts. */
  readonly changed: () => void
}

/** Keeps one print ready, of what was asked for last. `library` answers for the one that is open now. */
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
    // A failure is told to whoever asked, and is not kept for the next one.
    const forget = () => {
      if (kept === entry) kept = null
    }
    checked.catch(() => undefined)
    printed.then(({ ok: worked }) => {
      if (!worked) forget()
    }, forget)
    return entry
  }
  /** Nobody would take what is being printed any more, unless somebody has. */
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
