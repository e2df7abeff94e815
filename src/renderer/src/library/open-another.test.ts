import { expect, it } from 'vitest'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { createAppState } from '../app/app-state.ts'
import type { Client } from '../app/client.ts'
import { createFlushers } from '../app/flushers.ts'
import { openAnother, openRecent } from './open-another.ts'

function app(answer: Result<unknown> = ok(null)) {
  const asked: string[] = []
  const client = {
    ask: async (method: string) => {
      asked.push(method)
      return answer
    },
  } as unknown as Client
  const state = createAppState()
  const flushers = createFlushers()
  return { asked, client, state, flushers, told: () => state.getState().notice?.message }
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
