import { expect, test } from 'vitest'
import type { MergePreview } from '#shared/actors/actor-card.ts'
import { mergeWords } from './merge-words.ts'

const nothing: MergePreview = {
  refusal: null,
  mentions: 0,
  claims: 0,
  saidAbout: 0,
  examples: [],
  aliases: [],
  sharedClaims: [],
  offices: 0,
  memberships: 0,
  members: 0,
  externalIds: [],
  tags: [],
  bothMemos: false,
  lost: [],
}

test('tells what changes and nothing else', () => {
  expect(mergeWords(nothing)).toEqual([])
  expect(mergeWords({ ...nothing, mentions: 1, claims: 1200, saidAbout: 2, aliases: ['Trump', 'DJT'] })).toEqual([
    '1 mention will move',
    '1,200 claims will move',
    '2 claims that are said about it will move',
    'Also called from now on: Trump, DJT',
  ])
})

test('tells what is lost, and where one speaker is left of two', () => {
  expect(
    mergeWords({ ...nothing, sharedClaims: ['c'], bothMemos: true, lost: [{ field: 'howMany', value: 'two' }] }),
  ).toEqual([
    'Both speak in 1 claim: one speaker is left there',
    'The memos are joined, one after the other',
    'Will be lost: how many “two”',
  ])
})
