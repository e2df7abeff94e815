import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createAppState } from './app-state.ts'
import { windowCloser } from './close-window.ts'
import { createFlushers } from './flushers.ts'
import type { WindowApi } from './window-api.ts'

let said: string[]
let kept: boolean
let state: ReturnType<typeof createAppState>
let close: () => Promise<void>

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  kept = true
  state = createAppState()
  const flushers = createFlushers()
  flushers.add(async () => kept)
  const api = { alive: async ({ to }: { readonly to: string }) => void said.push(to) } as unknown as WindowApi
  close = windowCloser({ api, flushers, state, report: () => undefined })
})
afterEach(() => void vi.useRealTimers())

it('closes once what is half typed is kept', async () => {
  await close()
  expect(said).toEqual(['closing'])
  expect(state.getState().notice).toBeNull()
})
it('stays where something cannot be kept, says so, and goes when it is closed again', async () => {
  kept = false
  await close()
  expect(said).toEqual(['staying'])
  expect(state.getState().notice?.message).toBe('What you typed last is not saved yet, so the window stays open. Close it again to go without it.')
  await close()
  expect(said).toEqual(['staying', 'closing'])
})
it('says so once more to somebody who closes it much later', async () => {
  kept = false
  await close()
  await vi.advanceTimersByTimeAsync(60_000)
  await close()
  expect(said).toEqual(['staying', 'staying'])
})
