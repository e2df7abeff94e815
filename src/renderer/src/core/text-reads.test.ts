import { beforeEach, expect, it } from 'vitest'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { createAppState, type AppState } from './app-state.ts'
import { createTextReads, type TextReads } from './text-reads.ts'

const text = { source: 'a', revision: 'r', text: 'Talks', blocks: [] }
let answer: Result<unknown>
let state: AppState
let asked: string[]
let texts: TextReads
beforeEach(() => {
  answer = ok(text)
  state = createAppState()
  asked = []
  const tryQuery = async (method: string) => {
    asked.push(method)
    return method === 'readSource' ? answer : ok('{"top":0}')
  }
  texts = createTextReads(
    { tryQuery } as unknown as Parameters<typeof createTextReads>[0],
    state,
    async () => void asked.push('marks'),
  )
})

it('reads a text with its place, when its marks are there', async () => {
  expect(await texts.read('a')).toEqual({ text, place: '{"top":0}' })
  expect(asked).toEqual(['readSource', 'getUiState', 'marks'])
})
it('hands a text that was asked for ahead out once', async () => {
  await texts.ahead('a')
  expect([texts.take('b'), texts.take('a'), texts.take('a')]).toEqual([null, { text, place: '{"top":0}' }, null])
})
it('asks anew for one that may be out of date', async () => {
  await texts.ahead('a')
  texts.forget()
  await texts.read('a')
  expect(asked.filter((method) => method === 'readSource')).toHaveLength(2)
})
it('says why a text could not be read', async () => {
  answer = fail('unexpected', 'The library is damaged.')
  expect(await texts.read('a')).toBeUndefined()
  expect(state.getState().notice?.message).toBe('The library is damaged.')
})
it('says nothing of a source that is gone: the words of what made it go would be lost', async () => {
  answer = fail('not-found', 'This source is not in the library any more.')
  expect(await texts.read('a')).toBeUndefined()
  expect(state.getState().notice).toBeNull()
})
