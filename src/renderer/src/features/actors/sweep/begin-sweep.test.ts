import { beforeEach, expect, test } from 'vitest'
import { actorOf } from '#shared/briefing/compose/fixtures.ts'
import { fail, ok } from '#shared/model/result.ts'
import { createTestApp, type TestApp } from '../../../core/test-app/test-app.tsx'
import { beginSweep } from './begin-sweep.ts'

const merz = actorOf('Merz')
let app: TestApp
/** What is found in the source, and in the whole case. */
let here: object
let everywhere: object

beforeEach(() => {
  app = createTestApp({ sweepActor: ({ source }) => ok((source === null ? everywhere : here) as never) })
  app.stores.actors.setState({ byId: new Map([[merz.id, merz]]) })
  here = { names: ['Merz'], candidates: [{}] }
  everywhere = { names: ['Merz'], candidates: [{}, {}] }
})
const asked = () => app.sent('sweepActor').map(({ source }) => source)
const state = () => app.state.getState()

test('what is found in the text is shown', async () => {
  await beginSweep(app, merz.id, 'talks')
  expect(state().sweep).toEqual({ actor: merz.id, source: 'talks', found: here })
  expect(asked()).toEqual(['talks'])
})

test('where the text has none left, the whole case is searched', async () => {
  here = { names: ['Merz'], candidates: [] }
  await beginSweep(app, merz.id, 'talks')
  expect(state().sweep).toEqual({ actor: merz.id, source: null, found: everywhere })
  expect(asked()).toEqual(['talks', null])
})

test('where the case has none left, that is said with the name, on screen, too', async () => {
  here = everywhere = { names: ['Merz'], candidates: [] }
  await beginSweep(app, merz.id, 'talks')
  expect(state().sweep).toBeNull()
  expect(state().announcement).toContain('Merz')
  expect(state().message?.text).toBe(state().announcement)
  expect(asked()).toEqual(['talks', null])
})

test('an actor without a name is not looked for in the whole case, and another sentence says why', async () => {
  here = everywhere = { names: ['Merz'], candidates: [] }
  await beginSweep(app, merz.id, null)
  const noneLeft = state().announcement
  here = { names: [], candidates: [] }
  await beginSweep(app, 'gone', 'talks')
  expect(asked()).toEqual([null, 'talks'])
  expect([state().announcement === noneLeft, state().announcement.includes('this actor')]).toEqual([false, true])
})

test('nothing is shown if the library cannot answer', async () => {
  app.handlers.sweepActor = () => fail('not-found', 'It is gone.')
  await beginSweep(app, merz.id, null)
  expect([state().sweep, state().message]).toEqual([null, null])
})
