import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'
import { migrations } from './all.ts'
import { claimRelations } from './0002-claim-relations.ts'

let folder: ReturnType<typeof makeFolder>
let db: Database

beforeEach(() => {
  folder = makeFolder()
  db = openDatabase(join(folder.path, 'notes.attache'), { synchronous: 'OFF' })
  migrate(db, migrations.slice(0, migrations.indexOf(claimRelations) + 1))
})
afterEach(() => {
  db.close()
  folder[Symbol.dispose]()
})

it('refuses a claim that is linked to itself, and one that is not there', () => {
  expect(() => db.run(`INSERT INTO claim_relation (id, claim, type, other) VALUES ('1', 'a', 'same-as', 'a')`)).toThrow(
    'CHECK',
  )
  expect(() => db.run(`INSERT INTO claim_relation (id, claim, type, other) VALUES ('1', 'a', 'same-as', 'b')`)).toThrow(
    'FOREIGN KEY',
  )
})
it('finds what is linked to a claim, is about an idea and is reported by an actor without a walk', () => {
  const questions = [
    `claim_relation WHERE claim='x'`,
    `claim_relation WHERE other='x'`,
    `about WHERE of_idea='x'`,
    `idea WHERE revision='x'`,
    `hedge WHERE link='x'`,
    `claim_link WHERE actor='x'`,
  ]
  for (const question of questions) {
    const plan = db.all<{ detail: string }>(`EXPLAIN QUERY PLAN SELECT * FROM ${question}`).map(({ detail }) => detail)
    expect(
      plan.every((step) => step.startsWith('SEARCH')),
      question,
    ).toBe(true)
  }
})
