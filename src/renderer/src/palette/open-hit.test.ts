import { expect, it } from 'vitest'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { createTestApp } from '../core/test-app/test-app.tsx'
import { memoOf } from './open-hit.ts'

it('knows the memo of what was found', () => {
  const app = createTestApp()
  const text = sourceTextOf('A title\nThe pilot said that the quay was full.\n')
  const actor = { ...actorOf('The pilot'), memo: 'Which one?' }
  const claim = { ...claimOf(text, { quotes: ['the quay was full'], speakers: [actor.id] }), memo: 'Since when?' }
  const source = sourceViewOf(text, { memo: 'A copy?' })
  for (const [store, view] of [
    [app.stores.actors, actor],
    [app.stores.claims, claim],
    [app.stores.sources, source],
  ] as const)
    (store as { setState: (values: object) => void }).setState({ byId: new Map([[view.id, view]]) })
  const found = (type: 'actor' | 'claim' | 'source' | 'question' | 'briefing', id: string) =>
    memoOf(app.stores, { type, id, title: '', detail: '', memo: false })
  expect([found('actor', actor.id), found('claim', claim.id), found('source', source.id)]).toEqual([
    'Which one?',
    'Since when?',
    'A copy?',
  ])
  expect([found('question', newId()), found('briefing', actor.id)]).toEqual(['', ''])
})
