import type { Draft, FieldChange } from '../changes/change.ts'
import { create, type Moment } from '../changes/draft.ts'
import type { ParsedCard, ParsedSource } from '../imports/parsed-source.ts'
import type { Id } from '../model/id.ts'
import { countWords } from '../text/count-words.ts'

/** A file that was read: its text with blocks and pages, and what is known about its bytes. */
export type ReadFile = Omit<ParsedSource, 'attachments'> & {
  /** A label of the WHATWG, "utf-32le" or "utf-32be"; null for formats that are not plain text. */
  readonly encoding: string | null
  readonly guessed: boolean
  /** Of the file's bytes, and of its text in UTF-8. */
  readonly sha256: string
  readonly textSha256: string
  readonly fileName: string
}

type ImportedSource = { readonly draft: Draft; readonly source: Id; readonly revision: Id }

/** Where an import goes: the case, the moment as an ISO time, and the source that it was attached to, if any. */
export type ImportPlace = { readonly inCase: Id; readonly importedAt: string; readonly attachedTo: Id | null }

/**
 * Creates a source with one revision in a case. Bytes, text, blocks, styles and pages are evidence and are stored outside the change.
 * What the file says about itself fills the card, each field proposed until the analyst confirms it; a title that stands in the text is not
 * in doubt.
 */
export function importSource(read: ReadFile, place: ImportPlace, moment: Moment): ImportedSource {
  const [source, revision] = [moment.newId(), moment.newId()]
  const title = titleOf(read)
  const card = Object.entries(read.card).filter(
    ([field, value]) => value !== undefined && value !== '' && (field !== 'title' || title === ''),
  )
  const fields = [
    ...create('source', source, {
      title,
      ...Object.fromEntries(card),
      file_name: read.fileName,
      imported_at: place.importedAt,
      attached_to: place.attachedTo,
    }),
    ...card.flatMap(([field]) => propose(source, field as keyof ParsedCard, moment)),
    ...create('case_source', moment.newId(), { in_case: place.inCase, source }),
    ...create('revision', revision, { source, kind: 'imported', ...revisionOf(read) }),
  ]
  return { draft: { label: 'Import a source', fields }, source, revision }
}

/** What a revision says of the file that it was read from. */
export function revisionOf(read: ReadFile) {
  return {
    content: read.sha256,
    encoding: read.encoding,
    encoding_guessed: read.guessed ? 1 : 0,
    parser: read.parser,
    words: countWords(read.asideFrom === null ? read.text : read.text.slice(0, read.asideFrom)),
    text_sha256: read.textSha256,
    aside_from: read.asideFrom,
    ...(read.remarks.length > 0 && { remarks: JSON.stringify(read.remarks) }),
  }
}

/** Marks a field of a source's card as filled in by Attaché. */
export function propose(source: Id, field: keyof ParsedCard, moment: Moment): FieldChange[] {
  return create('field_state', moment.newId(), { owner_type: 'source', owner: source, field, state: 'proposed' })
}

/** The title that stands in a text, on one line; empty if none does. */
export function titleOf({ text, blocks }: Pick<ReadFile, 'text' | 'blocks'>): string {
  const title = blocks.find(({ type }) => type === 'title')
  return title ? text.slice(title.start, title.end).replace(/\s+/gu, ' ').trim() : ''
}
