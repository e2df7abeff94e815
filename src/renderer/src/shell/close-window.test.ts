import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fail } from '#shared/model/result.ts'
import { createAppState } from '../core/app-state.ts'
import { createClient } from '../core/client.ts'
import { createCommits } from '../core/commits.ts'
import { windowCloser } from './close-window.ts'
import { createFlushers, type Flushers } from '../core/flushers.ts'
import type { WindowApi } from '../core/window-api.ts'

let said: string[]
let kept: boolean
let state: ReturnType<typeof createAppState>
let flushers: Flushers
let close: () => Promise<void>

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  kept = true
  state = createAppState()
  flushers = createFlushers()
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
  expect(state.getState().notice?.message).toBe(
    'What you typed last is not saved yet, so the window stays open. Close it again to go without it.',
  )
  await close()
  expect(said).toEqual(['staying', 'closing'])
})
it('stays where what was on its way already could not be kept', async () => {
  let refuse!: () => void
  const api = {
    renameCase: () =>
      new Promise((resolve) => {
        refuse = () => resolve(fail('disk-full', 'The disk is full.'))
      }),
  } as unknown as WindowApi
  const client = createClient(api, state, createCommits())
  let typed: string | null = 'Halden'
  const commit = async () => {
    if (typed === null) return true
    const name = typed
    typed = null
    if ((await client.mutate('renameCase', { name })) !== undefined) return true
    typed = name
    return false
  }
  flushers.addField(commit)
  void commit()
  const closing = close()
  await vi.advanceTimersByTimeAsync(10)
  refuse()
  await vi.advanceTimersByTimeAsync(10)
  refuse()
  await closing
  expect(said).toEqual(['staying'])
})
it('says so once more to somebody who closes it much later', async () => {
  kept = false
  await close()
  await vi.advanceTimersByTimeAsync(60_000)
  await close()
  expect(said).toEqual(['staying', 'staying'])
})
