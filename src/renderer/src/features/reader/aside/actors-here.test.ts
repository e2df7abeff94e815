import { expect, test } from 'vitest'
import { actor, byId, mention, revision } from '#shared/marks/fixtures.ts'
import { actorsHere } from './actors-here.ts'

test('counts the mentions of this revision, most often first, then by name', () => {
  const actors = byId(actor('trump', 'Trump'), actor('putin', 'Putin'), actor('kyiv', 'Kyiv'))
  const mentions = [
    mention('1', 0, 1),
    mention('2', 1, 2),
    mention('3', 2, 3, 'putin'),
    mention('4', 3, 4, 'kyiv'),
    { ...mention('5', 4, 5, 'kyiv'), revision: 'other' },
    mention('6', 5, 6, 'gone'),
  ]
  expect(actorsHere(mentions, actors, revision).map(({ actor: { id }, count }) => [id, count])).toEqual([
    ['trump', 2],
    ['kyiv', 1],
    ['putin', 1],
  ])
})
