import type { PlayedLibrary } from './played-library.ts'
import { pick, type Around } from './random-around.ts'

/** Random gestures on actors. */
export const actorGestures = [
  'new actor',
  'edit actor',
  'side',
  'delete actor',
  'mention new',
  'mention known',
  'delete mention',
  'sweep',
  'reading',
  'alias',
  'remove alias',
  'office',
  'member',
  'identifier',
  'merge',
  'separate',
  'split',
  'apart',
] as const
export async function playActors(
  library: PlayedLibrary,
  kind: (typeof actorGestures)[number],
  around: Around,
): Promise<void> {
  const { a, b, range } = around
  const source = await around.source()
  const mention =
    kind === 'delete mention' || kind === 'reading' || kind === 'split' ? await around.mention() : undefined
  if (kind === 'new actor')
    return void (await library.play('Add an actor', 'addActor', {
      name: `Actor ${a}`,
      kind: (['unnamed', 'group', 'document'] as const)[b % 3]!,
      howMany: 'two',
    }))
  if (kind === 'mention new')
    return void (
      source &&
      (await library.play('Mark an actor', 'addMention', {
        revision: source.revision,
        range,
        who: { name: `Name ${b}`, kind: 'person' },
      }))
    )
  if (kind === 'delete mention')
    return void (mention && (await library.play('Delete a mention', 'deleteMention', { id: mention.id })))
  const actors = await around.actors()
  const actor = pick(actors, a)
  if (!actor) return
  const other = pick(actors, b)!.id
  switch (kind) {
    case 'edit actor':
      return void (await library.play('Edit an actor', 'updateActor', {
        id: actor.id,
        name: `Actor ${b}`,
        memo: b % 2 ? `memo ${b}` : '',
        tags: [`t${b % 4}`],
        reliability: b % 2 ? 'C' : null,
        howMany: `${b}`,
        documentAuthor: b % 2 ? `author ${a}` : '',
        documentDate: b % 3 ? `20${10 + (b % 90)}` : '',
        seenBy: `seen ${b}`,
      }))
    case 'side':
      return b % 4 === 0
        ? void (await library.play('Edit 2 actors', 'updateActors', {
            ids: [actor.id, other === actor.id ? (actors.find(({ id }) => id !== actor.id)?.id ?? other) : other],
            fields: { side: actor.id },
          }))
        : void (await library.play('Edit an actor', 'updateActor', {
            id: actor.id,
            side: b % 4 === 1 ? null : other,
          }))
    case 'delete actor':
      return other === actor.id || b % 3 > 0
        ? library.tryToPlay('Delete an actor', 'deleteActor', { id: actor.id })
        : library.tryToPlay('Delete 2 actors', 'deleteActors', { ids: [actor.id, other] })
    case 'mention known':
      return void (
        source &&
        (await library.play('Mark an actor', 'addMention', {
          revision: source.revision,
          range,
          who: { actor: actor.id },
        }))
      )
    case 'sweep':
      return void (
        source &&
        (await library.play(`Mark 3 mentions of ${actor.name}`, 'addMentions', {
          who: { actor: actor.id },
          places: [0, 45, 90].map((at) => ({
            revision: source.revision,
            range: { start: at + (b % 30), end: at + (b % 30) + 12 },
          })),
        }))
      )
    case 'reading':
      return void (
        mention &&
        (await library.tryToPlay(b % 2 ? `Read a mention as ${actor.name}` : 'Read a mention as named', 'setReading', {
          mentions: [mention.id],
          reading: b % 2 ? actor.id : null,
        }))
      )
    case 'alias':
      return library.tryToPlay('Add an alias', 'addAlias', { actor: actor.id, text: `Alias ${b % 4}`, speaker: other })
    case 'remove alias':
      return removeAlias(library, actor.id, b)
    case 'office':
      return void (await library.play('Add an office', 'addOffice', {
        actor: actor.id,
        title: `Office ${b}`,
        organisation: other,
        from: '2025-01',
        to: '',
      }))
    case 'member':
      return library.tryToPlay('Add a member', 'addMember', {
        actor: actor.id,
        partOf: other,
        from: '',
        to: '2026',
        claim: (await around.claims())[0]?.id ?? null,
      })
    case 'identifier':
      return void (await library.play('Add an identifier', 'addExternalId', {
        actor: actor.id,
        scheme: 'wikidata',
        value: `Q${b + 1}`,
      }))
    case 'merge':
      return library.tryToPlay('Merge two actors', 'mergeActors', {
        actor: actor.id,
        into: other,
        evenUnnamed: a % 2 === 0,
      })
    case 'separate':
      return separate(library, actor.id)
    case 'split':
      return void (
        mention &&
        (await library.tryToPlay(b % 2 ? 'Split an actor' : `Give a mention to ${actor.name}`, 'splitActor', {
          actor: mention.actor,
          mentions: [mention.id],
          claims: (await around.claims()).map(({ id }) => id),
          to: b % 2 ? { name: `Split ${a}`, kind: 'unnamed' } : { actor: actor.id },
        }))
      )
    case 'apart':
      return library.tryToPlay(b % 3 > 0 ? 'Keep two actors apart' : 'Let two actors be the same', 'keepApart', {
        actor: actor.id,
        other,
        apart: b % 3 > 0,
      })
  }
}

async function removeAlias(library: PlayedLibrary, actor: string, b: number): Promise<void> {
  const { aliases, unlearned } = await library.read('readActorCard', { id: actor })
  const alias = pick([...aliases, ...unlearned], b)
  if (alias)
    await library.play(
      aliases.some(({ id, learned }) => id === alias.id && learned) ? 'Unlearn an alias' : 'Remove an alias',
      'removeAlias',
      { id: alias.id },
    )
}

async function separate(library: PlayedLibrary, actor: string): Promise<void> {
  const { merged } = await library.read('readActorCard', { id: actor })
  if (merged[0]) await library.play('Separate two actors', 'separateActor', { id: merged[0].id })
}
