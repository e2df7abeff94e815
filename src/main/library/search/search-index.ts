import { notYet } from '#shared/changes/change.ts'
import type { RecordName } from '#shared/changes/records.ts'
import type { Id } from '#shared/model/id.ts'
import { mainText } from '#shared/sources/without-aside.ts'
import { spaceOutWords } from '#shared/search/words.ts'
import type { RecordChange } from '../log/apply-change.ts'
import { readMerges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { typedWordsOf, type RichBlock } from '#shared/briefing/rich-text.ts'

/** The records that have a row in the full-text index. */
export type Indexed = 'source' | 'actor' | 'claim' | 'memo' | 'question' | 'briefing'

type Doc = { readonly title: string; readonly body: string }

/** The text by which each record is found; undefined if the record does not exist. */
const docOf: Readonly<Record<Indexed, (db: Database, id: Id) => Doc | undefined>> = {
  source: sourceText,
  actor: (db, id) =>
    db.get<Doc>(
      `SELECT name AS title, concat_ws(char(10), (SELECT group_concat(text, char(10)) FROM alias
       WHERE actor IN (SELECT value FROM json_each(?2)) AND deleted_at IS NULL AND unlearned=0), document_author, seen_by) AS body
     FROM actor WHERE id=?1 AND deleted_at IS NULL`,
      id,
      idList(readMerges(db).group(id)),
    ),
  claim: (db, id) =>
    db.get<Doc>(
      `SELECT gloss AS title, concat_ws(char(10),
       (SELECT group_concat(exact, char(10)) FROM anchor WHERE owner=claim.id AND role='content' AND deleted_at IS NULL),
       (WITH RECURSIVE above(id) AS (
          SELECT tag FROM tagged WHERE owner=?1 AND deleted_at IS NULL UNION SELECT tag.parent FROM tag JOIN above ON tag.id=above.id WHERE tag.parent IS NOT NULL)
        SELECT group_concat(name, char(10)) FROM tag WHERE deleted_at IS NULL AND id IN (SELECT id FROM above))) AS body
     FROM claim WHERE id=?1 AND deleted_at IS NULL`,
      id,
    ),
  question: (db, id) =>
    db.get<Doc>('SELECT text AS title, short_label AS body FROM question WHERE id=? AND deleted_at IS NULL', id),
  memo: (db, id) => db.get<Doc>(`SELECT '' AS title, body FROM memo WHERE id=? AND deleted_at IS NULL`, id),
  briefing: briefingText,
}

/**
 * The indexed record that a changed row belongs to, and the fields that are indexed. Other changes do not affect the
 * index.
 */
const indexedBy: Partial<
  Record<RecordName, { readonly type: Indexed; readonly owner: string; readonly fields: readonly string[] }>
> = {
  source: {
    type: 'source',
    owner: 'id',
    fields: ['deleted_at', 'title', 'publisher', 'author', 'place', 'quality', 'channel', 'access_limits'],
  },
  revision: { type: 'source', owner: 'source', fields: ['deleted_at'] },
  actor: { type: 'actor', owner: 'id', fields: ['deleted_at', 'name', 'merged_into', 'document_author', 'seen_by'] },
  alias: { type: 'actor', owner: 'actor', fields: ['deleted_at', 'text', 'unlearned'] },
  claim: { type: 'claim', owner: 'id', fields: ['deleted_at', 'gloss'] },
  anchor: { type: 'claim', owner: 'owner', fields: ['deleted_at', 'exact'] },
  tagged: { type: 'claim', owner: 'owner', fields: ['deleted_at'] },
  question: { type: 'question', owner: 'id', fields: ['deleted_at', 'text', 'short_label'] },
  memo: { type: 'memo', owner: 'id', fields: ['deleted_at', 'body'] },
  briefing: { type: 'briefing', owner: 'id', fields: ['deleted_at', 'title'] },
  briefing_block: { type: 'briefing', owner: 'briefing', fields: ['deleted_at', 'body'] },
}

/** Updates the index after a change was applied, in the same transaction. */
export function reindex(db: Database, changes: readonly RecordChange[]): void {
  const stale = new Map<Id, Indexed>()
  const renamed: Id[] = []
  for (const { type, record, fields } of changes) {
    if (type === 'tag' && !fields.some((one) => one.before === notYet) && fields.some((one) => tagWords.has(one.field)))
      renamed.push(record)
    const rule = indexedBy[type]
    if (!rule || !fields.some((one) => rule.fields.includes(one.field))) continue
    const id = rule.owner === 'id' ? record : ownerOf(db, type, rule.owner, record)
    if (id !== undefined && !stale.has(id) && ((type !== 'anchor' && type !== 'tagged') || isClaim(db, id)))
      stale.set(id, rule.type)
  }
  const merged = changes.flatMap(({ fields }) =>
    fields.filter((one) => one.field === 'merged_into').flatMap(({ before, after }) => [before, after]),
  )
  for (const id of merged) if (typeof id === 'string') stale.set(id, 'actor')
  if (renamed.length > 0) for (const id of claimsTagged(db, renamed)) stale.set(id, 'claim')
  for (const [id, type] of stale) indexOne(db, type, id)
}

/**
 * Rewrites one record's row of the index. A merged actor has none: its words belong to the actor it was merged into.
 */
export function indexOne(db: Database, type: Indexed, id: Id): void {
  const winner = type === 'actor' ? readMerges(db).winner(id) : id
  if (winner !== id) indexOne(db, type, winner)
  db.run('DELETE FROM search_doc WHERE record=?', id)
  const doc = winner === id ? docOf[type](db, id) : undefined
  if (!doc) return
  db.run(
    'INSERT INTO search_doc (record, record_type, title, body) VALUES (?, ?, ?, ?)',
    id,
    type,
    spaceOutWords(doc.title),
    spaceOutWords(doc.body),
  )
}

function ownerOf(db: Database, type: RecordName, field: string, record: Id): Id | undefined {
  return db.get<{ owner: Id }>(`SELECT "${field}" AS owner FROM "${type}" WHERE id=?`, record)?.owner
}

/** The fields of a tag that change the words of tagged claims: a claim is found by its tags and their parents. */
const tagWords = new Set(['name', 'parent'])

function claimsTagged(db: Database, tags: readonly Id[]): Id[] {
  return db
    .all<{ owner: Id }>(
      `WITH RECURSIVE within(id) AS (SELECT value FROM json_each(?) UNION SELECT tag.id FROM tag JOIN within ON tag.parent=within.id)
       SELECT DISTINCT owner FROM tagged WHERE owner_type='claim' AND deleted_at IS NULL AND tag IN (SELECT id FROM within)`,
      idList(tags),
    )
    .map((row) => row.owner)
}

function isClaim(db: Database, id: Id): boolean {
  return db.get('SELECT 1 FROM claim WHERE id=?', id) !== undefined
}

/**
 * Rebuilds the full-text index from its rows. If its own blocks are damaged, no gesture that touches it can be saved.
 */
export function rebuildIndex(db: Database): void {
  db.exec("INSERT INTO search_index(search_index) VALUES ('rebuild')")
}

/** A source is found by its card and its newest text. What the reader hides at first is not searched. */
function sourceText(db: Database, id: Id): Doc | undefined {
  const source = db.get<Doc & { text: string | null; asideFrom: number | null }>(
    `SELECT title, concat_ws(char(10), publisher, author, place, quality, channel, access_limits) AS body, text, aside_from AS asideFrom
     FROM source LEFT JOIN revision ON revision.id=(
       SELECT id FROM revision WHERE source=?1 AND deleted_at IS NULL ORDER BY id DESC LIMIT 1)
     WHERE source.id=?1 AND source.deleted_at IS NULL`,
    id,
  )
  return source && { title: source.title, body: `${source.body}\n${mainText(source.text ?? '', source.asideFrom)}` }
}

/** Reads a briefing's title and the text that the analyst wrote; undefined if it does not exist. */
export function briefingText(db: Database, id: Id): { title: string; body: string } | undefined {
  const briefing = db.get<{ title: string }>('SELECT title FROM briefing WHERE id=? AND deleted_at IS NULL', id)
  if (!briefing) return undefined
  const blocks = db.all<{ body: string }>(
    'SELECT body FROM briefing_block WHERE briefing=? AND deleted_at IS NULL ORDER BY section, position',
    id,
  )
  return {
    title: briefing.title,
    body: blocks.map(({ body }) => typedWordsOf(JSON.parse(body) as RichBlock)).join('\n'),
  }
}
