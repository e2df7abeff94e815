import { describe, expect, it } from 'vitest'
import type { ActorKind } from '../model/enums.ts'
import { duplicatePairs, likelyDuplicates, nameWarning, pairKey, type NamedActor } from './duplicates.ts'

function actor(name: string, kind: ActorKind = 'person', aliases: readonly string[] = []): NamedActor {
  return { id: name, name, kind, aliases }
}

function likenessOf(name: string, other: NamedActor, kind: ActorKind = other.kind): string | undefined {
  return likelyDuplicates({ name, kind, aliases: [] }, [other])[0]?.likeness
}

describe('a new actor is likely', () => {
  it.each([
    ['Trump', actor('Donald Trump'), 'part'],
    ['Donald', actor('Donald Trump'), 'part'],
    ['Donald Trump', actor('Trump'), 'part'],
    ['DONALD TRUMP', actor('Donald Trump'), 'same-name'],
    ['Trump, Donald', actor('Donald Trump'), 'same-name'],
    ['President Donald Trump', actor('Donald Trump'), 'same-name'],
    ['Zoe Nunez', actor('Zoë Núñez'), 'same-name'],
    ['D. Trump', actor('Donald Trump'), 'initials'],
    ['UN', actor('United Nations', 'organisation'), 'initials'],
    ['OPEC', actor('Organization of the Petroleum Exporting Countries', 'organisation'), 'initials'],
    ['U.S.', actor('US', 'state'), 'same-name'],
    ['US', actor('United States', 'state'), 'initials'],
    ['European Commission', actor('The European Commission', 'organisation'), 'same-name'],
    ['Mr Witkoff', actor('Steve Witkoff', 'person', ['Witkoff']), 'alias'],
    ['Тrump', actor('Trump'), 'looks-alike'],
    ['AI Qaeda', actor('Al Qaeda', 'group'), 'looks-alike'],
    ['习近平', actor('习近平'), 'same-name'],
  ])('%s, beside %o: %s', (name, other, likeness) => {
    expect(likenessOf(name, other)).toBe(likeness)
  })
})

describe('a new actor is not likely', () => {
  it.each([
    ['Tusk', actor('Donald Trump')],
    ['United States Congress', actor('United States', 'state'), 'organisation'],
    ['Rump', actor('Donald Trump')],
    ['Commission', actor('European Commission', 'organisation')],
    ['The foreign ministry in Port Amrey', actor('Port Amrey', 'place'), 'organisation'],
    ['Port Amrey', actor('The foreign ministry in Port Amrey', 'organisation'), 'place'],
    ['Northern Port Amrey', actor('Port Amrey', 'place')],
    ['Anaya', actor('Anaya Group', 'organisation'), 'person'],
    ['he', actor('Donald Trump')],
    ['A source briefed on a call', actor('A source briefed on a call', 'unnamed')],
    ['A source briefed on a call', actor('A source briefed on a call', 'person'), 'unnamed'],
    ['the leader', actor('the US leader', 'role')],
  ] as const)('%s, beside %o', (name, other, kind: ActorKind = other.kind) => {
    expect(likenessOf(name, other, kind)).toBeUndefined()
  })
})

it('shows the surest first', () => {
  const found = likelyDuplicates({ name: 'Trump', kind: 'person', aliases: [] }, [
    actor('Donald Trump'),
    actor('Тrump'),
    actor('TRUMP'),
  ])
  expect(found).toEqual([
    { actor: 'TRUMP', likeness: 'same-name' },
    { actor: 'Donald Trump', likeness: 'part' },
    { actor: 'Тrump', likeness: 'looks-alike' },
  ])
})

describe('pairs in a registry', () => {
  const registry = [
    actor('Donald Trump'),
    actor('Trump'),
    actor('Steve Witkoff'),
    actor('Witkoff', 'person', ['Donald Trump']),
    actor('source', 'unnamed'),
    actor('Source', 'unnamed'),
  ]
  it('are found once each', () => {
    expect(
      duplicatePairs(registry, new Set()).map(({ actor: a, other, likeness }) => [pairKey(a, other), likeness]),
    ).toEqual([
      [pairKey('Donald Trump', 'Witkoff'), 'alias'],
      [pairKey('Donald Trump', 'Trump'), 'part'],
      [pairKey('Trump', 'Witkoff'), 'part'],
      [pairKey('Steve Witkoff', 'Witkoff'), 'part'],
    ])
  })
  it('leave out those kept apart', () => {
    const apart = new Set([
      pairKey('Trump', 'Donald Trump'),
      pairKey('Witkoff', 'Donald Trump'),
      pairKey('Trump', 'Witkoff'),
    ])
    expect(duplicatePairs(registry, apart)).toEqual([{ actor: 'Witkoff', other: 'Steve Witkoff', likeness: 'part' }])
  })
})

describe('a person is warned', () => {
  it('of a word in two scripts', () => {
    expect(nameWarning('Donald Тrump', [])).toBe(
      '“Тrump” mixes Latin and Cyrillic letters, so it is not the name it looks like.',
    )
  })
  it('of a name that looks like another', () => {
    expect(nameWarning('СССР', [actor('CCCP', 'state')])).toBe(
      'This name looks like “CCCP” but is written with other letters.',
    )
  })
  it.each(['Donald Trump', 'donald trump', 'Владимир Путин', 'Zoë Núñez', '習近平', 'Ελλάδα'])(
    'of nothing in %s',
    (name) => {
      expect(nameWarning(name, [actor('Donald Trump')])).toBeNull()
    },
  )
})
