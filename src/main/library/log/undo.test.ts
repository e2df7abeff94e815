import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { create, update, type Row } from '#shared/changes/draft.ts'
import { ok } from '#shared/model/result.ts'
import { newId } from '#shared/model/id.ts'
import { commit } from './commit.ts'
import { createLibrary, type Library } from '../library.ts'
import { migrate } from '../migrations/migrate.ts'
import { liveRow } from '../rows/rows.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'
import { undoLabels } from './undo-labels.ts'
import { redo, undo } from './undo.ts'

let folder: ReturnType<typeof makeFolder>
let here: Library
let there: Library

beforeEach(() => {
  folder = makeFolder()
  const db = openDatabase(join(folder.path, 'notes.attache'), { synchronous: 'OFF' })
  migrate(db)
  const parts = {
    db,
    path: db.path,
    file: db.path,
    readOnly: () => null,
    heldBy: () => null,
    rescued: () => null,
    elsewhere: [],
    notices: [],
    now: Date.now,
    backupMade: () => Promise.resolve(),
    together: <T>(work: () => T): T => work(),
    changed: () => {},
  }
  here = createLibrary({ ...parts, author: { device: 'here', analyst: '' } })
  there = createLibrary({ ...parts, author: { device: 'there', analyst: '' } })
})
afterEach(() => {
  here.db.close()
  folder[Symbol.dispose]()
})

function add(library: Library, name: string, group: string | null = null): string {
  const id = newId()
  commit(library, { origin: 'user', group }, () =>
    ok({ draft: { label: `Add ${name}`, fields: create('actor', id, { name, kind: 'person' }) }, value: null }),
  )
  return id
}

function rename(library: Library, id: string, name: string): void {
  commit(library, { origin: 'user' }, () =>
    ok({
      draft: { label: `Rename to ${name}`, fields: update('actor', liveRow(library.db, 'actor', id) as Row, { name }) },
      value: null,
    }),
  )
}

it('takes back what this device did, not what another did', () => {
  add(here, 'Mine')
  const theirs = add(there, 'Theirs')
  expect(undo(here)).toEqual(ok({ label: 'Add Mine' }))
  expect(undo(here)).toEqual(ok(null))
  expect(liveRow(here.db, 'actor', theirs)).toBeDefined()
})

it('does not overwrite a field that was changed elsewhere since, but names it', () => {
  const id = add(here, 'Old')
  rename(here, id, 'Mine')
  rename(there, id, 'Theirs')
  expect(undo(here)).toEqual({
    ok: false,
    error: {
      code: 'conflict',
      message:
        'The actor “Theirs” was changed on another device since, so nothing was taken back; change it by hand instead.',
    },
  })
  expect(liveRow(here.db, 'actor', id)).toMatchObject({ name: 'Theirs' })
})

it('does not delete a record that was changed elsewhere since it was made, but names it', () => {
  const id = add(here, 'Mine')
  commit(there, { origin: 'user' }, () =>
    ok({
      draft: { label: 'Mark', fields: update('actor', liveRow(here.db, 'actor', id) as Row, { marking: 'TLP:RED' }) },
      value: null,
    }),
  )
  expect(undo(here)).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(liveRow(here.db, 'actor', id)).toBeDefined()
})

it('does not do again what was changed elsewhere since it was taken back', () => {
  const id = add(here, 'Old')
  rename(here, id, 'Mine')
  undo(here)
  rename(there, id, 'Theirs')
  expect(redo(here)).toMatchObject({
    ok: false,
    error: {
      message:
        'The actor “Theirs” was changed on another device since, so nothing was done again; change it by hand instead.',
    },
  })
})

it('takes a group back as one step, and does it again', () => {
  add(here, 'Alone')
  const group = newId()
  const ids = ['A', 'B', 'C'].map((name) => add(here, name, group))
  expect(undo(here)).toEqual(ok({ label: 'Add C' }))
  expect(ids.map((id) => liveRow(here.db, 'actor', id))).toEqual([undefined, undefined, undefined])
  expect(undoLabels(here)).toEqual({ undo: 'Add Alone', redo: 'Add A' })
  expect(redo(here)).toEqual(ok({ label: 'Add A' }))
  expect(ids.every((id) => liveRow(here.db, 'actor', id) !== undefined)).toBe(true)
  expect(undoLabels(here)).toEqual({ undo: 'Add C', redo: null })
})

it('only ever adds to the log', () => {
  const id = add(here, 'Old')
  rename(here, id, 'New')
  undo(here)
  redo(here)
  const log = here.db.all<{ origin: string; fields: number }>(
    'SELECT origin, (SELECT count(*) FROM change_field WHERE change=change.id) AS fields FROM change ORDER BY clock',
  )
  expect(log.map(({ origin }) => origin)).toEqual(['user', 'user', 'undo', 'redo'])
})

it('leaves nothing behind when a gesture throws', () => {
  expect(() =>
    commit(here, { origin: 'user' }, () => {
      throw new Error('a bug')
    }),
  ).toThrow('a bug')
  expect(() =>
    commit(here, { origin: 'user' }, () =>
      ok({ draft: { label: 'Broken', fields: create('alias', newId(), { actor: newId(), text: 'x' }) }, value: null }),
    ),
  ).toThrow('FOREIGN KEY')
  expect(here.db.all('SELECT 1 FROM change')).toEqual([])
  expect(here.db.all('SELECT 1 FROM alias')).toEqual([])
})
