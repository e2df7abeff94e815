import { basename } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import writeFileAtomic from 'write-file-atomic'
import type { Paper } from '#shared/briefing/briefing-view.ts'
import { citedClaims } from '#shared/briefing/compose/citations.ts'
import { composeBriefing, type BriefingInput } from '#shared/briefing/compose/compose-briefing.ts'
import { printDocument } from '#shared/briefing/print/print-document.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { LibraryClient } from '../library/library-client.ts'
import type { PrintJob } from '../print/print-briefing.ts'
import type { Printer } from '../print/printer.ts'
import { fileNameFor } from './file-name.ts'
import { gatherBriefing } from './gather-briefing.ts'

export type ExportedPdf = { readonly path: string; readonly pages: number }
export type WhatToExport = { readonly briefing: Id; readonly paper: Paper }

/** Prints a briefing that is ready to go out before the person says so, so that its file is there when they do. */
export async function printAhead(what: WhatToExport, { library, printer }: { readonly library: LibraryClient; readonly printer: Printer }): Promise<void> {
  const gathered = await gatherBriefing(library, what.briefing)
  if (gathered.ok && unconfirmedOf(gathered.value) === 0) printer.ahead(jobOf(gathered.value, what.paper))
}

/**
 * Asks where, prints the briefing and writes it there in one step: the file is whole or it is not touched.
 * A briefing that cites a claim nobody has confirmed is refused; the export dialog lists those before.
 */
export async function exportPdf(
  { briefing, paper }: WhatToExport,
  { window, library, printer }: { readonly window: BrowserWindow; readonly library: LibraryClient; readonly printer: Printer },
): Promise<Result<ExportedPdf | null>> {
  const gathered = await gatherBriefing(library, briefing)
  if (!gathered.ok) return gathered
  const input = gathered.value
  const unconfirmed = unconfirmedOf(input)
  if (unconfirmed > 0) {
    return fail('unconfirmed', `${unconfirmed === 1 ? 'One cited claim is' : `${unconfirmed} cited claims are`} still as Attaché proposed. Confirm each before the briefing goes out; nothing was written.`)
  }
  // Printed while the person chooses the place, so that the file is there as soon as they have.
  const printing = printer.print(jobOf(input, paper))
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export briefing as PDF', defaultPath: fileNameFor(input.briefing.title), filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  const printed = await printing
  if (canceled || !filePath) return ok(null)
  if (!printed.ok) return printed
  return write(filePath, printed.value.bytes, printed.value.pages)
}

function unconfirmedOf(input: BriefingInput): number {
  const cited = new Set(citedClaims(input.briefing))
  return input.claims.filter((claim) => cited.has(claim.id) && claim.proposed.length > 0).length
}

function jobOf(input: BriefingInput, paper: Paper): PrintJob {
  return { document: printDocument(composeBriefing(input), paper), paper, date: input.briefing.date }
}

async function write(path: string, bytes: Uint8Array, pages: number): Promise<Result<ExportedPdf>> {
  try {
    await writeFileAtomic(path, Buffer.from(bytes))
    return ok({ path, pages })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given'
    if (code === 'ENOSPC') return fail('disk-full', `The disk is full, so “${basename(path)}” was not written. Free some space and export again; the briefing itself is safe.`)
    return fail('unreadable', `“${basename(path)}” could not be written there (${code}). Choose another place; the briefing itself is safe.`)
  }
}
