import { expect, test } from 'vitest'
import { cpuTimeOf } from '../../../../../../tools/cpu-time.ts'
import { actor } from '#shared/marks/fixtures.ts'
import { rankActors } from './rank-actors.ts'

const actors = [
  actor('trump', 'Donald Trump', { aliases: ['US leader'], lastUsed: '5', mentions: 9 }),
  actor('donbas', 'Donbas', { kind: 'place', lastUsed: '1' }),
  actor('witkoff', 'Steve Witkoff', { lastUsed: '9' }),
  actor('elysee', 'Élysée', { kind: 'organisation', lastUsed: '0' }),
  actor('leyen', 'Ursula von der Leyen', { lastUsed: '2' }),
]
const names = (typed: string, selection = '', near: readonly string[] = []) =>
  rankActors(actors, typed, selection, near).map(({ id }) => id)

test('lists the last used first while nothing is typed', () => {
  expect(names('')).toEqual(['witkoff', 'trump', 'leyen', 'donbas', 'elysee'])
})

test.each([
  ['the same name', 'Donbas', 'donbas'],
  ['an alias, whatever its article', 'The US leader', 'trump'],
  ['a name in the possessive', 'Trump’s', 'trump'],
  ['part of a name', 'von der Leyen', 'leyen'],
])('puts a likely duplicate first: %s', (_name, selection, first) => {
  expect(names('', selection)[0]).toBe(first)
})

test.each([
  ['do', ['trump', 'donbas']],
  ['ley', ['leyen']],
  ['us', ['trump']],
  ['ely', ['elysee']],
  ['zz', []],
])('finds by the beginning of a name, a word or an alias: %s', (typed, expected) => {
  const found = names(typed)
  expect(found.slice(0, expected.length).toSorted()).toEqual(expected.toSorted())
})

test('puts those mentioned just before first for a pronoun or a role, and for a name the last used', () => {
  expect(names('', 'he', ['leyen', 'trump'])).toEqual(['leyen', 'trump', 'witkoff', 'donbas', 'elysee'])
  expect(names('', 'the chief', ['leyen'])[0]).toBe('leyen')
  expect(names('', 'Kallas', ['leyen'])[0]).toBe('witkoff')
})

test('someone who is not named is never likely the same', () => {
  const unnamed = actor('source', 'a source', { kind: 'unnamed', lastUsed: '' })
  expect(rankActors([unnamed, ...actors], '', 'a source').at(-1)?.id).toBe('source')
})

test('a name comes before a description of someone unnamed that holds it', () => {
  const unnamed = actor('source', 'a source briefed on a call with Trump', { kind: 'unnamed', lastUsed: '99' })
  expect(rankActors([unnamed, ...actors], 'tru', '').map(({ id }) => id)).toEqual(['trump', 'source'])
})

test('who is called what was typed comes before others whose names begin so, used later', () => {
  const allies = actor('allies', 'Donbas allies', { lastUsed: '99' })
  expect(rankActors([allies, ...actors], 'donbas', '').map(({ id }) => id)).toEqual(['donbas', 'allies'])
})

test('two letters lead to whom the selection names, and “he” to a human being', () => {
  const network = actor('network', 'Truth Social', { kind: 'organisation', lastUsed: '99' })
  const first = (selection: string, near: readonly string[] = []) =>
    rankActors([network, ...actors], 'tr', selection, near)[0]?.id
  expect(first('Trump')).toBe('trump')
  expect(first('he', ['network', 'trump'])).toBe('trump')
  expect(first('it', ['network', 'trump'])).toBe('network')
  expect(first('Truth')).toBe('network')
})

test('the last name of a person counts like a beginning, a later word of anything else does not', () => {
  const fund = actor('fund', 'The Leyen fund', { kind: 'organisation', lastUsed: '0' })
  const friends = actor('friends', 'friends of Leyen', { kind: 'group', lastUsed: '99' })
  expect(rankActors([friends, fund, ...actors], 'le', '').map(({ id }) => id)).toEqual([
    'trump',
    'leyen',
    'fund',
    'friends',
  ])
})

test('“those …” are several people, whatever name the words go on to and whoever was mentioned just before', () => {
  const commission = actor('commission', 'European Commission', { kind: 'organisation', lastUsed: '98' })
  const leaders = actor('leaders', 'European leaders', { kind: 'group', lastUsed: '1' })
  const allies = actor('allies', 'its European allies', { kind: 'group', lastUsed: '99' })
  const first = (typed: string, near: readonly string[]) =>
    rankActors([commission, leaders, allies, ...actors], typed, 'Those joining Witkoff', near)[0]?.id
  expect(first('eu', ['commission', 'witkoff'])).toBe('leaders')
  expect(first('', ['commission', 'witkoff', 'leaders'])).toBe('leaders')
})

test('whom a pronoun cannot mean comes last of those that fit alike', () => {
  const network = actor('network', 'Truth Social', { kind: 'organisation', lastUsed: '99' })
  expect(rankActors([network, ...actors], 'tr', 'he').map(({ id }) => id)).toEqual(['trump', 'network'])
})

test('two letters in a list of 2,000 take a few milliseconds', () => {
  const many = Array.from({ length: 2000 }, (_, i) => actor(`a${i}`, `Actor number ${i}`, { lastUsed: String(i) }))
  expect(cpuTimeOf(() => expect(rankActors(many, 'nu', 'x')).toHaveLength(50))).toBeLessThan(200)
})
