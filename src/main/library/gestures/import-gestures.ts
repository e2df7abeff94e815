import type { Input, Output } from '#shared/contract/contract.ts'
import { formats } from '#shared/imports/formats.ts'
import type { ParsedSource } from '#shared/imports/parsed-source.ts'
import { isSound, parsedSourceSchema } from '#shared/imports/parsed-source-schema.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { withLanguages } from '#shared/sources/find-languages.ts'
import { importSource, type ReadFile } from '#shared/sources/import-source.ts'
import type { ImportedSource, SourceView } from '#shared/sources/source-view.ts'
import { isEncoding } from '#shared/text/encodings/encodings.ts'
import { readBytes } from '../evidence/content-bytes.ts'
import { hashOf, readText } from '../evidence/read-text.ts'
import { loadReaders, type Readers } from '../evidence/readers.ts'
import { readStored } from '../evidence/read-stored.ts'
import { storeEvidence } from '../evidence/store-evidence.ts'
import type { Library } from '../library.ts'
import { commit } from '../log/commit.ts'
import { isFileFault, sqliteFailure } from '../sqlite/sqlite-failure.ts'
import { readSources } from '../reads/read-sources.ts'
import { caseForNew } from '../rows/cases.ts'
import { gone } from '../rows/rows.ts'

/** Imports text from the clipboard, stored as UTF-8 bytes. Fails as `decodeBytes` does. */
export async function importPaste(library: Library, { text }: Input<'importPaste'>): Promise<Result<ImportedSource>> {
  if (text.trim() === '')
    return fail('empty', 'There is no text on the clipboard, so nothing was imported; copy the text and paste again.')
  const bytes = new TextEncoder().encode(text)
  const readers = await loadReaders()
  const read = readText('', bytes, { readers })
  if (!read.ok && read.error.code === 'binary')
    return fail('binary', 'The clipboard holds no plain text, so nothing was imported; copy the text and paste again.')
  return read.ok ? keepOnce(library, read.value, bytes, { readers }) : read
}

/** Imports a plain text's bytes. Fails as `decodeBytes` does. */
export async function importBytes(
  library: Library,
  { name, bytes, ...how }: Input<'importBytes'>,
): Promise<Result<ImportedSource>> {
  const readers = await loadReaders()
  const read = readText(name, bytes, { readers })
  return read.ok ? keepOnce(library, read.value, bytes, { ...how, readers }) : read
}

/** Imports several plain texts, each in a transaction of its own. What cannot be imported is said beside the others. */
export async function importTexts(
  library: Library,
  { files, ...how }: Input<'importTexts'>,
): Promise<Result<Output<'importTexts'>>> {
  const readers = await loadReaders()
  return library.together(() =>
    ok(
      files.map((file) => {
        try {
          return importText(library, file, readers, how)
        } catch (error) {
          // The texts before it are on disk. A disk that is full is said of this one, or they would count as refused with it.
          const failure = isFileFault(error) ? null : sqliteFailure(error)
          if (failure === null) throw error
          return { ok: false, message: failure.message }
        }
      }),
    ),
  )
}

type TextFile = Input<'importTexts'>['files'][number]

function importText(
  library: Library,
  { name, bytes }: TextFile,
  readers: Readers,
  how: Omit<How, 'readers'>,
): Output<'importTexts'>[number] {
  const read = readText(name, bytes, { readers })
  if (!read.ok) return { ok: false, message: read.error.message }
  const there = sourceWith(library, read.value.sha256)
  if (there !== null) return { ok: true, source: there, already: true }
  const kept = storeSource(library, read.value, bytes, { ...how, readers })
  return kept.ok ? { ok: true, source: kept.value, already: false } : { ok: false, message: kept.error.message }
}

/**
 * Imports a file that the import window parsed. What it delivered comes from untrusted bytes and is validated here: what does not fit
 * together is refused as a damaged file.
 */
export async function importParsed(
  library: Library,
  { name, bytes, parsed, encoding, ...how }: Input<'importParsed'>,
): Promise<Result<ImportedSource>> {
  const checked = parsedSourceSchema.safeParse(parsed)
  const source = checked.success ? (checked.data as ParsedSource) : null
  if (!source || !isSound(source)) return fail('unreadable', `“${name}” could not be read, so nothing was imported.`)
  const { attachments: _attachments, ...text } = source
  const read: ReadFile = {
    ...text,
    encoding: encoding ?? null,
    guessed: false,
    sha256: hashOf(bytes),
    textSha256: hashOf(source.text),
    fileName: name,
  }
  return keepOnce(library, read, bytes, { ...how, readers: await loadReaders() })
}

