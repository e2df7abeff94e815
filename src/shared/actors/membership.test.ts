import { expect, it } from 'vitest'
import { groupsOf, makesLoop } from './membership.ts'

const member = (actor: string, partOf: string) => ({ actor, partOf })
const memberships = [
  member('Macron', 'coalition'),
  member('coalition', 'allies'),
  member('Merz', 'coalition'),
  member('allies', 'West'),
]

it('finds the groups of a member, and the groups that these are in', () => {
  expect([...groupsOf('Macron', memberships)].sort()).toEqual(['West', 'allies', 'coalition'])
  expect([...groupsOf('West', memberships)]).toEqual([])
})
it('ends where there is a circle already', () => {
  expect([...groupsOf('a', [member('a', 'b'), member('b', 'c'), member('c', 'b'), member('c', 'a')])].sort()).toEqual([
    'b',
    'c',
  ])
})
it.each([
  ['itself', member('coalition', 'coalition'), true],
  ['a group that it holds', member('West', 'Macron'), true],
  ['a group that its member holds', member('allies', 'Merz'), true],
  ['a group beside it', member('Merz', 'allies'), false],
  ['a group of its own', member('West', 'world'), false],
])('says whether a group would be inside %s', (_what, one, loop) => {
  expect(makesLoop(one, memberships)).toBe(loop)
})
