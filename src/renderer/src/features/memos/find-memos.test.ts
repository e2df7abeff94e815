import { expect, it } from 'vitest'
import type { MemoView } from '#shared/memos/memo-view.ts'
import { findMemos } from './find-memos.ts'

const memo = (id: string, body: string, type: MemoView['owner']['type'], name: string): MemoView => ({
  id,
  body,
  owner: { type, id: 'x', name },
  place: null,
  made: '2026-03-04T10:00:00.000Z',
})
const memos = [
  memo('1', 'After the call.', 'claim', 'No guarantee from Russia'),
  memo('2', 'Ask again', 'actor', 'Steve Witkoff'),
]

const found = (typed: string) => findMemos(memos, typed).map(({ id }) => id)

it('finds memos by their words, by what they are on and by its kind', () => {
  expect(found('CALL after')).toEqual(['1'])
  expect(found('witkoff')).toEqual(['2'])
  expect(found('actor')).toEqual(['2'])
  expect(found('')).toEqual(['1', '2'])
  expect(found('call witkoff')).toEqual([])
})
