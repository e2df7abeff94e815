import { expect } from 'vitest'
import { historyTypes, type HistoryType } from '#shared/history/history-types.ts'
import type { HistoryEntry } from '#shared/history/history-view.ts'
import type { Affected } from '#shared/library/library-view.ts'
import { longDate } from '#shared/words/dates.ts'
import { languageName } from '#shared/words/languages.ts'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'

type Stored = string | number | null
/** A fact about a record, under the name that its history uses: the rows that hold it, and how its value is worded. */
type Fact = { readonly name: string; readonly sql: string; readonly words?: (db: Database, value: string) => string }
/** By row: the fact, and its stored value. Null for a deleted record. */
type Facts = ReadonlyMap<string, { readonly fact: Fact; readonly value: Stored }> | null

/** A fact in one of the record's own columns. */
const column = (type: HistoryType, field: string, name: string, words?: Fact['words']): Fact => ({
  name,
  sql: `SELECT '' AS row, ${field} AS value FROM ${type} WHERE id=?1`,
  ...(words && { words }),
})
/** Facts in rows of another table that belong to the record. */
const rows = (table: string, owner: string, field: string, name: string, words?: Fact['words']): Fact => ({
  name,
  sql: `SELECT id AS row, ${field} AS value FROM ${table} WHERE ${owner}=?1 AND deleted_at IS NULL`,
  ...(words && { words }),
})

const actorName = (db: Database, id: string): string =>
  db.get<{ name: string }>('SELECT name FROM actor WHERE id=?', id)!.name
const occasionLabel = (db: Database, id: string): string =>
  db.get<{ label: string }>('SELECT label FROM occasion WHERE id=?', id)!.label
const yesOrNothing = (_: Database, flag: string): string => (flag === '1' ? 'yes' : '')
const sourceTitle = (db: Database, id: string): string =>
  db.get<{ title: string }>('SELECT title FROM source WHERE id=?', id)!.title
const caseName = (db: Database, id: string): string =>
  db.get<{ name: string }>('SELECT name FROM "case" WHERE id=? AND (SELECT count(*) FROM "case")>1', id)?.name ?? ''
const stateWord = (_: Database, state: string): string => state.replace('-', ' ')
function tagPath(db: Database, id: string): string {
  const { name, parent, gone } = db.get<{ name: string; parent: string | null; gone: number }>(
    'SELECT name, parent, deleted_at IS NOT NULL AS gone FROM tag WHERE id=?',
    id,
  )!
  return gone === 1 || parent === null ? name : `${tagPath(db, parent)}/${name}`
}
function answerSaid(db: Database, value: string): string {
  const [question, answer] = JSON.parse(value) as [string, string]
  return `${db.get<{ text: string }>('SELECT text FROM question WHERE id=?', question)!.text}: ${answer}`
}

/** The name of the fact that a field was suggested or confirmed, whose value is "language suggested". */
const state = 'state'
const notes: readonly Fact[] = [rows('memo', 'owner', 'body', 'memo'), rows('tagged', 'owner', 'tag', 'tags', tagPath)]
const factsOf: Readonly<Record<HistoryType, readonly Fact[]>> = {
  claim: [
    column('claim', 'gloss', 'in our words'),
    column('claim', 'credibility', 'credibility'),
    column('claim', 'original_language', 'original language'),
    column('claim', 'translated_by', 'translated by'),
    column('claim', 'about_unclear', 'about unclear', yesOrNothing),
    column('claim', 'status', 'status'),
    column('claim', 'status_reason', 'status reason'),
    column('claim', 'marking', 'marking'),
    column('claim', 'about_date', 'about (date)'),
    column('claim', 'occasion', 'occasion', occasionLabel),
    rows('anchor', `role='content' AND owner`, 'exact', 'words'),
    rows('anchor', `role='cue' AND owner`, 'exact', 'cue'),
    rows('claim_speaker', 'claim', 'actor', 'speakers', actorName),
    rows('said_about', 'claim', 'actor', 'said about', actorName),
    rows('answer', 'claim', `json_array(question, coalesce(named, replace(value, '-', ' ')))`, 'answers', answerSaid),
    ...notes,
  ],
  actor: [
    column('actor', 'side', 'side', actorName),
    column('actor', 'name', 'name'),
    column('actor', 'kind', 'kind'),
    column('actor', 'how_many', 'how many'),
    column('actor', 'document_author', 'author'),
    column('actor', 'document_date', 'date of the document'),
    column('actor', 'seen_by', 'seen by'),
    column('actor', 'reliability', 'reliability'),
    column('actor', 'merged_into', 'merged into', actorName),
    rows('alias', 'actor', 'text', 'aliases'),
    ...notes,
  ],
  source: [
    column('source', 'title', 'title'),
    column('source', 'language', 'language', (_, tag) => languageName(tag)),
    column('source', 'publisher', 'publisher'),
    column('source', 'reliability', 'reliability'),
    column('source', 'place', 'place'),
    column('source', 'marking', 'marking'),
    column('source', 'updated', 'updated', (_, date) => longDate(date)),
    column('source', 'work_state', 'work state', stateWord),
    rows('case_source', 'source', 'in_case', 'cases', caseName),
    column('source', 'copy_of', 'another copy of', sourceTitle),
    rows('field_state', `field='copy_of' AND owner`, `'a report of its own'`, 'origin'),
    rows(
      'field_state',
      `field<>'copy_of' AND owner`,
      `field || iif(state='proposed', ' suggested', ' confirmed')`,
      state,
    ),
    ...notes,
  ],
  question: [
    column('question', 'text', 'question'),
    column('question', 'short_label', 'short label'),
    rows('judgement', 'question', 'would_change', 'what would change it'),
    ...notes,
  ],
  occasion: [
    column('occasion', 'label', 'name'),
    column('occasion', 'place', 'place'),
    column('occasion', 'withdrawn', 'withdrawn', yesOrNothing),
    column('occasion', 'withdrawn_date', 'withdrawn on'),
    column('occasion', 'withdrawn_by', 'withdrawn by'),
    rows('memo', 'owner', 'body', 'memo'),
  ],
  tag: [
    column('tag', 'name', 'name'),
    column('tag', 'definition', 'definition'),
    column('tag', 'parent', 'under', tagPath),
    rows('memo', 'owner', 'body', 'memo'),
  ],
}

