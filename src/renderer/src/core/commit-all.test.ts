import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAppState } from './app-state.ts'
import { commitAll } from './commit-all.ts'

let state: ReturnType<typeof createAppState>
/** What the fields reply when they are asked to save, one after the other; then that all is saved. */
let replies: boolean[]
let asked: number
beforeEach(() => {
  vi.useFakeTimers()
  state = createAppState()
  replies = []
  asked = 0
})
afterEach(() => vi.useRealTimers())

const flushers = {
  flushAll: async () => {
    asked++
    return replies.shift() ?? true
  },
} as never
const commit = () => commitAll({ flushers, state }, 'What you typed last is not saved yet, so the window stays open.')
const values = () => state.getState()

it('all that is half typed is saved, and nothing is said', async () => {
  expect(await commit()).toBe(true)
  expect([asked, values().notice]).toEqual([1, null])
})

it('a gesture of many steps ends after the one that it is at', async () => {
  state.setState({ longGesture: { id: 1, title: 'Deleting 1,000 sources', done: 400, left: 600, isStopping: false } })
  await commit()
  expect(values().longGesture?.isStopping).toBe(true)
})

it('what a field could not save is said with what follows from it', async () => {
  replies = [false]
  expect(await commit()).toBe(false)
  expect(values().notice).toMatchObject({
    kind: 'error',
    message: expect.stringMatching(/^What you typed.*the window stays open\.$/u),
  })
})

it('a save that is under way is waited for, and its field asked again, since it may have failed', async () => {
  values().savingBegins()
  replies = [true, false]
  const committed = commit()
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toBe(1)
  values().savingEnds()
  await vi.advanceTimersByTimeAsync(0)
  expect(await committed).toBe(false)
  expect(asked).toBe(2)
})

it('a save that never ends is waited for a second and a half', async () => {
  values().savingBegins()
  const done = vi.fn()
  void commit().then(done)
  await vi.advanceTimersByTimeAsync(1499)
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(done).toHaveBeenCalledWith(false)
})

it('the reason of a failure that was told meanwhile stands before it, one told earlier does not', async () => {
  values().showNotice({ kind: 'error', message: 'Told earlier.' })
  replies = [false]
  await commit()
  expect(values().notice?.message).toMatch(/^What you typed/u)
  values().savingBegins()
  const committed = commit()
  values().showNotice({ kind: 'error', message: 'The disk is full.' })
  await vi.advanceTimersByTimeAsync(1500)
  await committed
  expect(values().notice?.message).toMatch(/^The disk is full\. What you typed/u)
})
