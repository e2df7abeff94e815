import type { Block, Page, SourceText, SourceView, WorkState } from '#shared/sources/source-view.ts'
import { formatOfParser } from '#shared/imports/formats.ts'
import type { Remark } from '#shared/imports/parsed-source.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { numberParagraphs } from '#shared/text/blocks.ts'
import type { Library } from '../library.ts'
import { unpackWords } from '../evidence/store-evidence.ts'
import { byteLengthSql } from '../evidence/content-bytes.ts'
import { casesBySource } from '../rows/cases.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { firstWordsSql } from '../sqlite/source-name-sql.ts'
import { readPublisherLetters } from './publisher-voices.ts'
import { pathsByOwner } from './read-tags.ts'

const select = `
  SELECT source.id, title, publisher, author, published, updated, accessed, coalesce(place, '') AS place, language, coalesce(channel, '') AS channel, coalesce(access_limits, '') AS accessLimits, copy_of AS copyOf, link, reliability AS ownReliability, reliability_reason AS reliabilityReason, source.marking, quality, revision.id AS revision, content AS sha256,
    ${byteLengthSql} AS byteLength, ${firstWordsSql} AS firstWords, file_name AS fileName, encoding, encoding_guessed AS encodingGuessed, words,
    (SELECT count(*) FROM revision AS any_of JOIN claim ON claim.revision=any_of.id AND claim.deleted_at IS NULL WHERE any_of.source=source.id) AS claims,
    coalesce((SELECT body FROM memo WHERE owner=source.id AND deleted_at IS NULL), '') AS memo, imported_at AS importedAt,
    parser, remarks, attached_to AS attachedTo, work_state AS workState
  FROM source JOIN revision ON revision.source=source.id AND revision.deleted_at IS NULL JOIN content ON content.sha256=revision.content
  WHERE source.deleted_at IS NULL`

type SourceRow = Omit<
  SourceView,
  | 'encodingGuessed'
  | 'tags'
  | 'reliability'
  | 'publisherReliability'
  | 'paragraphs'
  | 'suggested'
  | 'remarks'
  | 'format'
  | 'workState'
  | 'cases'
> & {
  readonly encodingGuessed: number
  readonly remarks: string
  readonly parser: string
  readonly workState: WorkState | null
}

/** Lists all sources, in the order in which they were imported. */
export function listSources(library: Library): SourceView[] {
  return completed(library, null, library.db.all<SourceRow>(`${select} ORDER BY source.id`))
}

/** Reads some sources, in the same order. Deleted ones are left out. */
export function readSources(
  library: Pick<Library, 'db' | 'revisions'>,
  { ids }: { readonly ids: readonly Id[] },
): SourceView[] {
  return completed(
    library,
    ids,
    library.db.all<SourceRow>(
      `${select} AND source.id IN (SELECT value FROM json_each(?)) ORDER BY source.id`,
      idList(ids),
    ),
  )
}

/** Reads a source's text with its blocks, for the reader. */
export function readSource(
  { db, revisions }: Pick<Library, 'db' | 'revisions'>,
  { id }: Input<'readSource'>,
): Result<SourceText> {
  const newest = db.get<{ id: Id; asideFrom: number | null }>(
    'SELECT id, aside_from AS asideFrom FROM revision WHERE source=? AND deleted_at IS NULL ORDER BY id DESC LIMIT 1',
    id,
  )
  const revision = newest?.id
  const text = revision === undefined ? undefined : revisions.text(revision)
  if (!newest || revision === undefined || text === undefined)
    return fail('not-found', 'This source is not in the library any more.')
  const rows = db.all<Omit<Block, 'number'> & { attrs: string | null }>(
    'SELECT id, ord, type, start, "end", attrs FROM block WHERE revision=? ORDER BY ord',
    revision,
  )
  const blocks = rows.map(({ attrs, ...block }) => (attrs === null ? block : { ...block, ...JSON.parse(attrs) }))
  const styles = db.all<{ start: number; end: number; style: string; attrs: string | null }>(
    'SELECT start, "end", style, attrs FROM styled WHERE revision=? ORDER BY start, "end" DESC',
    revision,
  )
  const pages = db.all<Page>(
    'SELECT label, start, "end", width, height FROM page WHERE revision=? ORDER BY ord',
    revision,
  )
  return ok({
    source: id,
    revision,
    text,
    blocks: numberParagraphs(blocks),
    styles: styles.map(({ attrs, ...style }) => ({ ...style, ...JSON.parse(attrs ?? '{}') })),
    pages: pages.map((page) => ({ ...page })),
    asideFrom: newest.asideFrom,
  })
}

/** Where the words of a page stand (`ParsedPage.words`). Pages count from 0; one that is not there has none. */
export function readPageWords({ db }: Pick<Library, 'db'>, { revision, page }: Input<'readPageWords'>): number[] {
  const found = db.get<{ words: Uint8Array }>('SELECT words FROM page WHERE revision=? AND ord=?', revision, page)
  return found ? unpackWords(found.words) : []
}

/** Whether a URL is exactly the link of a source's card, or of a range of a source's text. */
export function isStoredLink({ db }: Pick<Library, 'db'>, { url }: Input<'isStoredLink'>): boolean {
  return (
    db.get(
      `SELECT 1 FROM source WHERE link=?1 AND deleted_at IS NULL
     UNION ALL
     SELECT 1 FROM styled JOIN revision ON revision.id=styled.revision AND revision.deleted_at IS NULL
       JOIN source ON source.id=revision.source AND source.deleted_at IS NULL
     WHERE styled.style='link' AND styled.deleted_at IS NULL
       AND CASE WHEN json_valid(styled.attrs) THEN styled.attrs ->> '$.href' END = ?1
     LIMIT 1`,
      url,
    ) !== undefined
  )
}

function completed(
  { db, revisions }: Pick<Library, 'db' | 'revisions'>,
  ids: readonly Id[] | null,
  rows: readonly SourceRow[],
): SourceView[] {
  const tags = pathsByOwner(db, 'source', ids)
  const paragraphs = revisions.paragraphCounts(rows.map(({ revision }) => revision))
  const suggested = suggestedFields(db, ids)
  const cases = casesBySource(db, ids)
  const letterOf = readPublisherLetters(db)
  return rows.map(({ parser, remarks, workState, ...row }) => ({
    ...row,
    encodingGuessed: row.encodingGuessed === 1,
    format: formatOfParser(parser, row.fileName),
    workState: workState ?? (row.claims > 0 ? 'in-work' : 'unread'),
    remarks: JSON.parse(remarks) as Remark[],
    suggested: suggested.get(row.id) ?? [],
    cases: cases.get(row.id) ?? [],
    publisherReliability: letterOf(row.publisher),
    reliability: row.ownReliability ?? letterOf(row.publisher),
    paragraphs: paragraphs.get(row.revision) ?? 0,
    tags: tags.get(row.id) ?? [],
  }))
}

/** The fields of each source's card that Attaché filled in and nobody has confirmed yet. */
function suggestedFields(db: Database, ids: readonly Id[] | null): ReadonlyMap<Id, string[]> {
  const rows = db.rows<readonly [Id, string]>(
    `SELECT owner, field FROM field_state WHERE owner_type='source' AND state='proposed' AND deleted_at IS NULL${ids === null ? '' : ' AND owner IN (SELECT value FROM json_each(?))'}`,
    ...(ids === null ? [] : [idList(ids)]),
  )
  const fields = new Map<Id, string[]>()
  for (const [owner, field] of rows) fields.set(owner, [...(fields.get(owner) ?? []), field])
  return fields
}
