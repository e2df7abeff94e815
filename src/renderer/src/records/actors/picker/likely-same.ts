import type { ActorView } from '#shared/actors/actor-view.ts'
import { likelyDuplicates } from '#shared/actors/duplicates.ts'
import type { Likeness } from '#shared/actors/likeness.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'

/** Maximum number listed; more would push the row for a new actor out of sight. */
const maxListed = 4

/** The reason shown for each likely duplicate. */
export const likenessWord: Readonly<Record<Likeness, string>> = {
  'same-name': 'the same name',
  alias: 'also called so',
  part: 'part of the name',
  initials: 'the same initials',
  'looks-alike': 'looks the same, other letters',
}

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
