import { beforeEach, expect, it, vi } from 'vitest'
import { newId } from '#shared/model/id.ts'
import { ok } from '#shared/model/result.ts'
import type { Settings } from '#shared/settings/settings-schema.ts'
import { createTestApp, type TestApp } from '../core/test-app/test-app.tsx'
import { undoOrRedo } from './undo-or-redo.ts'

let app: TestApp
beforeEach(() => (app = createTestApp()))
const said = () => app.state.getState().message?.text

const group = newId()
const left = (done: number, rest: number) => ({ group, done, left: rest })
const partly = (done: number, rest: number) => ok({ label: 'Import a source', rest: left(done, rest) })

it.each([
  ['undo', null, 'Nothing to undo'],
  ['redo', null, 'Nothing to redo'],
  ['undo', { label: 'Delete a memo' }, 'Undone: delete a memo'],
  ['redo', { label: 'Delete a memo' }, 'Redone: delete a memo'],
] as const)('%s of %j says: %s', async (which, answer, sentence) => {
  app.handlers[which] = () => ok(answer)
  await undoOrRedo(app, which)
  expect(said()).toBe(sentence)
})

it('saves what is half typed first', async () => {
  const order: string[] = []
  app.flushers.add(async () => order.push('saved') > 0)
  app.handlers.undo = () => {
    order.push('undone')
    return ok({ label: 'Type' })
  }
  await undoOrRedo(app, 'undo')
  expect(order).toEqual(['saved', 'undone'])
})

it('goes on until a group is taken back, and then names its gesture', async () => {
  app.handlers.undo = vi
    .fn()
    .mockReturnValueOnce(partly(400, 600))
    .mockReturnValueOnce(partly(700, 300))
    .mockReturnValue(ok({ label: 'Fill source cards' }))
  await undoOrRedo(app, 'undo')
  expect(app.sent('undo')).toEqual([{}, { rest: left(400, 600) }, { rest: left(700, 300) }])
  expect(said()).toBe('Undone: import a source')
})

it.each([
  ['undo', {}, 'Undo stopped: 400 of 1,000 were taken back. Press Ctrl Z to go on.'],
  ['redo', {}, 'Redo stopped: 400 of 1,000 were done again. Press Ctrl Shift Z to go on.'],
  ['undo', { 'edit.undo': ['F9'] }, 'Undo stopped: 400 of 1,000 were taken back. Press F9 to go on.'],
  ['undo', { 'edit.undo': [] }, 'Undo stopped: 400 of 1,000 were taken back.'],
] satisfies ['undo' | 'redo', Settings['keys'], string][])(
  '%s that is stopped says how to go on, with the keys %j',
  async (which, keys, sentence) => {
    const { settings } = app.state.getState()
    app.state.setState({ settings: { ...settings, keys } })
    app.handlers[which] = ({ rest }) => {
      const calls = app.sent(which).length
      if (calls === 1) return partly(100, 900)
      app.state.getState().stopLongGesture()
      return calls === 2 && rest ? partly(400, 600) : ok(null)
    }
    await undoOrRedo(app, which)
    expect(said()).toBe(sentence)
  },
)

it('says if another gesture came between', async () => {
  app.handlers.undo = () => (app.sent('undo').length > 1 ? ok(null) : partly(400, 600))
  await undoOrRedo(app, 'undo')
  expect(said()).toBe('Undo stopped at another change: 400 of 1,000 were taken back.')
})

it('says of a second one that the first is still running', async () => {
  let saidMeanwhile: string | undefined
  app.handlers.undo = async () => {
    if (app.sent('undo').length === 1) return partly(400, 600)
    await undoOrRedo(app, 'redo')
    saidMeanwhile = said()
    return ok({ label: 'Import a source' })
  }
  await undoOrRedo(app, 'undo')
  expect(saidMeanwhile).toBe('Undoing 1,000 changes is still running.')
  expect([app.sent('redo'), said()]).toEqual([[], 'Undone: import a source'])
})
