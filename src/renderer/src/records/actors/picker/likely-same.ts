import type { ActorView } from '#shared/actors/actor-view.ts'
import { likelyDuplicates } from '#shared/actors/duplicates.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { likenessWord } from '../strings.tsx'

/** Maximum number listed; more would push the row for a new actor out of sight. */
const maxListed = 4

export type LikelySame = { readonly actor: ActorView; readonly why: string }

/** The existing actors that a new one with this name and kind is likely a duplicate of, most likely first. */
export function likelySame(name: string, kind: ActorKind, actors: ReadonlyMap<Id, ActorView>): LikelySame[] {
  return likelyDuplicates({ name, kind, aliases: [] }, actors.values())
    .slice(0, maxListed)
    .flatMap(({ actor, likeness }) => {
      const view = actors.get(actor)
      return view ? [{ actor: view, why: likenessWord[likeness] }] : []
    })
}
