import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'
import { firstModel } from './0001-first-model.ts'
import { claimRelations } from './0002-claim-relations.ts'
import { actors } from './0003-actors.ts'
import { questionsAndTags } from './0004-questions-and-tags.ts'

let folder: ReturnType<typeof makeFolder>
let db: Database

beforeEach(() => {
  folder = makeFolder()
  db = openDatabase(join(folder.path, 'notes.attache'), { synchronous: 'OFF' })
  migrate(db, [firstModel, claimRelations, actors])
})
afterEach(() => {
  db.close()
  folder[Symbol.dispose]()
})

it('gives the tags there are an empty definition', () => {
  db.run(`INSERT INTO tag (id, name) VALUES ('t', 'guarantees')`)
  migrate(db, [firstModel, claimRelations, actors, questionsAndTags])
  expect(db.get<{ name: string; definition: string }>('SELECT name, definition FROM tag')).toEqual(
    Object.assign(Object.create(null), { name: 'guarantees', definition: '' }),
  )
})
it('finds what stands under a tag, the view of a question and the orphans of a claim by an index', () => {
  migrate(db, [firstModel, claimRelations, actors, questionsAndTags])
  for (const sql of [
    `SELECT id FROM tag WHERE parent='x'`,
    `SELECT id FROM judgement WHERE question='x'`,
    `SELECT owner FROM anchor WHERE state='orphan' AND owner='x'`,
  ]) {
    const plan = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).map(({ detail }) => detail)
    expect(
      plan.every((step) => step.startsWith('SEARCH') && step.includes('INDEX')),
      sql,
    ).toBe(true)
  }
})
