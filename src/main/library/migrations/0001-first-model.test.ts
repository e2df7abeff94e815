import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'
import { firstModel } from './0001-first-model.ts'

let folder: ReturnType<typeof makeFolder>
let db: Database

beforeEach(() => {
  folder = makeFolder()
  db = openDatabase(join(folder.path, 'notes.attache'), { synchronous: 'OFF' })
  migrate(db, [firstModel])
})
afterEach(() => {
  db.close()
  folder[Symbol.dispose]()
})

it('makes one case, and nothing else that a person would see', () => {
  expect(db.all('SELECT name, deleted_at FROM "case"').map((row) => ({ ...(row as object) }))).toEqual([
    { name: 'Untitled case', deleted_at: null },
  ])
  for (const table of ['source', 'actor', 'claim', 'briefing', 'change', 'place'])
    expect(db.all(`SELECT 1 FROM ${table}`), table).toEqual([])
})
it('holds the whole model, used or not', () => {
  const tables = new Set(
    db.all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')`).map(({ name }) => name),
  )
  const model = [
    'content',
    'source',
    'case_source',
    'revision',
    'block',
    'styled',
    'anchor',
    'actor',
    'never_merge',
    'alias',
    'office',
    'member',
    'external_id',
    'mention',
    'occasion',
    'claim',
    'claim_speaker',
    'claim_link',
    'hedge',
    'condition',
    'idea',
    'about',
    'question',
    'answer',
    'tag',
    'tagged',
    'memo',
    'briefing',
    'briefing_block',
    'judgement',
    'judgement_basis',
    'citation',
    'issued',
    'issued_to',
    'issued_claim',
    'read_back',
    'check_ignored',
    'field_state',
    'saved_filter',
    'data_file',
    'change',
    'change_field',
    'place',
    'search_index',
  ]
  expect(model.filter((name) => !tables.has(name))).toEqual([])
})
it('has a marking on case, source, claim, actor, memo and briefing', () => {
  for (const table of ['case', 'source', 'claim', 'actor', 'memo', 'briefing']) {
    expect(
      db.all<{ name: string }>(`PRAGMA table_info("${table}")`).map(({ name }) => name),
      table,
    ).toContain('marking')
  }
})
it('looks up the history of one record without walking the log', () => {
  const plan = db
    .all<{ detail: string }>(`EXPLAIN QUERY PLAN SELECT * FROM change_field WHERE record='x'`)
    .map(({ detail }) => detail)
  expect(plan.every((step) => step.startsWith('SEARCH'))).toBe(true)
})
