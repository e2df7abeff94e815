import type { MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'

/** As many as there are keys for them. */
const most = 9

/** The actors mentioned before an offset of a revision, the nearest first, each once: whom "he" or "the president" may mean. */
export function actorsBefore(mentions: Iterable<MentionView>, revision: Id, offset: number): Id[] {
  const before = [...mentions].filter((mention) => mention.revision === revision && mention.end <= offset).sort((a, b) => b.end - a.end)
  return [...new Set(before.map(({ actor }) => actor))].slice(0, most)
}
