import type { Result } from '#shared/contract/result.ts'
import { printBriefing, type PrintedPdf, type PrintJob } from './print-briefing.ts'
import type { PrintHost } from './print-host.ts'

/** Prints documents, and the one that will most likely be asked for before it is. */
export type Printer = {
  /** Prints a document that the person is about to ask for; only the last one is kept, until anything is printed. */
  readonly ahead: (job: PrintJob) => void
  /** Hands out what was printed ahead if it is the same document to the letter, else prints it now. */
  readonly print: (job: PrintJob) => Promise<Result<PrintedPdf>>
}

/** The host is opened with the first print: most of the time nobody prints. */
export function createPrinter(openHost: () => PrintHost): Printer {
  let host: PrintHost | null = null
  let kept: { readonly job: PrintJob; readonly printed: Promise<Result<PrintedPdf>> } | null = null
  const begin = (job: PrintJob) => {
    const printed = printBriefing(host ??= openHost(), job)
    // Whoever asks for it hears of a failure; nobody else has to.
    printed.catch(() => undefined)
    return printed
  }
  return {
    ahead: (job) => {
      if (kept === null || !isSame(kept.job, job)) kept = { job, printed: begin(job) }
    },
    print: async (job) => {
      const ready = kept !== null && isSame(kept.job, job) ? kept.printed : null
      kept = null
      const printed = await ready
      return printed?.ok ? printed : begin(job)
    },
  }
}

function isSame(a: PrintJob, b: PrintJob): boolean {
  return a.paper === b.paper && a.date === b.date && a.document.html === b.document.html && a.document.css === b.document.css
}