/** The source that has these bytes; null if none has. */
export function findImported(library: Library, { sha256 }: Input<'findImported'>): SourceView | null {
  const there = sourceWith(library, sha256)
  return there === null ? null : (readSources(library, { ids: [there] })[0] ?? null)
}

function sourceWith({ db }: Pick<Library, 'db'>, sha256: string): Id | null {
  return (
    db.get<{ id: Id }>(
      `SELECT source.id FROM revision JOIN source ON source.id=revision.source AND source.deleted_at IS NULL
       WHERE revision.content=? AND revision.deleted_at IS NULL ORDER BY source.id LIMIT 1`,
      sha256,
    )?.id ?? null
  )
}

/** The bytes of a source's original, to parse or draw them again. */
export function readOriginal({ db }: Pick<Library, 'db'>, { id }: Input<'readOriginal'>) {
  const found = db.get<{ sha256: string; fileName: string; parser: string }>(
    `SELECT content AS sha256, file_name AS fileName, parser FROM revision JOIN source ON source.id=revision.source
     WHERE source=? AND revision.deleted_at IS NULL AND source.deleted_at IS NULL ORDER BY revision.id LIMIT 1`,
    id,
  )
  const bytes = found && readBytes(db, found.sha256)
  return found && bytes ? ok({ ...found, bytes }) : gone('source')
}

/** Imports the text of a source once more, as a source of its own: somebody may want to mark one text in two ways. */
export async function importAgain(library: Library, { id }: Input<'importAgain'>): Promise<Result<SourceView>> {
  const original = readOriginal(library, { id })
  if (!original.ok) return original
  const { fileName, bytes } = original.value
  const [view] = readSources(library, { ids: [id] })
  // An encoding that the analyst corrected is not guessed once more.
  const chosen = view?.encodingGuessed === false && isEncoding(view.encoding) ? view.encoding : null
  const readers = await loadReaders()
  // Only the import window can parse another format anew, and it would give the same text.
  const parsed = view && formats[view.format].parsedIn === 'window' ? readStored(library, view) : null
  const read = parsed ? ok(parsed) : readText(fileName, bytes, { readers, encoding: chosen })
  return read.ok ? keepSource(library, read.value, bytes, { readers }) : read
}

/** How a file is imported: read by these, attached to a mail, or within a group that undo takes back as one. */
type How = {
  readonly readers: Readers
  readonly attachedTo?: Id | undefined
  readonly group?: string | undefined
}

/** Creates a source, unless a source with the same bytes is there. A deleted one is not: its text is imported anew, without its marks. */
function keepOnce(library: Library, read: ReadFile, bytes: Uint8Array, how: How): Result<ImportedSource> {
  const view = findImported(library, { sha256: read.sha256 })
  if (view) return ok({ ...view, already: true })
  const kept = keepSource(library, read, bytes, how)
  return kept.ok ? ok({ ...kept.value, already: false }) : kept
}

function keepSource(library: Library, read: ReadFile, bytes: Uint8Array, how: How): Result<SourceView> {
  const imported = storeSource(library, read, bytes, how)
  if (!imported.ok) return imported
  const [view] = readSources(library, { ids: [imported.value] })
  if (!view) throw new Error('The source that was just imported is not there')
  return ok(view)
}

function storeSource(
  library: Library,
  parsed: ReadFile,
  bytes: Uint8Array,
  { readers, attachedTo, group }: How,
): Result<Id> {
  const { db } = library
  const read = withLanguages(parsed, readers.detectLanguage)
  return commit(library, { origin: 'import', ...(group !== undefined && { group }) }, (moment) => {
    const place = {
      inCase: caseForNew(db).id,
      importedAt: new Date(library.now()).toISOString(),
      attachedTo: attachedTo ?? null,
    }
    const { draft, source, revision } = importSource(read, place, moment)
    storeEvidence(db, { read, bytes, source, revision, newId: moment.newId })
    return ok({ draft, value: source })
  })
}
