import type { Input } from '#shared/contract/contract.ts'
import { formatOfParser, formats } from '#shared/imports/formats.ts'
import type { BlockType } from '#shared/model/enums.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { withLanguages } from '#shared/sources/find-languages.ts'
import { titleOf, type ReadFile } from '#shared/sources/import-source.ts'
import { rereadSource as reread } from '#shared/sources/reread-source.ts'
import { encodingName } from '#shared/text/encodings/encodings.ts'
import { readBytes } from '../evidence/content-bytes.ts'
import { readText } from '../evidence/read-text.ts'
import { loadReaders } from '../evidence/readers.ts'
import { storeEvidence } from '../evidence/store-evidence.ts'
import type { Library } from '../library.ts'
import { commit } from '../log/commit.ts'
import { gone, neededRow, rowsOf } from '../rows/rows.ts'

/**
 * Decodes a plain text's bytes anew, in the encoding that the analyst chose. Fails if something is marked in its text, or if the bytes are no
 * text in that encoding.
 */
export async function rereadSource(library: Library, { id, encoding }: Input<'rereadSource'>): Promise<Result<null>> {
  const readers = await loadReaders()
  return replaceText(library, id, ({ parser, fileName, bytes }) => {
    if (formats[formatOfParser(parser, fileName)].parsedIn === 'window')
      return fail('bad-input', 'This file is no plain text, so it was not read again.')
    const read = readText(fileName, bytes, { readers, encoding })
    return read.ok
      ? ok(withLanguages(read.value, readers.detectLanguage))
      : fail('wrong-encoding', `The file is no text in ${encodingName(encoding)}, so it stays as it was read.`)
  })
}

type Original = { readonly parser: string; readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Replaces the text of a source, in which nothing is marked, by what is read from its bytes. */
function replaceText(library: Library, id: Id, read: (original: Original) => Result<ReadFile>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const source = neededRow(db, 'source', id)
    if (!source.ok) return source
    const [revision] = rowsOf(db, 'revision', 'source', id)
    const bytes = revision && readBytes(db, String(revision['content']))
    if (!revision || !bytes) return gone('source')
    if (rowsOf(db, 'anchor', 'revision', revision.id).length > 0)
      return fail(
        'conflict',
        'Something is marked in this text, so it was not read again; delete its claims, mentions and notes first.',
      )
    const made = read({ parser: String(revision['parser']), fileName: String(source.value['file_name']), bytes })
    if (!made.ok) return made
    const title = titleOf({ text: String(revision['text']), blocks: blocksOf(library, revision.id) })
    const states = rowsOf(db, 'field_state', 'owner', id)
    const { draft, revision: anew } = reread({ source: source.value, revision, title, states }, made.value, moment)
    storeEvidence(db, { read: made.value, bytes, source: id, revision: anew, newId: moment.newId })
    return ok({ draft, value: null })
  })
}

function blocksOf({ db }: Library, revision: Id) {
  return db.all<{ type: BlockType; start: number; end: number }>(
    'SELECT type, start, "end" FROM block WHERE revision=? ORDER BY ord',
    revision,
  )
}
