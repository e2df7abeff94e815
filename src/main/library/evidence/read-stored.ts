import type { ParsedBlock, Remark } from '#shared/imports/parsed-source.ts'
import type { ReadFile } from '#shared/sources/import-source.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { Library } from '../library.ts'
import { readSource } from '../reads/read-sources.ts'
import { hashOf } from './read-text.ts'
import { unpackWords } from './store-evidence.ts'

type StoredPage = {
  readonly label: string
  readonly width: number
  readonly height: number
  readonly start: number
  readonly end: number
  readonly words: Uint8Array
}

/** What a source's file gave when it was imported, as it is stored: its text, blocks, looks and pages. Null if it is gone. */
export function readStored(
  library: Pick<Library, 'db' | 'revisions'>,
  { id, revision, sha256, fileName, encoding }: SourceView,
): ReadFile | null {
  const stored = readSource(library, { id })
  const row = library.db.get<{ parser: string; remarks: string }>(
    'SELECT parser, remarks FROM revision WHERE id=?',
    revision,
  )
  if (!stored.ok || !row) return null
  const { text, blocks, styles, asideFrom } = stored.value
  const pages = library.db.all<StoredPage>(
    'SELECT label, width, height, start, "end", words FROM page WHERE revision=? ORDER BY ord',
    revision,
  )
  return {
    parser: row.parser,
    text,
    // What is not there is absent here, as it is in what was stored.
    blocks: blocks.map(({ id: _id, ord: _ord, number: _number, ...block }) => block as ParsedBlock),
    styles,
    pages: pages.map(({ words, ...page }) => ({ ...page, words: unpackWords(words) })),
    asideFrom,
    card: {},
    remarks: JSON.parse(row.remarks) as Remark[],
    encoding,
    guessed: false,
    sha256,
    textSha256: hashOf(text),
    fileName,
  }
}
