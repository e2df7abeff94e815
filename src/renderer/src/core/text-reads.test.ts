import { beforeEach, expect, it } from 'vitest'
import { fail, ok } from '#shared/model/result.ts'
import { createTestApp, type TestApp } from './test-app/test-app.tsx'
import { createTextReads, type TextReads } from './text-reads.ts'

let app: TestApp
let texts: TextReads
let marks: number
beforeEach(() => {
  app = createTestApp({
    readSource: ({ id }) => ok({ source: id } as never),
    getUiState: ({ key }) => ok(key.includes('a') ? 'place' : null),
  })
  marks = 0
  texts = createTextReads(app.client, app.state, async () => marks++)
})
const reads = () => app.sent('readSource').map(({ id }) => id)

it('a text that was requested ahead is returned once it is here, with its place, and only once', async () => {
  const arriving = texts.ahead('a')
  expect(texts.take('a')).toBeNull()
  await arriving
  expect(texts.take('b')).toBeNull()
  expect(texts.take('a')).toEqual({ text: { source: 'a' }, place: 'place' })
  expect(texts.take('a')).toBeNull()
  expect([reads(), marks]).toEqual([['a'], 1])
})

it('a text that is still arriving is not requested again, but another one is', async () => {
  void texts.ahead('a')
  expect(await texts.read('a')).toMatchObject({ text: { source: 'a' } })
  expect(reads()).toEqual(['a'])
  await texts.read('a')
  expect(reads()).toEqual(['a', 'a'])
  void texts.ahead('a')
  expect(await texts.read('b')).toMatchObject({ text: { source: 'b' } })
  expect(reads()).toEqual(['a', 'a', 'a', 'b'])
})

it('a text that may be out of date is read anew', async () => {
  await texts.ahead('a')
  texts.forget()
  expect(texts.take('a')).toBeNull()
  await texts.read('a')
  expect(reads()).toEqual(['a', 'a'])
})

it('a text that is gone is none and no error, one that cannot be read is told', async () => {
  app.handlers.readSource = () => fail('not-found', 'It is gone.')
  expect(await texts.read('a')).toBeUndefined()
  await texts.ahead('a')
  expect([texts.take('a'), app.state.getState().notice]).toEqual([null, null])
  texts.forget()
  app.handlers.readSource = () => fail('unreadable', 'It cannot be read.')
  expect(await texts.read('a')).toBeUndefined()
  expect(app.state.getState().notice).toEqual({ kind: 'error', message: 'It cannot be read.' })
})

it('a text whose place cannot be read begins at its start', async () => {
  app.handlers.getUiState = () => fail('unreadable', 'It cannot be read.')
  expect(await texts.read('a')).toEqual({ text: { source: 'a' }, place: null })
})
