import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'

/** The number of keys that can pick one of them. */
const maxActors = 9

/**
 * The actors mentioned before an offset of a revision, nearest first, each once: candidates for "he" or "the president".
 * A place is left out; if its mention stands for an actor (a metonym), that actor is listed.
 */
export function actorsBefore(
  mentions: Iterable<MentionView>,
  actors: ReadonlyMap<Id, ActorView>,
  revision: Id,
  offset: number,
): Id[] {
  const before = [...mentions]
    .filter((mention) => mention.revision === revision && mention.end <= offset)
    .sort((a, b) => b.end - a.end)
  const meant = before.map(({ actor, reading }) => reading ?? actor).filter((id) => actors.get(id)?.kind !== 'place')
  return [...new Set(meant)].slice(0, maxActors)
}
