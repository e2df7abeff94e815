import { expect, it, vi } from 'vitest'
import { newId } from '#shared/model/id.ts'
import { fail, ok } from '#shared/model/result.ts'
import { createTestApp } from '../../../core/test-app/test-app.tsx'
import { deleteAll } from './source-gestures.ts'

const ids = Array.from({ length: 4 }, newId)
const rest = { group: newId(), done: 3, left: 1 }

it('deletes sources in steps, each with those that are left, and then says how many', async () => {
  const deleteSources = vi.fn().mockReturnValueOnce(ok({ rest })).mockReturnValue(ok({}))
  const app = createTestApp({ deleteSources })
  expect(await deleteAll(app, ids)).toBe(true)
  expect(app.sent('deleteSources')).toEqual([{ ids }, { ids: ids.slice(3), rest }])
  expect(app.state.getState().message?.text).toBe('4 sources deleted')
})

it('says how many it deleted until it was stopped', async () => {
  const later = { ...rest, done: 3, left: 1 }
  const app = createTestApp({
    deleteSources: (input) => {
      if (input.rest) app.state.getState().stopLongGesture()
      return ok({ rest: input.rest ? later : { ...rest, done: 1, left: 3 } })
    },
  })
  expect(await deleteAll(app, ids)).toBe(true)
  expect(app.state.getState().message?.text).toBe('Deleting stopped: 3 of 4 sources were deleted')
})

it('tells that none was deleted if it fails', async () => {
  const app = createTestApp({ deleteSources: () => fail('read-only', 'The library is read-only.') })
  expect(await deleteAll(app, ids)).toBe(false)
  expect(app.state.getState().notice?.message).toBe('The library is read-only.')
})
