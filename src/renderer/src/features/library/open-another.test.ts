import { expect, it } from 'vitest'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { LibraryInfo } from '#shared/library/library-view.ts'
import { createAppState } from '../../core/app-state.ts'
import type { Client } from '../../core/client.ts'
import { createFlushers } from '../../core/flushers.ts'
import { openAnother, openRecent } from './open-another.ts'

function app(answer: Result<unknown> = ok(null)) {
  const asked: string[] = []
  const client = {
    tryCall: async (method: string) => {
      asked.push(method)
      return answer
    },
  } as unknown as Client
  const state = createAppState()
  const flushers = createFlushers()
  return { asked, client, state, flushers, told: () => state.getState().notice?.message }
}

const library: LibraryInfo = {
  path: '/a/notes.attache',
  name: 'notes',
  cases: [],
  chosenCase: null,
  case: { id: '019aa000-0000-7000-8000-000000000000', name: 'Talks', countSides: true, marking: null },
  readOnly: null,
  heldBy: null,
  rescued: null,
  notices: [],
  statusChanges: 0,
  undo: null,
  redo: null,
}
const sentence =
  'What you typed last is not saved yet, so no other library was opened; it stands where it was. Try again when it is saved.'
const missing = fail('missing-library', 'The library “notes.attache” is not in “/a” any more. Nothing was changed.')
const problem = { path: '/a/notes.attache', kind: 'missing', message: missing.error.message } as const

it('opens another library once what is half typed is saved', async () => {
  const here = app()
  const done: string[] = []
  here.flushers.add(async () => done.push('saved') > 0)
  await openAnother(here, 'newLibrary', {})
  expect([done, here.asked, here.told()]).toEqual([['saved'], ['newLibrary'], undefined])
})
it('opens none while a field holds what could not be saved, and says why', async () => {
  const here = app()
  here.flushers.addField(async () => {
    here.state.getState().showNotice({ kind: 'error', message: 'The disk is full.' })
    return false
  })
  await openAnother(here, 'newLibrary', {})
  expect([here.asked, here.told()]).toEqual([[], `The disk is full. ${sentence}`])
})
it('opens none while something is still being saved', async () => {
  const here = app()
  here.state.getState().savingBegins()
  expect(await openRecent(here, '/a/notes.attache')).toBe(false)
  expect([here.asked, here.told(), here.state.getState().dialog]).toEqual([[], sentence, null])
})
it('opens one all the same when it is asked again, in a library that will never take what is typed', async () => {
  const here = app()
  here.flushers.addField(async () => false)
  const readOnly = 'It can only be read.'
  here.state.setState({ library: { ...library, readOnly } })
  await openAnother(here, 'openRescuedCopy', {})
  expect([here.asked, here.told()]).toEqual([
    [],
    'What you typed last is not saved yet, so no other library was opened; it stands where it was. Copy it if you need it, and choose again to go on without it.',
  ])
  await openAnother(here, 'openRescuedCopy', {})
  expect(here.asked).toEqual(['openRescuedCopy'])
})
it('opens none, however often it is asked, in a library that may still take it', async () => {
  const here = app()
  here.flushers.addField(async () => false)
  here.state.setState({ library })
  for (let time = 0; time < 3; time++) await openAnother(here, 'newLibrary', {})
  expect(here.asked).toEqual([])
})
it('says why one that was chosen cannot be opened, and nothing of what was cancelled', async () => {
  const here = app(fail('not-a-library', 'This file is not an Attaché library.'))
  expect(await openAnother(here, 'openLibrary', {})).toBeUndefined()
  expect(here.told()).toBe('This file is not an Attaché library.')
  const cancelled = app(fail('cancelled', 'No.'))
  await openAnother(cancelled, 'openLibrary', {})
  expect(cancelled.told()).toBeUndefined()
})
it('shows what can be done about a recent one that is missing, over the library that is open', async () => {
  const here = app(missing)
  expect(await openRecent(here, '/a/notes.attache')).toBe(false)
  expect(here.state.getState()).toMatchObject({ dialog: { kind: 'library-problem', problem }, problem: null })
})
it('shows it on the screen where none is open', async () => {
  const here = app(missing)
  here.state.setState({ problem: { path: '/b.attache', kind: 'damaged', message: 'It is damaged.' } })
  expect(await openRecent(here, '/a/notes.attache')).toBe(false)
  expect(here.state.getState()).toMatchObject({ dialog: null, problem })
})
