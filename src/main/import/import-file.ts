import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import type { ImportItem } from '#shared/imports/import-report.ts'
import type { Format } from '#shared/imports/formats.ts'
import type { Id } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'
import type { ImportWindow, JobOrder } from './import-window.ts'
import { notRead, refusalOf } from './refusals.ts'
import { isParsedInWindow, mayBeText, sniffFormat } from './sniff-format.ts'

/** A file to import: its name, with its folder if it has one, and its bytes. */
export type FileToImport = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The format, where the bytes come without a file: rich text of the clipboard. */
  readonly format?: Format
  readonly password?: string
  readonly attachedTo?: Id
  readonly group?: Id
}

export type ImportParts = { readonly library: Pick<LibraryClient, 'call'>; readonly window: Pick<ImportWindow, 'run'> }

export type Imported = Pick<ImportItem, 'format' | 'result'> & { readonly commit?: number }

/**
 * Imports one file as a source. What is there already (the same bytes) is not parsed again. Plain text is decoded by the library's thread;
 * everything else is parsed in the import window, and what that delivers is validated by the library's thread.
 */
export async function importFile(
  file: FileToImport,
  { library, window }: ImportParts,
  heard: Pick<JobOrder, 'signal' | 'onProgress' | 'onFirstPage'> = {},
): Promise<Imported> {
  const { bytes, attachedTo, group } = file
  const name = basename(file.name)
  const format = file.format ?? sniffFormat(name, bytes)
  const refused = (message: string, needs: 'password' | null = null): Imported => ({
    format,
    result: { kind: 'refused', message, needs },
  })
  const how = { ...(attachedTo !== undefined && { attachedTo }), ...(group !== undefined && { group }) }
  if (format === null || !isParsedInWindow(format)) {
    if (!mayBeText(name)) return refused(notRead(name))
    const reply = await library.call('importBytes', { name, bytes, ...how })
    if (!reply.ok) return refused(reply.error.message)
    return { ...imported(reply.value), format: format ?? 'text', ...commitOf(reply) }
  }
  // A bibliography makes no source, so none can be here already.
  const there =
    format === 'bibliography'
      ? ok(null)
      : await library.call('findImported', { sha256: createHash('sha256').update(bytes).digest('hex') })
  if (!there.ok) return refused(there.error.message)
  if (there.value) return { format, result: { kind: 'already', source: there.value.id } }
  const parsed = await window.run({
    name,
    format: format as never,
    bytes,
    task: { kind: 'read' },
    ...(file.password !== undefined && { password: file.password }),
    ...heard,
  })
  if (!parsed.ok) {
    const { code } = parsed.failure
    return refused(refusalOf(name, parsed.failure), code.endsWith('password') ? 'password' : null)
  }
  if (heard.signal?.aborted) return refused(refusalOf(name, { code: 'cancelled' }))
  if (format === 'bibliography') {
    const filled = await library.call('fillCards', {
      name,
      parsed: parsed.value,
      ...(group !== undefined && { group }),
    })
    if (!filled.ok) return refused(filled.error.message)
    return { format, result: { kind: 'cards', ...filled.value }, ...commitOf(filled) }
  }
  const reply = await library.call('importParsed', { name, bytes, parsed: parsed.value, ...how })
  if (!reply.ok) return refused(reply.error.message)
  return { ...imported(reply.value), format, ...commitOf(reply) }
}

function imported({ id, already }: { readonly id: Id; readonly already: boolean }): Pick<Imported, 'result'> {
  return { result: { kind: already ? 'already' : 'imported', source: id } }
}

function commitOf({ commit }: { readonly commit?: number | undefined }): { readonly commit?: number } {
  return commit === undefined ? {} : { commit }
}
