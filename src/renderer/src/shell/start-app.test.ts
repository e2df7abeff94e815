import { beforeEach, expect, it } from 'vitest'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { ok } from '#shared/model/result.ts'
import { createTestApp, type TestApp } from '../core/test-app/test-app.tsx'
import { followMain } from './start-app.ts'

const library = {
  name: 'Mackerel',
  case: { id: 'c', name: 'Herring quota', countSides: true },
  undo: null,
  redo: null,
} as unknown as LibraryInfo
let app: TestApp
/** The case as the library has it now. */
let now: LibraryInfo['case']

beforeEach(() => {
  now = library.case
  app = createTestApp({ getLibrary: () => ok({ ...library, case: now }) })
  app.state.setState({ library })
  followMain(app)
})

/** A change of the library, and what undo and redo would take after it. */
const change = async (commit: number, type: 'case' | 'source', undo: string | null, redo: string | null) => {
  const taken = app.commits.whenTaken(commit)
  app.tell('changed', { commit, affected: [{ type, id: 'c' }], origin: 'user', undo, redo })
  await taken
}

it('shows the name and the setting of the case as they are after each change, undo included', async () => {
  now = { ...library.case, name: 'Cod quota', countSides: false }
  await change(1, 'case', 'Rename the case', null)
  expect(app.state.getState().library).toMatchObject({ case: now, undo: 'Rename the case' })
  now = library.case
  await change(2, 'case', null, 'Rename the case')
  expect(app.state.getState().library).toEqual({ ...library, redo: 'Rename the case' })
})

it('reads nothing of the case when something else is changed', async () => {
  await change(1, 'source', 'Edit a source', null)
  expect([app.sent('getLibrary'), app.state.getState().library?.undo]).toEqual([[], 'Edit a source'])
})

it('ends an offer to undo as soon as it hears of a newer change, before that one is read', () => {
  const { offerUndo } = app.state.getState()
  offerUndo('Memo deleted', 1)
  app.tell('changed', { commit: 1, affected: [], origin: 'user', undo: 'Delete a memo', redo: null })
  expect(app.state.getState().undoOffer).not.toBeNull()
  app.tell('changed', { commit: 2, affected: [], origin: 'undo', undo: null, redo: 'Delete a memo' })
  expect(app.state.getState().undoOffer).toBeNull()
})
