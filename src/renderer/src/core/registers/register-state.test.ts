import { expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Client } from '../client.ts'
import { createRegisterState, storedFilter } from './register-state.ts'

type Conditions = { readonly words?: string | undefined }

const schema = z.object({
  conditions: z.object({ words: z.string().optional() }),
  sort: z.array(z.never()),
  columns: z.array(z.never()),
})
const keptAs = (words: string) => JSON.stringify({ conditions: { words }, sort: [], columns: [] })

/** A register over a library that replies when the test tells it to. */
function register(kept: string | null) {
  const reading = Promise.withResolvers<void>()
  const keepUiState = vi.fn()
  const client = {
    tryQuery: async () => {
      await reading.promise
      return { ok: true, value: kept }
    },
    tryCall: keepUiState,
  } as unknown as Client
  const state = createRegisterState<never, Conditions>(client, 'claims', () => Promise.resolve(schema))
  return { state, keepUiState, answer: () => reading.resolve(), words: () => state.getState().filter.conditions.words }
}

test('a register begins as it was left in the library', async () => {
  const { state, answer, words } = register(keptAs('harbour'))
  answer()
  await state.load()
  expect(words()).toBe('harbour')
})

test('a filter that was asked for before the kept one is read stays', async () => {
  const { state, answer, words } = register(keptAs('harbour'))
  state.setFilter({ conditions: { words: 'ledger' } })
  answer()
  await state.load()
  expect(words()).toBe('ledger')
})

test('a filter that is asked for while the kept one is read stays', async () => {
  const { state, answer, words } = register(keptAs('harbour'))
  const loaded = state.load()
  state.setFilter({ conditions: { words: 'ledger' } })
  answer()
  await loaded
  expect(words()).toBe('ledger')
})

test('a filter is kept in the library once, half a second after the last change', async () => {
  vi.useFakeTimers()
  const { state, keepUiState } = register(null)
  state.setFilter({ conditions: { words: 'led' } })
  await vi.advanceTimersByTimeAsync(400)
  state.setFilter({ conditions: { words: 'ledger' } })
  await vi.advanceTimersByTimeAsync(499)
  expect(keepUiState).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  vi.useRealTimers()
  const value = JSON.stringify({ screen: 'claims', conditions: { words: 'ledger' }, sort: [], columns: [] })
  expect(keepUiState.mock.calls).toEqual([['keepUiState', { key: 'register:claims', value }]])
})

test('the rows that are chosen are changed, and are none after a reset', () => {
  const { state } = register(null)
  const chosen = { ...state.getState().choice, at: 'a' }
  state.setChoice((before) => ({ ...before, ...chosen }))
  expect(state.getState().choice).toEqual(chosen)
  state.reset()
  expect(state.getState().choice).not.toEqual(chosen)
})

test('another library hears nothing of a filter that was asked for in the one before', async () => {
  vi.useFakeTimers()
  const { state, keepUiState, words } = register(null)
  state.setFilter({ conditions: { words: 'ledger' } })
  state.reset()
  await vi.advanceTimersByTimeAsync(5000)
  vi.useRealTimers()
  expect(words()).toBeUndefined()
  expect(keepUiState).not.toHaveBeenCalled()
})

test('what was read for one library is not shown in the next', async () => {
  const { state, answer, words } = register(keptAs('harbour'))
  const loaded = state.load()
  state.reset()
  answer()
  await loaded
  expect(words()).toBeUndefined()
})

test('a filter is stored with what groups it, and without such a member where there are no groups', () => {
  const filter = { conditions: {}, sort: [], columns: [] }
  expect(Object.keys(storedFilter({ ...filter, group: undefined }))).toEqual(['conditions', 'sort', 'columns'])
  expect(storedFilter({ ...filter, group: 'state' })).toEqual({ ...filter, group: 'state' })
})
