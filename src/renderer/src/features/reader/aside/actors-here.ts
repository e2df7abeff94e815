import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'

type ActorHere = { readonly actor: ActorView; readonly count: number }

/** The actors mentioned in a revision and how often: most frequent first, then by name. */
export function actorsHere(
  mentions: Iterable<MentionView>,
  actors: ReadonlyMap<Id, ActorView>,
  revision: Id,
): ActorHere[] {
  const counts = new Map<Id, number>()
  for (const mention of mentions) {
    if (mention.revision === revision) counts.set(mention.actor, (counts.get(mention.actor) ?? 0) + 1)
  }
  return [...counts]
    .flatMap(([id, count]) => {
      const actor = actors.get(id)
      return actor ? [{ actor, count }] : []
    })
    .sort((a, b) => b.count - a.count || a.actor.name.localeCompare(b.actor.name, 'en'))
}
