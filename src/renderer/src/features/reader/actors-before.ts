import type { ActorView, MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'

/** As many as there are keys for them. */
const most = 9

/**
 * The actors mentioned before an offset of a revision, the nearest first, each once: whom "he" or "the president" may mean.
 * Never a place, but whom a place means.
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
  return [...new Set(meant)].slice(0, most)
}
