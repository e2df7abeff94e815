import { expect, test } from 'vitest'
import { actorOf } from '#shared/briefing/compose/fixtures.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import type { ActorConditions } from '#shared/registers/filter.ts'
import { actorFacets } from './actor-facets.ts'

const eu = actorOf('EU', 'group')
const merz = actorOf('Merz')
const facets = actorFacets(
  new Map([[eu.id, eu]]),
  new Map([['talks', { title: 'Talks', firstWords: '', fileName: 'talks.txt' }]]),
)
const facet = (id: keyof ActorConditions) => facets.find((one) => one.id === id)!

test.each<[keyof ActorConditions, Partial<ActorView>, readonly unknown[]]>([
  ['kinds', {}, ['person']],
  ['mentioned', { mentions: 1 }, [true]],
  ['mentioned', { mentions: 0 }, [false]],
  ['speaks', { claims: 1 }, [true]],
  ['speaks', { claims: 0 }, [false]],
  ['tags', { tags: [] }, [null]],
  ['tags', { tags: ['a/b', 'c'] }, ['a', 'a/b', 'c']],
  ['sources', { sources: ['talks', 'other'] }, ['talks', 'other']],
  ['groups', { groups: [] }, [null]],
  ['groups', { groups: [eu.id] }, [eu.id]],
  ['sides', { countsFor: null }, [null]],
  ['sides', { countsFor: eu.id }, [eu.id]],
  ['letters', { reliability: null }, [null]],
  ['letters', { reliability: 'B' }, ['B']],
])('the values of an actor for %s: %o', (id, fields, values) => {
  expect(facet(id).valuesOf({ actor: { ...merz, ...fields } } as never)).toEqual(values)
})

test.each<[keyof ActorConditions, string | boolean | null, string | RegExp]>([
  ['kinds', 'person', 'person'],
  ['tags', null, /^no /iu],
  ['tags', 'a/b', 'a/b'],
  ['sources', 'talks', 'Talks'],
  ['sources', 'gone', /no longer|not there/u],
  ['groups', null, /^no /iu],
  ['groups', eu.id, 'EU'],
  ['groups', 'gone', /no longer|not there/u],
  ['sides', null, 'stands alone'],
  ['sides', eu.id, 'EU'],
  ['sides', 'gone', /no longer|not there/u],
  ['letters', 'B', /^B, usually/u],
])('%s: %o is called %s', (id, value, words) => {
  const called = facet(id).words(value)
  if (typeof words === 'string') expect(called).toBe(words)
  else expect(called).toMatch(words)
})

test('whether an actor is mentioned or speaks has two names, and not rated one of its own', () => {
  for (const id of ['mentioned', 'speaks'] as const) {
    const [yes, no] = [facet(id).words(true), facet(id).words(false)]
    expect(/\b(?:no|not|never|longer)\b/iu.test(no)).toBe(true)
    expect(/\b(?:no|not|never|longer)\b/iu.test(yes)).toBe(false)
  }
  expect(facet('letters').words(null)).toMatch(/^not /iu)
  expect(facet('kinds').order).toContain('state')
  expect(facet('letters').order).toContain('F')
})
