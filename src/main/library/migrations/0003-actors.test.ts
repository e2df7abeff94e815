import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrate } from './migrate.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'
import { firstModel } from './0001-first-model.ts'
import { claimRelations } from './0002-claim-relations.ts'
import { actors } from './0003-actors.ts'

it('keeps every alias as one that was not unlearned', () => {
  using folder = makeFolder()
  const db = openDatabase(join(folder.path, 'notes.attache'), { synchronous: 'OFF' })
  migrate(db, [firstModel, claimRelations])
  db.run(`INSERT INTO actor (id, name, kind) VALUES ('a', 'Steve Witkoff', 'person')`)
  db.run(`INSERT INTO alias (id, actor, text, learned) VALUES ('b', 'a', 'Witkoff', 1)`)
  migrate(db, [firstModel, claimRelations, actors])
  expect(db.rows('SELECT text, learned, unlearned FROM alias')).toEqual([['Witkoff', 1, 0]])
  expect(() => db.run('UPDATE alias SET unlearned=2')).toThrow('CHECK')
  db.close()
})
