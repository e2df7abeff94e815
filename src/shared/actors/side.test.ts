import { describe, expect, it, test } from 'vitest'
import type { ActorKind } from '../model/enums.ts'
import { createSides, suggestSide, type SideFacts } from './side.ts'

type Given = Partial<SideFacts> & { readonly kind: ActorKind }
const office = (at: string, title = 'Minister', ended = false) => ({ title, at, ended })
const factsOf = (actors: Readonly<Record<string, Given>>): Map<string, SideFacts> =>
  new Map(Object.entries(actors).map(([id, given]) => [id, { set: null, offices: [], memberOf: [], ...given }]))

const world = {
  karvia: { kind: 'state' },
  ostmark: { kind: 'state', memberOf: ['league'] },
  league: { kind: 'group' },
  pact: { kind: 'organisation' },
  norvolt: { kind: 'organisation' },
  minister: { kind: 'person', offices: [office('karvia')] },
  halden: { kind: 'place' },
  officials: { kind: 'unnamed' },
  chair: { kind: 'role' },
} as const satisfies Record<string, Given>

test.each<[string, Given, string | null]>([
  ['an office of a state', { kind: 'person', offices: [office('karvia')] }, 'karvia'],
  ['an office of an organisation', { kind: 'person', offices: [office('norvolt')] }, 'norvolt'],
  ['an office of a person', { kind: 'person', offices: [office('minister')] }, 'minister'],
  ['an office of an office (a role)', { kind: 'person', offices: [office('chair')] }, 'chair'],
  ['two offices of one state', { kind: 'person', offices: [office('karvia'), office('karvia', 'MP')] }, 'karvia'],
  ['two offices of two', { kind: 'person', offices: [office('karvia'), office('norvolt')] }, null],
  [
    'an office that it held, where it holds none now',
    { kind: 'person', offices: [office('karvia', 'Minister', true)] },
    'karvia',
  ],
  [
    'the office that it holds now, before one that it held',
    { kind: 'person', offices: [office('karvia', 'Minister', true), office('norvolt')] },
    'norvolt',
  ],
  ['an office of a group', { kind: 'person', offices: [office('league')] }, null],
  ['an office at a place', { kind: 'person', offices: [office('halden')] }, null],
  ['an office of somebody not named', { kind: 'person', offices: [office('officials')] }, null],
  [
    'an office of a state, and the chair of a group',
    { kind: 'person', offices: [office('karvia'), office('league')] },
    'karvia',
  ],
  ['an office of one who is deleted', { kind: 'person', offices: [office('gone')] }, null],
  ['an office of itself', { kind: 'organisation', offices: [office('me')] }, null],
  ['an organisation of a state', { kind: 'organisation', memberOf: ['karvia'] }, 'karvia'],
  ['a role of a state', { kind: 'role', memberOf: ['karvia'] }, 'karvia'],
  [
    'an organisation of a state and of an alliance',
    { kind: 'organisation', memberOf: ['karvia', 'league', 'pact'] },
    'karvia',
  ],
  ['an organisation of two states', { kind: 'organisation', memberOf: ['karvia', 'ostmark'] }, null],
  ['an organisation of an organisation', { kind: 'organisation', memberOf: ['pact'] }, null],
  [
    'a role with an office before its state',
    { kind: 'role', offices: [office('norvolt')], memberOf: ['karvia'] },
    'norvolt',
  ],
  ['a person who is a member of a state', { kind: 'person', memberOf: ['karvia'] }, null],
  ['a person in a group', { kind: 'person', memberOf: ['league'] }, null],
  ['a group of states', { kind: 'group', memberOf: ['karvia'] }, null],
  ['a state in an alliance', { kind: 'state', memberOf: ['pact', 'league'] }, null],
  ['a state with an office', { kind: 'state', offices: [office('ostmark')] }, null],
  ['nothing on its card', { kind: 'unnamed' }, null],
])('suggested by %s: %j', (_, me, side) => {
  expect(suggestSide('me', factsOf({ ...world, me }))?.side ?? null).toBe(side)
})

test('the suggestion names the office that it comes from', () => {
  const me: Given = { kind: 'person', offices: [office('karvia', 'Prime minister')] }
  expect(suggestSide('me', factsOf({ ...world, me }))).toEqual({ side: 'karvia', office: 'Prime minister' })
  expect(suggestSide('me', factsOf({ ...world, me: { kind: 'role', memberOf: ['karvia'] } }))).toEqual({
    side: 'karvia',
    office: null,
  })
})

describe('the side that counts', () => {
  const sides = (actors: Readonly<Record<string, Given>>) => createSides(factsOf({ ...world, ...actors }))

  it('is the one set by hand before the suggested one, and the actor itself if it was set to stand alone', () => {
    const of = sides({
      defector: { kind: 'person', set: 'ostmark', offices: [office('karvia')] },
      rebel: { kind: 'person', set: 'rebel', offices: [office('karvia')] },
    })
    expect(['minister', 'defector', 'rebel', 'norvolt', 'unknown'].map(of)).toEqual([
      'karvia',
      'ostmark',
      'rebel',
      'norvolt',
      'unknown',
    ])
  })
  it('is followed from the spokeswoman to her minister to the state', () => {
    const of = sides({ spokeswoman: { kind: 'person', offices: [office('minister', 'Spokeswoman')] } })
    expect(of('spokeswoman')).toBe('karvia')
  })
  it('ends at one who was set to stand alone', () => {
    const of = sides({
      minister: { kind: 'person', set: 'minister', offices: [office('karvia')] },
      spokeswoman: { kind: 'person', offices: [office('minister')] },
    })
    expect(of('spokeswoman')).toBe('minister')
  })
  it.each([
    [
      { a: 'b', b: 'a' },
      { a: 'a', b: 'a' },
    ],
    [
      { a: 'b', b: 'c', c: 'b', d: 'a' },
      { a: 'b', b: 'b', c: 'b', d: 'b' },
    ],
  ] as const)('is one for all of a circle: %j', (set, ends) => {
    const of = sides(Object.fromEntries(Object.entries(set).map(([id, to]) => [id, { kind: 'person', set: to }])))
    expect(Object.fromEntries(Object.keys(set).map((id) => [id, of(id)]))).toEqual(ends)
  })
})
