import type { Paper } from '#shared/briefing/briefing-view.ts'
import type { PrintDocument } from '#shared/briefing/print/print-document.ts'

/**
 * A document to print. `date` is the briefing's, ISO or empty; the PDF contains no other date. Aborting `signal`
 * cancels the print.
 */
export type PrintJob = {
  readonly document: PrintDocument
  readonly paper: Paper
  readonly date: string
  readonly signal?: AbortSignal
}
