import { describe, expect, it } from 'vitest'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { blankActor } from '#shared/actors/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { actorRows, countsText } from './actor-rows.ts'

function actor(name: string, values: Partial<ActorView> = {}): ActorView {
  return { ...blankActor, id: newId(), name, kind: 'person', ...values }
}

describe('actorRows', () => {
  it('puts the most mentioned first, then by name', () => {
    expect(actorRows([actor('Merz'), actor('Trump', { mentions: 9 }), actor('Macron')], '').map(({ name }) => name)).toEqual(['Trump', 'Macron', 'Merz'])
  })

  it.each([
    ['a part of the name', 'wit'], ['an alias', 'envoy'], ['the kind', 'person'], ['the memo', 'real estate'], ['several words', 'witkoff envoy'],
  ])('finds by %s', (_, filter) => {
    const witkoff = actor('Steve Witkoff', { aliases: ['the envoy'], memo: 'Real estate' })
    expect(actorRows([witkoff, actor('Kyiv', { kind: 'place' })], filter)).toEqual([witkoff])
  })
})

describe('countsText', () => {
  it('counts in words that fit the number', () => {
    expect(countsText(actor('X', { mentions: 1, claims: 2 }))).toBe('1 mention · 2 claims')
    expect(countsText(actor('X'))).toBe('no mentions · no claims')
  })
})
