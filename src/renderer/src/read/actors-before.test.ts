import { expect, test } from 'vitest'
import { actorsBefore } from './actors-before.ts'
import { mention } from './marks/fixtures.ts'

test('names the actors mentioned before a place, the nearest first and each once', () => {
  const mentions = [mention('a', 0, 5, 'far'), mention('b', 20, 25, 'near'), mention('c', 30, 35, 'far'), mention('d', 40, 45, 'behind')]
  expect(actorsBefore(mentions, 'revision', 40)).toEqual(['far', 'near'])
  expect(actorsBefore(mentions, 'another', 40)).toEqual([])
})
