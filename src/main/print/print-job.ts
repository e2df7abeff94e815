import type { Paper } from '#shared/briefing/briefing-view.ts'
import type { PrintDocument } from '#shared/briefing/print/print-document.ts'

/** What is to be printed. `date` is the briefing's, ISO or empty; the file bears no other. Nobody waits for it any more once `signal` is aborted. */
export type PrintJob = {
  readonly document: PrintDocument
  readonly paper: Paper
  readonly date: string
  readonly signal?: AbortSignal
}
