import { expect, it } from 'vitest'
import { createAppState } from '../app/app-state.ts'
import type { Client } from '../app/client.ts'
import { createFlushers } from '../app/flushers.ts'
import { openAnother } from './open-another.ts'

function app() {
  const asked: string[] = []
  const client = { want: async (method: string) => void asked.push(method) } as unknown as Client
  const state = createAppState()
  const flushers = createFlushers()
  return { asked, client, state, flushers, told: () => state.getState().notice?.message }
}

const sentence =
  'What you typed last is not saved yet, so no other library was opened; it stands where it was. Try again when it is saved.'

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
  await openAnother(here, 'newLibrary', {})
  expect([here.asked, here.told()]).toEqual([[], sentence])
})
