import { basename } from 'node:path'
import type { Format } from '#shared/imports/formats.ts'
import type { ImportItem } from '#shared/imports/import-report.ts'
import type { Id } from '#shared/model/id.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'
import { isParsedInWindow, mayBeText, sniffFormat } from './sniff-format.ts'

/** Whether a file is decoded by the library's thread: a plain text, by its bytes and its name. */
export function isPlainText(name: string, bytes: Uint8Array): boolean {
  const format = sniffFormat(basename(name), bytes)
  return format === null ? mayBeText(basename(name)) : !isParsedInWindow(format)
}

/** The format of a plain text: Markdown by its name, else text. */
export function plainFormat(name: string): Format {
  return sniffFormat(basename(name), new Uint8Array()) === 'markdown' ? 'markdown' : 'text'
}

/** Imports plain texts in one call: what became of each, and the commit of the last. */
export async function importPlainTexts(
  texts: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[],
  { attachedTo, group }: { readonly attachedTo?: Id; readonly group?: Id },
  library: Pick<LibraryClient, 'call'>,
): Promise<{ readonly results: readonly ImportItem['result'][]; readonly commit?: number }> {
  const reply = await library.call('importTexts', {
    files: texts.map(({ name, bytes }) => ({ name: basename(name), bytes })),
    ...(attachedTo !== undefined && { attachedTo }),
    ...(group !== undefined && { group }),
  })
  if (!reply.ok) {
    const { message } = reply.error
    return { results: texts.map(() => ({ kind: 'refused', message, needs: null })) }
  }
  const results = reply.value.map((one): ImportItem['result'] => {
    if (!one.ok) return { kind: 'refused', message: one.message, needs: null }
    return { kind: one.already ? 'already' : 'imported', source: one.source }
  })
  return { results, ...(reply.commit !== undefined && { commit: reply.commit }) }
}
