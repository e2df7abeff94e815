import { assertsNothing } from '#shared/claims/claim-words.ts'
import type { Input } from '#shared/contract/contract.ts'
import { claimKindWord, type ClaimKind } from '#shared/model/enums.ts'
import type { SearchHit } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import { searchedWords, searchQuery } from '#shared/search/words.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { excerpt } from './excerpt.ts'
import type { Indexed } from './search-index.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { sourceNameSql } from '../sqlite/source-name-sql.ts'

/** The most hits returned, the best ones: a user does not read more on a screen. */
const maxHits = 200

/** How much of a long text is searched for an excerpt, in characters from its beginning. */
const searchedLength = 300_000

/** A title that is not longer is shown in full, in characters. */
const shownTitle = 160

/** What is shown of a hit: an excerpt, or the title in which its words are. */
type Words = { readonly snippet: string; readonly isTitle: boolean; readonly memo: boolean }
type Found = Words & { readonly record: Id; readonly type: Indexed }
type Row = { readonly record: Id; readonly type: Indexed; readonly title: string; readonly body: string }

/**
 * What is in a case, of the records that are found. Actors are in every case. A memo is where its record is; one on an occasion or a tag is in
 * none.
 */
const inCase = `
  sources AS (SELECT source AS id FROM case_source WHERE in_case=?2 AND deleted_at IS NULL),
  texts AS (SELECT id FROM revision WHERE source IN sources),
  owners AS (
    SELECT id FROM sources UNION ALL SELECT id FROM texts UNION ALL SELECT id FROM claim WHERE revision IN texts
    UNION ALL SELECT id FROM question WHERE in_case=?2 UNION ALL SELECT id FROM briefing WHERE in_case=?2 UNION ALL SELECT id FROM actor),
  inside AS (SELECT id FROM owners UNION ALL SELECT id FROM memo WHERE owner IN owners)`

/**
 * Finds sources, actors, claims, questions and briefings by their words and those of their memos, the best first; before these, those of the
 * case `first`.
 */
export function search({ db }: Pick<Library, 'db'>, { query: typed, first }: Input<'search'>): SearchHit[] {
  const query = searchQuery(typed)
  if (query === null) return []
  const words = searchedWords(typed)
  const found = db.all<Row>(
    `${first === undefined ? '' : `WITH ${inCase}`}
     SELECT record, record_type AS type, search_doc.title, substr(search_doc.body, 1, ${searchedLength}) AS body
     FROM search_index JOIN search_doc ON search_doc.rowid=search_index.rowid
     WHERE search_index MATCH ?1
     ORDER BY ${first === undefined ? '' : 'record IN inside DESC,'} bm25(search_index, 4.0, 1.0) LIMIT ${maxHits}`,
    query,
    ...(first === undefined ? [] : [first]),
  )
  const hits = found.flatMap(({ record, type, title, body }) => {
    const [inTitle, inBody] = [excerpt(title, words), excerpt(body, words)]
    const isTitle = inBody.found <= inTitle.found && title !== ''
    const ofBody = () => (type === 'claim' && ownWords(db, record, words)) || inBody.words
    const snippet = !isTitle ? ofBody() : title.length <= shownTitle ? title : inTitle.words
    return hitOf(db, { record, type, snippet, isTitle: isTitle && title.length <= shownTitle, memo: false }) ?? []
  })
  return hits.filter((hit, i) => hits.findIndex((other) => other.id === hit.id && other.memo === hit.memo) === i)
}

function hitOf(db: Database, { record, type, ...words }: Found): SearchHit | null {
  switch (type) {
    case 'source':
      return named(db, 'source', record, sourceNameSql, words)
    case 'actor':
      return named(db, 'actor', readMerges(db).winner(record), 'name', words)
    case 'briefing':
      return named(db, 'briefing', record, 'title', words)
    case 'claim':
      return claimHit(db, record, words)
    case 'question':
      return named(db, 'question', record, 'text', words)
    case 'memo':
      return memoHit(db, record, words)
  }
}

function named(
  db: Database,
  type: 'source' | 'actor' | 'question' | 'briefing',
  id: Id,
  title: string,
  { snippet, isTitle, memo }: Words,
): SearchHit | null {
  const row = db.get<{ title: string }>(`SELECT ${title} AS title FROM ${type} WHERE id=? AND deleted_at IS NULL`, id)
  // The index has spaces in titles of scripts without any.
  return row ? { type, id, title: row.title, detail: isTitle ? row.title : snippet, memo } : null
}

function claimHit(db: Database, id: Id, { snippet, memo }: Words): SearchHit | null {
  const row = db.get<{ title: string; kind: ClaimKind }>(
    `SELECT kind, coalesce(
       (SELECT coalesce(nullif(title, ''), nullif(file_name, '')) FROM revision JOIN source ON source.id=revision.source WHERE revision.id=claim_row.revision),
       'The source itself') AS title
     FROM claim AS claim_row WHERE id=? AND deleted_at IS NULL`,
    id,
  )
  if (!row) return null
  const speakers = speakersOf(db, id) || row.title
  // The words found beneath it would read as the speaker's own assertion.
  const title = assertsNothing(row.kind) ? `${speakers} ${claimKindWord[row.kind]}` : speakers
  return { type: 'claim', id, title, detail: snippet, memo }
}

/** The place in a claim's own words with those of the query. Its tags, which it is found by too, would read as more of its words. Null if only they have any. */
function ownWords(db: Database, claim: Id, words: readonly string[]): string | null {
  const own = db
    .rows<readonly [string]>(
      `SELECT exact FROM anchor WHERE owner=? AND role='content' AND deleted_at IS NULL ORDER BY ord`,
      claim,
    )
    .map(([exact]) => exact)
  const { found, words: shown } = excerpt(own.join(' … '), words)
  return found > 0 ? shown : null
}

/** The names of a claim's speakers, after merging. */
function speakersOf(db: Database, claim: Id): string {
  const { winner } = readMerges(db)
  const speakers = db
    .rows<readonly [Id]>('SELECT actor FROM claim_speaker WHERE claim=? AND deleted_at IS NULL ORDER BY ord', claim)
    .map(([actor]) => winner(actor))
  return [...new Set(speakers)]
    .flatMap((actor) => db.get<{ name: string }>('SELECT name FROM actor WHERE id=?', actor)?.name ?? [])
    .join(', ')
}

/** The hit for a memo is the record that it is on. */
function memoHit(db: Database, memo: Id, { snippet }: Words): SearchHit | null {
  const words: Words = { snippet, isTitle: false, memo: true }
  const row = db.get<{ type: string; owner: Id }>('SELECT owner_type AS type, owner FROM memo WHERE id=?', memo)
  switch (row?.type) {
    case 'source':
    case 'actor':
    case 'claim':
    case 'question':
    case 'briefing':
      return hitOf(db, { record: row.owner, type: row.type, ...words })
    // A memo on a place gives its source, one on an occasion a claim made there.
    case 'revision':
      return hitVia(db, 'source', 'SELECT source AS id FROM revision WHERE id=?', row.owner, words)
    case 'occasion':
      return hitVia(
        db,
        'claim',
        'SELECT id FROM claim WHERE occasion=? AND deleted_at IS NULL ORDER BY id LIMIT 1',
        row.owner,
        words,
      )
    default:
      return null
  }
}

function hitVia(db: Database, type: 'source' | 'claim', sql: string, owner: Id, words: Words): SearchHit | null {
  const found = db.get<{ id: Id }>(sql, owner)
  return found ? hitOf(db, { record: found.id, type, ...words }) : null
}
