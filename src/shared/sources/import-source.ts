import type { Draft } from '../changes/change.ts'
import { create, type Moment } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'
import type { FoundBlock } from '../text/blocks.ts'
import type { Encoding } from './source-view.ts'

/** A text that was read, with what is known about its bytes. */
export type ReadText = {
  readonly text: string
  readonly blocks: readonly FoundBlock[]
  readonly encoding: Encoding
  readonly guessed: boolean
  readonly sha256: string
  readonly fileName: string
  /** The parser and its version, so that results of a later parser can be told apart. */
  readonly parser: string
}

type ImportedSource = { readonly draft: Draft; readonly source: Id; readonly revision: Id }

/** Creates a source with one revision in a case. Bytes, text and blocks are evidence and are stored outside the change. */
export function importSource(read: ReadText, inCase: Id, importedAt: string, moment: Moment): ImportedSource {
  const [source, revision] = [moment.newId(), moment.newId()]
  const fields = [
    ...create('source', source, { title: titleOf(read), file_name: read.fileName, imported_at: importedAt }),
    ...create('case_source', moment.newId(), { in_case: inCase, source }),
    ...create('revision', revision, {
      source,
      kind: 'imported',
      content: read.sha256,
      encoding: read.encoding,
      encoding_guessed: read.guessed ? 1 : 0,
      parser: read.parser,
      words: countWords(read.text),
    }),
  ]
  return { draft: { label: 'Import a source', fields }, source, revision }
}

function titleOf({ text, blocks }: ReadText): string {
  const title = blocks.find(({ type }) => type === 'title')
  return title ? text.slice(title.start, title.end).replace(/\s+/gu, ' ').trim() : ''
}

/** Counts runs of non-white-space characters, as word counters do. */
function countWords(text: string): number {
  const inWords = /\S+/gu
  let words = 0
  while (inWords.test(text)) words++
  return words
}
