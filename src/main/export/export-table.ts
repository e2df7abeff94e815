import type { BrowserWindow } from 'electron'
import { ok, type Result } from '#shared/model/result.ts'
import { choosePlace } from './choose-place.ts'
import { fileNameFor } from './file-name.ts'
import { writeExport } from './write-export.ts'

/** Asks for a place and writes the rows of a register there as CSV. */
export async function exportTable(
  { name, csv }: { readonly name: string; readonly csv: string },
  window: BrowserWindow,
): Promise<Result<{ readonly path: string } | null>> {
  const path = await choosePlace(window, {
    title: 'Export as CSV',
    proposed: fileNameFor(name, 'csv'),
    ending: 'csv',
    kind: 'Comma-separated values',
  })
  if (path === null) return ok(null)
  const written = await writeExport(path, csv, 'the library is as it was')
  return written.ok ? ok({ path }) : written
}
