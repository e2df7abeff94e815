import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { create, update, type Row } from '#shared/changes/draft.ts'
import { ok } from '#shared/model/result.ts'
import { newId } from '#shared/model/id.ts'
import { commit } from './commit.ts'
import type { Library } from '../library.ts'
import { liveRow } from '../rows/rows.ts'
import { makeBareLibrary } from '../test-library/bare-library.ts'
import { makeFolder } from '../test-library/test-library.ts'
import { undoLabels } from './undo-labels.ts'
import * as log from './undo.ts'

let folder: ReturnType<typeof makeFolder>
let here: Library
let there: Library

beforeEach(() => {
  folder = makeFolder()
  ;({ here, there } = makeBareLibrary(join(folder.path, 'notes.attache'), ['here', 'there']))
})
afterEach(() => {
  here.db.close()
  folder[Symbol.dispose]()
})

/** As `undo` and `redo` of the log; of a group, all in one call unless `ms` is given. */
const undo = (library: Library, input: Parameters<typeof log.undo>[1] = {}, ms = Infinity) =>
  log.undo(library, input, ms)
const redo = (library: Library, input: Parameters<typeof log.redo>[1] = {}, ms = Infinity) =>
  log.redo(library, input, ms)

function add(library: Library, name: string, group: string | null = null, origin: 'user' | 'export' = 'user'): string {
  const id = newId()
  commit(library, { origin, group }, () =>
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

describe('a group that is taken back in slices', () => {
  const group = newId()
  let ids: string[]
  beforeEach(() => {
    add(here, 'Alone')
    add(here, 'Before', newId())
    ids = ['A', 'B', 'C'].map((name) => add(here, name, group))
  })
  const live = () => ['A', 'B', 'C'].filter((_, i) => liveRow(here.db, 'actor', ids[i]!) !== undefined).join('')
  /** A call that has time for one change. */
  const oneUndo = (input?: Parameters<typeof undo>[1]) => undo(here, input, 0)
  const left = (done: number, rest: number) => ({ group, done, left: rest })

  it('says after each how much is done and how much is left, and ends with the group', () => {
    expect(oneUndo()).toEqual(ok({ label: 'Add C', rest: left(1, 2) }))
    expect(oneUndo({ rest: left(1, 2) })).toEqual(ok({ label: 'Add B', rest: left(2, 1) }))
    expect(live()).toBe('A')
    expect(oneUndo({ rest: left(2, 1) })).toEqual(ok({ label: 'Add A' }))
    expect(undoLabels(here)).toEqual({ undo: 'Add Before', redo: 'Add A' })
  })
  it('is brought back by one redo, in slices too', () => {
    for (let i = 0; i < 3; i++) oneUndo()
    const first = redo(here, {}, 0)
    expect(first).toMatchObject({ value: { label: 'Add A', rest: { done: 1, left: 2 } } })
    const rest = first.ok ? first.value?.rest : undefined
    expect(redo(here, { rest }, 0)).toMatchObject({ value: { label: 'Add B', rest: { done: 2, left: 1 } } })
    expect(redo(here, { rest }, 0)).toEqual(ok({ label: 'Add C' }))
    expect([live(), undoLabels(here)]).toEqual(['ABC', { undo: 'Add C', redo: null }])
  })
  it('goes on where an undo was stopped, and one redo brings all of it back', () => {
    oneUndo()
    expect(undo(here)).toEqual(ok({ label: 'Add B' }))
    expect([live(), undoLabels(here).undo]).toEqual(['', 'Add Before'])
    expect(redo(here)).toEqual(ok({ label: 'Add A' }))
    expect([live(), undoLabels(here).redo]).toEqual(['ABC', null])
  })
  it('goes on where an undo was stopped with what an export recorded since', () => {
    oneUndo()
    add(here, 'Exported', null, 'export')
    expect(oneUndo({ rest: left(1, 2) })).toEqual(ok({ label: 'Add B', rest: left(2, 1) }))
    undo(here)
    redo(here)
    expect(live()).toBe('ABC')
  })
  it('is brought back by one redo, though another was stopped in it', () => {
    undo(here)
    redo(here, {}, 0)
    expect(live()).toBe('A')
    undo(here)
    expect(live()).toBe('')
    redo(here)
    expect([live(), undoLabels(here).redo]).toEqual(['ABC', null])
  })
  it('is left alone once another gesture came between; undo takes that first, then goes on', () => {
    oneUndo()
    const between = add(here, 'Between')
    expect(oneUndo({ rest: left(1, 2) })).toEqual(ok(null))
    expect([live(), liveRow(here.db, 'actor', between) !== undefined]).toEqual(['AB', true])
    expect(undo(here)).toEqual(ok({ label: 'Add Between' }))
    expect(undo(here)).toEqual(ok({ label: 'Add B' }))
    expect(live()).toBe('')
    // As everywhere, a gesture after an undo leaves nothing of that to redo.
    for (const label of ['Add A', 'Add Between']) expect(redo(here)).toEqual(ok({ label }))
    expect([redo(here), live()]).toEqual([ok(null), 'AB'])
  })
  it('is whole if an equal call has taken the rest of it', () => {
    oneUndo()
    undo(here)
    expect(oneUndo({ rest: left(1, 2) })).toEqual(ok({ label: 'Add A' }))
    expect(undoLabels(here).undo).toBe('Add Before')
  })
  it('stops at a record that was changed on another device, and redo brings back what was taken', () => {
    rename(there, ids[1]!, 'Theirs')
    expect(undo(here)).toEqual(ok({ label: 'Add C', rest: left(1, 2) }))
    expect(undo(here, { rest: left(1, 2) })).toEqual({
      ok: false,
      error: {
        code: 'conflict',
        message:
          'The actor “Theirs” was changed on another device since, so undo stopped there; change it by hand instead.',
      },
    })
    expect(live()).toBe('AB')
    expect(redo(here)).toEqual(ok({ label: 'Add C' }))
    expect(live()).toBe('ABC')
  })
  it('is of one device', () => {
    const theirs = add(there, 'Theirs', group)
    expect(undo(here, {}, 0)).toEqual(ok({ label: 'Add C', rest: left(1, 2) }))
    undo(here)
    expect([live(), liveRow(here.db, 'actor', theirs) !== undefined]).toEqual(['', true])
  })
})

it('only ever adds to the log', () => {
  const id = add(here, 'Old')
  rename(here, id, 'New')
  undo(here)
  redo(here)
  const logged = here.db.all<{ origin: string; fields: number }>(
    'SELECT origin, (SELECT count(*) FROM change_field WHERE change=change.id) AS fields FROM change ORDER BY clock',
  )
  expect(logged.map(({ origin }) => origin)).toEqual(['user', 'user', 'undo', 'redo'])
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
