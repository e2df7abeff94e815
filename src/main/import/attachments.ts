import { z } from 'zod'
import { formatOfParser } from '#shared/imports/formats.ts'
import { parsedSourceSchema } from '#shared/imports/parsed-source-schema.ts'
import type { Id } from '#shared/model/id.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { LibraryClient } from '../library/worker/library-client.ts'
import type { Given } from './files-to-import.ts'
import type { ImportWindow } from './import-window.ts'
import { refusalOf } from './refusals.ts'

/** What of a parsed mail is needed here. It comes from untrusted bytes. */
const withAttachments = z.object({ attachments: parsedSourceSchema.shape.attachments })

/** Reads the files that are attached to the mail of a source, from its original. Fails if it has none. */
export async function readAttachments(
  source: Id,
  { library, window }: { readonly library: Pick<LibraryClient, 'call'>; readonly window: Pick<ImportWindow, 'run'> },
): Promise<Result<readonly Given[]>> {
  const original = await library.call('readOriginal', { id: source })
  if (!original.ok) return original
  const { fileName, parser, bytes } = original.value
  const parsed = await window.run({
    name: fileName,
    format: formatOfParser(parser, fileName) as never,
    bytes: new Uint8Array(bytes),
    task: { kind: 'read' },
  })
  if (!parsed.ok) return fail('unreadable', refusalOf(fileName, parsed.failure))
  const found = withAttachments.safeParse(parsed.value)
  if (!found.success || found.data.attachments.length === 0)
    return fail('not-found', `Nothing is attached to “${fileName}”.`)
  return ok(found.data.attachments.map(({ name, bytes: attached }) => ({ name, bytes: new Uint8Array(attached) })))
}
