import type { ActorView } from '#shared/actors/actor-view.ts'
import { likelyDuplicates } from '#shared/actors/duplicates.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { likenessWord } from '../strings.tsx'

/** Maximum number listed; more would push the row for a new actor out of sight. */
const maxListed = 4

export type LikelySame = { readonly actor: ActorView; readonly why: string }

/**
 * The existing actors of this kind that a new one with this name is likely a duplicate of, most likely first. The kind was chosen by the
 * user, so an actor of another kind is never among them: see `sameNameOfOtherKind`.
 */
export function likelySame(name: string, kind: ActorKind, actors: ReadonlyMap<Id, ActorView>): LikelySame[] {
  return likelyDuplicates({ name, kind, aliases: [] }, actors.values())
    .flatMap(({ actor, likeness }) => {
      const view = actors.get(actor)
      return view?.kind === kind ? [{ actor: view, why: likenessWord[likeness] }] : []
    })
    .slice(0, maxListed)
}

/** An existing actor with exactly this name and another kind, to be pointed out before a new one is made. */
export function sameNameOfOtherKind(
  name: string,
  kind: ActorKind,
  actors: ReadonlyMap<Id, ActorView>,
): ActorView | undefined {
  const same = likelyDuplicates({ name, kind, aliases: [] }, actors.values()).filter(
    ({ likeness }) => likeness === 'same-name',
  )
  return same.map(({ actor }) => actors.get(actor)).find((view) => view !== undefined && view.kind !== kind)
}
