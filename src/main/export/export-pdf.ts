import { basename } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import writeFileAtomic from 'write-file-atomic'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { Export } from './exporter.ts'
import { fileNameFor } from './file-name.ts'

export type ExportedPdf = { readonly path: string; readonly pages: number }

/**
 * Asks where, and writes the printed briefing there in one step: the file is whole or it is not touched.
 * A briefing that cites a claim nobody has confirmed is refused; the export dialog lists those before.
 */
export async function exportPdf({ checked, printed }: Export, window: BrowserWindow): Promise<Result<ExportedPdf | null>> {
  const allowed = await checked
  if (!allowed.ok) return allowed
  // It is printed while the person chooses the place, so that the file is there as soon as they have.
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export briefing as PDF', defaultPath: fileNameFor(allowed.value.title), filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  const pdf = await printed
  if (canceled || !filePath) return ok(null)
  if (!pdf.ok) return pdf
  return write(filePath, pdf.value.bytes, pdf.value.pages)
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
