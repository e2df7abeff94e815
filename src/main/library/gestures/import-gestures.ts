import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { importSource, type ReadText } from '#shared/sources/import-source.ts'
import type { ImportedSource, SourceView } from '#shared/sources/source-view.ts'
import { readText } from '../evidence/read-text.ts'
import { storeEvidence } from '../evidence/store-evidence.ts'
import type { Library } from '../library.ts'
import { commit } from '../log/commit.ts'
import { readSources } from '../reads/read-sources.ts'
import { gone, theCase } from '../rows/rows.ts'

/** Imports text from the clipboard, stored as UTF-8 bytes. Fails as `decodeBytes` does. */
export function importPaste(library: Library, { text }: Input<'importPaste'>): Result<ImportedSource> {
  if (text.trim() === '')
    return fail('empty', 'There is no text on the clipboard, so nothing was imported; copy the text and paste again.')
  const bytes = new TextEncoder().encode(text)
  const read = readText('', bytes)
  if (!read.ok && read.error.code === 'binary')
    return fail('binary', 'The clipboard holds no plain text, so nothing was imported; copy the text and paste again.')
  return read.ok ? keepOnce(library, read.value, bytes) : read
}

/** Imports a file's bytes. Fails as `decodeBytes` does. */
export function importBytes(library: Library, { name, bytes }: Input<'importBytes'>): Result<ImportedSource> {
  const read = readText(name, bytes)
  return read.ok ? keepOnce(library, read.value, bytes) : read
}

/** Imports the bytes of a source once more, as a source of its own: somebody may want to mark one text in two ways. */
export function importAgain(library: Library, { id }: Input<'importAgain'>): Result<SourceView> {
  const [source] = readSources(library, [id])
  const bytes =
    source && library.db.get<{ bytes: Uint8Array }>('SELECT bytes FROM content WHERE sha256=?', source.sha256)?.bytes
  if (!bytes) return gone('source')
  const read = readText(source.fileName, bytes)
  return read.ok ? keepSource(library, read.value, bytes) : read
}

/** Creates a source, unless a source with the same bytes is there. A deleted one is not: its text is imported anew, without its marks. */
function keepOnce(library: Library, read: ReadText, bytes: Uint8Array): Result<ImportedSource> {
  const there = library.db.get<{ id: Id }>(
    `SELECT source.id FROM revision JOIN source ON source.id=revision.source AND source.deleted_at IS NULL
     WHERE revision.content=? AND revision.deleted_at IS NULL ORDER BY source.id LIMIT 1`,
    read.sha256,
  )
  const [view] = there ? readSources(library, [there.id]) : []
  if (view) return ok({ ...view, already: true })
  const kept = keepSource(library, read, bytes)
  return kept.ok ? ok({ ...kept.value, already: false }) : kept
}

function keepSource(library: Library, read: ReadText, bytes: Uint8Array): Result<SourceView> {
  const { db } = library
  const imported = commit(library, { origin: 'import' }, (moment) => {
    const { draft, source, revision } = importSource(
      read,
      theCase(db).id,
      new Date(library.now()).toISOString(),
      moment,
    )
    storeEvidence(db, { read, bytes, source, revision, newId: moment.newId })
    return ok({ draft, value: source })
  })
  if (!imported.ok) return imported
  const [view] = readSources(library, [imported.value])
  if (!view) throw new Error('The source that was just imported is not there')
  return ok(view)
}
