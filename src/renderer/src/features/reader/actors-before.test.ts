import { expect, test } from 'vitest'
import { actorsBefore } from './actors-before.ts'
import { actor, byId, mention } from '#shared/marks/fixtures.ts'

const actors = byId(
  actor('far', 'Putin'),
  actor('near', 'Zelensky'),
  actor('moscow', 'Moscow', { kind: 'place' }),
  actor('russia', 'Russia', { kind: 'state' }),
)

test('names the actors mentioned before a place, the nearest first and each once', () => {
  const mentions = [
    mention('a', 0, 5, 'far'),
    mention('b', 20, 25, 'near'),
    mention('c', 30, 35, 'far'),
    mention('d', 40, 45, 'behind'),
  ]
  expect(actorsBefore(mentions, actors, 'revision', 40)).toEqual(['far', 'near'])
  expect(actorsBefore(mentions, actors, 'another', 40)).toEqual([])
})

test('leaves places out, and names whom one means', () => {
  const mentions = [mention('a', 0, 5, 'moscow'), { ...mention('b', 10, 16, 'moscow'), reading: 'russia' }]
  expect(actorsBefore(mentions, actors, 'revision', 40)).toEqual(['russia'])
})
