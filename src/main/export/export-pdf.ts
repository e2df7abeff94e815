import type { BrowserWindow } from 'electron'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { choosePlace } from './choose-place.ts'
import type { Export } from './exporter.ts'
import { fileNameFor } from './file-name.ts'
import { writeExport } from './write-export.ts'

type ExportedPdf = { readonly path: string; readonly pages: number }

/**
 * Asks for a place and writes the printed briefing there atomically: the file is replaced whole or not at all.
 * Fails if the briefing cites an unconfirmed claim; the export dialog lists these claims beforehand. Fails with
 * `cancelled` if the export is cancelled before the file has its name; nothing is left of it then.
 */
export async function exportPdf(
  { checked, printed, keepLetters, signal }: Export,
  window: BrowserWindow,
): Promise<Result<ExportedPdf | null>> {
  const allowed = await checked
  if (!allowed.ok) return allowed
  // The briefing is printed while the user chooses a place, so that the file can be written as soon as they have.
  const path = await choosePlace(window, {
    title: 'Export briefing as PDF',
    proposed: fileNameFor(allowed.value.title.trim() || 'Briefing', 'pdf'),
    ending: 'pdf',
    kind: 'PDF',
  })
  if (path === null) return ok(null)
  const pdf = await printed
  if (signal.aborted) return fail('cancelled', 'Export cancelled. Nothing was written.')
  if (!pdf.ok) return pdf
  // Before the file: a copy whose letters are not recorded would be worse than letters that are kept for no copy.
  const kept = await keepLetters()
  if (!kept.ok) return kept
  const written = await writeExport(path, pdf.value.bytes, 'the briefing itself is safe', signal)
  return written.ok ? ok({ path, pages: pdf.value.pages }) : written
}
