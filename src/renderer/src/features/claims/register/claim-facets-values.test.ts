import { expect, test } from 'vitest'
import { actorOf, claimOf, sourceTextOf, sourceViewOf } from '#shared/briefing/compose/fixtures.ts'
import type { ClaimView } from '#shared/claims/claim-view.ts'
import { claimFormWord, claimKindWord } from '#shared/model/enums.ts'
import { answerWord } from '#shared/questions/answer.ts'
import type { ClaimConditions } from '#shared/registers/filter.ts'
import { claimFacets } from './claim-facets.ts'

const text = sourceTextOf('The talks\nRain will fall.\n')
const named = sourceViewOf(text, { title: 'Talks', publisher: 'Newsroom', reliability: 'C' })
const [merz, putin] = [actorOf('Merz'), actorOf('Putin')]
const occasion = {
  id: 'may',
  label: 'Talks in May',
  place: '',
  channel: '',
  addressee: '',
  date: null,
  withdrawn: null,
}
const rain = { question: 'rain', answer: 'yes' } as ClaimView['answers'][number]
const many = { question: 'many', answer: { named: '40' } } as unknown as ClaimView['answers'][number]
const claim = claimOf(text, { quotes: ['Rain'] })

const sources = new Map([[named.id, named]])
const lookups = {
  sources,
  actors: new Map([merz, putin].map((actor) => [actor.id, actor])),
  questions: new Map([['rain', { text: 'Will it rain?', shortLabel: 'Rain' }]]),
  claim: () => undefined,
}
const read = () => {}
const around = { cited: new Set([claim.id]), speaksOf: new Map([[claim.id, [putin.id]]]), readSpeaksOf: read }
const facets = claimFacets(lookups, new Map([['may', occasion]]), around)
const facet = (id: keyof ClaimConditions) => facets.find((one) => one.id === id)!
const row = (fields: Partial<ClaimView> = {}, source = named) => ({ claim: { ...claim, ...fields }, source }) as never

test.each<[keyof ClaimConditions, Partial<ClaimView>, readonly unknown[]]>([
  ['actors', {}, [null]],
  ['actors', { speakers: [merz.id] }, [merz.id]],
  ['speaksOf', {}, [putin.id]],
  ['speaksOf', { id: 'other' }, []],
  ['saidAbout', {}, [null]],
  ['saidAbout', { saidAbout: [merz.id] }, [merz.id]],
  ['languages', {}, [null]],
  ['languages', { originalLanguage: 'Russian' }, ['Russian']],
  ['withdrawn', {}, [false]],
  ['withdrawn', { occasion: { ...occasion, withdrawn: { by: '', date: '' } } }, [true]],
  ['statuses', {}, ['open']],
  ['confirmed', { proposed: [] }, [true]],
  ['confirmed', { proposed: ['kind'] }, [false]],
  ['cited', {}, [true]],
  ['cited', { id: 'other' }, [false]],
  ['kinds', { kind: 'denial' }, ['denial']],
  ['forms', { form: 'mixed' }, ['mixed']],
  ['letters', {}, ['C']],
  ['digits', { credibility: 2 }, [2]],
  ['digits', { credibility: null }, [null]],
  ['tags', { tags: [] }, [null]],
  ['tags', { tags: ['a/b'] }, ['a', 'a/b']],
  ['sources', {}, [named.id]],
  ['occasions', { occasion }, ['may']],
  ['occasions', { occasion: null }, [null]],
  ['questions', { answers: [] }, [null]],
  ['questions', { answers: [rain, many] }, ['rain', 'many']],
  ['answers', { answers: [rain, many] }, ['yes']],
])('the values of a claim for %s: %o', (id, fields, values) => {
  expect(facet(id).valuesOf(row(fields))).toEqual(values)
})

/** Words on screen that stand for what has no name are told apart, whatever they are. */
const gone = /no longer|not there/u
test.each<[keyof ClaimConditions, string | number | boolean | null, string | RegExp]>([
  ['actors', null, /source/u],
  ['actors', merz.id, 'Merz'],
  ['actors', 'gone', gone],
  ['speaksOf', putin.id, 'Putin'],
  ['saidAbout', merz.id, 'Merz'],
  ['saidAbout', null, /nobody/u],
  ['languages', 'Russian', 'Russian'],
  ['languages', null, /^no /u],
  ['withdrawn', true, /^(?!.*not )/u],
  ['withdrawn', false, /not /u],
  ['statuses', 'open', 'open'],
  ['confirmed', true, /^(?!.*not )/u],
  ['confirmed', false, /not /u],
  ['cited', true, /^(?!.*not )/u],
  ['cited', false, /not /u],
  ['kinds', 'denial', claimKindWord.denial],
  ['forms', 'mixed', claimFormWord.mixed],
  ['letters', null, /^not /iu],
  ['letters', 'B', /^B, usually/u],
  ['digits', null, /^not /iu],
  ['digits', 2, /^2, probably/u],
  ['tags', null, /^no /iu],
  ['tags', 'a/b', 'a/b'],
  ['sources', named.id, 'Newsroom, Talks'],
  ['sources', 'gone', gone],
  ['occasions', null, /^not /iu],
  ['occasions', 'may', 'Talks in May'],
  ['occasions', 'gone', gone],
  ['questions', null, /^no/iu],
  ['questions', 'rain', 'Will it rain?'],
  ['questions', 'gone', gone],
  ['answers', 'yes', answerWord.yes],
])('%s: %o is called %s', (id, value, words) => {
  const called = facet(id).words(value)
  if (typeof words === 'string') expect(called).toBe(words)
  else expect(called).toMatch(words)
})

test.each([
  [{ title: '', publisher: 'Newsroom' }, 'Newsroom'],
  [{ title: 'Talks', publisher: ' ' }, 'Talks'],
])('a source with %o is called %s, without a comma', (card, name) => {
  const source = sourceViewOf(text, card)
  const [facetOfSources] = claimFacets(
    { ...lookups, sources: new Map([[source.id, source]]) },
    new Map(),
    around,
  ).filter(({ id }) => id === 'sources')
  expect(facetOfSources!.words(source.id)).toBe(name)
})

test('values in an order of their own are offered even if no claim has them', () => {
  const ordered = facets.flatMap(({ id, order }) => (order ? [[id, order.length]] : []))
  expect(Object.fromEntries(ordered)).toEqual({
    statuses: 3,
    confirmed: 2,
    withdrawn: 2,
    cited: 2,
    forms: 3,
    letters: 6,
    digits: 6,
    answers: 4,
  })
  expect(facet('speaksOf').read).toBe(read)
})
