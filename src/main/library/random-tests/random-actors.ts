import { expect } from 'vitest'
import type { Input, LibraryMethodName, Output } from '#shared/contract/contract.ts'
import type { TestLibrary } from '../test-library/test-library.ts'

/** The random gestures that are about actors. */
export const actorGestures = [
  'new actor', 'edit actor', 'delete actor', 'mention new', 'mention known', 'delete mention', 'sweep', 'reading',
  'alias', 'remove alias', 'office', 'member', 'identifier', 'merge', 'separate', 'split', 'apart',
] as const
export type ActorGesture = (typeof actorGestures)[number]

export function isActorGesture(kind: string): kind is ActorGesture {
  return (actorGestures as readonly string[]).includes(kind)
}

/** What a gesture may pick from: one of each (the same numbers pick the same), and all. */
type Around = {
  readonly a: number
  readonly b: number
  readonly source: Output<'listSources'>[number] | undefined
  readonly mention: Output<'listMentions'>[number] | undefined
  readonly actors: Output<'listActors'>
  readonly claims: Output<'listClaims'>
}

export async function playActors(library: TestLibrary, kind: ActorGesture, around: Around): Promise<void> {
  const { a, b, source, mention, actors, claims } = around
  if (kind === 'new actor') return void await library.do('addActor', { name: `Actor ${a}`, kind: b % 2 ? 'group' : 'unnamed', howMany: 'two' })
  const range = { start: a % 300, end: (a % 300) + 2 + (b % 60) }
  if (kind === 'mention new') return void (source && await library.do('addMention', { revision: source.revision, range, who: { name: `Name ${b}`, kind: 'person' } }))
  if (kind === 'delete mention') return void (mention && await library.do('deleteMention', { id: mention.id }))
  const actor = actors[a % Math.max(1, actors.length)]
  if (!actor) return
  const other = actors[b % actors.length]!.id
  switch (kind) {
    case 'edit actor': return void await library.do('updateActor', {
      id: actor.id, name: `Actor ${b}`, memo: b % 2 ? `memo ${b}` : '', tags: [`t${b % 4}`], reliability: b % 2 ? 'C' : null, howMany: `${b}`,
    })
    case 'delete actor': return maybe(library, 'deleteActor', { id: actor.id })
    case 'mention known': return void (source && await library.do('addMention', { revision: source.revision, range, who: { actor: actor.id } }))
    case 'sweep': return void (source && await library.do('addMentions', {
      who: { actor: actor.id }, places: [0, 45, 90].map((at) => ({ revision: source.revision, range: { start: at + (b % 30), end: at + (b % 30) + 12 } })),
    }))
    case 'reading': return void (mention && await maybe(library, 'setReading', { mentions: [mention.id], reading: b % 2 ? actor.id : null }))
    case 'alias': return maybe(library, 'addAlias', { actor: actor.id, text: `Alias ${b % 4}`, speaker: other })
    case 'remove alias': return removeAlias(library, actor.id, b)
    case 'office': return void await library.do('addOffice', { actor: actor.id, title: `Office ${b}`, organisation: other, from: '2025-01', to: '' })
    case 'member': return maybe(library, 'addMember', { actor: actor.id, partOf: other, from: '', to: '2026', claim: claims[0]?.id ?? null })
    case 'identifier': return void await library.do('addExternalId', { actor: actor.id, scheme: 'wikidata', value: `Q${b + 1}` })
    case 'merge': return maybe(library, 'mergeActors', { actor: actor.id, into: other, evenUnnamed: a % 2 === 0 })
    case 'separate': return separate(library, actor.id)
    case 'split': return void (mention && await maybe(library, 'splitActor', {
      actor: mention.actor, mentions: [mention.id], claims: claims.map(({ id }) => id), to: b % 2 ? { name: `Split ${a}`, kind: 'unnamed' } : { actor: actor.id },
    }))
    case 'apart': return maybe(library, 'keepApart', { actor: actor.id, other, apart: b % 3 > 0 })
  }
}

/** A gesture that may be refused: then nothing was changed. */
export async function maybe<N extends LibraryMethodName>(library: TestLibrary, method: N, input: Input<N>): Promise<void> {
  const changes = library.changes.length
  try {
    await library.do(method, input)
  } catch (error) {
    if (!(error as Error).message.startsWith(`${method}: `)) throw error
    expect(library.changes).toHaveLength(changes)
  }
}

async function removeAlias(library: TestLibrary, actor: string, b: number): Promise<void> {
  const { aliases, unlearned } = await library.do('readActorCard', { id: actor })
  const all = [...aliases, ...unlearned]
  const alias = all[b % Math.max(1, all.length)]
  if (alias) await library.do('removeAlias', { id: alias.id })
}

async function separate(library: TestLibrary, actor: string): Promise<void> {
  const { merged } = await library.do('readActorCard', { id: actor })
  if (merged[0]) await library.do('separateActor', { id: merged[0].id })
}
