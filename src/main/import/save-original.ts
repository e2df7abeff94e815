import { extname } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { Id } from '#shared/model/id.ts'
import { formatOfParser, formats } from '#shared/imports/formats.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { writeExport } from '../export/write-export.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'

/** Asks where to save a source's original, and writes its bytes there as they came; null if the person cancelled. */
export async function saveOriginal(
  library: Pick<LibraryClient, 'call'>,
  source: Id,
  window: BrowserWindow,
): Promise<Result<{ path: string } | null>> {
  const original = await library.call('readOriginal', { id: source })
  if (!original.ok) return original
  const { fileName, parser, bytes } = original.value
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: 'Save the original',
    defaultPath: nameFor(fileName, parser),
  })
  if (canceled || filePath === '') return ok(null)
  const written = await writeExport(filePath, bytes, 'the library still has it')
  return written.ok ? ok({ path: filePath }) : written
}

/** The name that the original came with; pasted text has none. */
function nameFor(fileName: string, parser: string): string {
  if (extname(fileName) !== '') return fileName
  const format = formatOfParser(parser, fileName)
  const ending = format === 'clipboard' ? 'html' : (formats[format].endings[0] ?? 'txt')
  return `${fileName || 'pasted text'}.${ending}`
}
