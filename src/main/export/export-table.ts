import { dialog, type BrowserWindow } from 'electron'
import { ok, type Result } from '#shared/contract/result.ts'
import { fileNameFor } from './file-name.ts'
import { writeExport } from './write-export.ts'

/** Asks where, and writes rows of a register there. */
export async function exportTable(
  { name, csv }: { readonly name: string; readonly csv: string },
  window: BrowserWindow,
): Promise<Result<{ readonly path: string } | null>> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Export as CSV',
    defaultPath: fileNameFor(name, 'csv'),
    filters: [{ name: 'Comma-separated values', extensions: ['csv'] }],
  })
  if (canceled || !filePath) return ok(null)
  const written = await writeExport(filePath, csv, 'the library is as it was')
  return written.ok ? ok({ path: filePath }) : written
}