/**
 * Computes for each change what the histories of the changed records must show: its label, its origin, and each fact
 * before and after. The facts are read from the tables before and after the change, without any code of the history
 * itself.
 */
export function historyOracle(
  database: () => Database,
  newest: (type: HistoryType, id: Id) => Promise<readonly HistoryEntry[]>,
) {
  const known = new Map<Id, Facts>()
  return {
    check: async (affected: readonly Affected[], label: string, origin: ChangeOrigin): Promise<void> => {
      for (const { type, id } of affected) {
        if (!isHistoryType(type)) continue
        const [before, after] = [known.get(id), readFacts(database(), type, id)]
        known.set(id, after)
        const lines = linesBetween(database(), before, after)
        if (lines.length === 0 && (before === null) === (after === null)) continue
        const [entry] = await newest(type, id)
        expect(entry).toMatchObject({ label, origin })
        const names = new Set(factsOf[type].map(({ name }) => name))
        const told = entry!.lines
          .filter(({ part, name, state: is }) => names.has(part === 'confirmed' && is ? state : name))
          .map(({ part, name, state: is, ...line }) =>
            part === 'confirmed' && is ? `${name} ${is}` : said(name, line.before, line.after),
          )
        expect(told.sort()).toEqual(lines)
      }
    },
  }
}

function isHistoryType(type: string): type is HistoryType {
  return (historyTypes as readonly string[]).includes(type)
}

/** One prepared statement per type: it runs after every change, for every record that changed. */
const factsSql = new Map(
  historyTypes.map((type) => [
    type,
    factsOf[type].map(({ sql }, at) => `SELECT ${at} AS at, * FROM (${sql})`).join(' UNION ALL '),
  ]),
)

function readFacts(db: Database, type: HistoryType, id: Id): Facts {
  if (!db.get(`SELECT 1 FROM ${type} WHERE id=? AND deleted_at IS NULL`, id)) return null
  return new Map(
    db.all<{ at: number; row: string; value: Stored }>(factsSql.get(type)!, id).map(({ at, row, value }) => {
      const fact = factsOf[type][at]!
      return [`${fact.name} ${row}`, { fact, value }]
    }),
  )
}

/**
 * One line for each fact that changed. Facts that are deleted or restored together with their record are not shown; all
 * facts of a new record are.
 */
function linesBetween(db: Database, before: Facts | undefined, after: Facts): string[] {
  if (before === null || after === null) return []
  const words = (at: Facts | undefined, key: string): string | null => {
    const { fact, value } = at?.get(key) ?? {}
    if (!fact || value === null || value === undefined || value === '') return null
    return (fact.words ? fact.words(db, String(value)) : String(value)) || null
  }
  const keys = new Set([...(before?.keys() ?? []), ...after.keys()])
  const changed = [...keys].flatMap((key) => {
    const [was, is] = [words(before, key), words(after, key)]
    return was === is ? [] : [{ name: (before?.get(key) ?? after.get(key))!.fact.name, was, is }]
  })
  // A field that was suggested or confirmed has a line for that only where its value stays as it was.
  const stays = (field: string) => !changed.some(({ name }) => name === field.split(' ')[0])
  return changed
    .flatMap(({ name, was, is }) => (name !== state ? [said(name, was, is)] : is !== null && stays(is) ? [is] : []))
    .sort()
}

function said(name: string, before: string | null, after: string | null): string {
  return `${name}: ${before ?? '–'} → ${after ?? '–'}`
}
