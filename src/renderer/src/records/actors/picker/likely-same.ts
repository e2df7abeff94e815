import type { ActorView } from '#shared/actors/actor-view.ts'
import { likelyDuplicates } from '#shared/actors/duplicates.ts'
import type { Likeness } from '#shared/actors/likeness.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'

/** More would hide the way to a new one. */
const listed = 4

/** Why an actor is shown before a new one is made. */
export const likenessWord: Readonly<Record<Likeness, string>> = {
  'same-name': 'the same name',
  alias: 'also called so',
  part: 'part of the name',
  initials: 'the same initials',
  'looks-alike': 'looks the same, other letters',
}

export type LikelySame = { readonly actor: ActorView; readonly why: string }

/** The actors that a new one of this name and kind is likely the same as, the surest first. */
export function likelySame(name: string, kind: ActorKind, actors: ReadonlyMap<Id, ActorView>): LikelySame[] {
  return likelyDuplicates({ name, kind, aliases: [] }, actors.values())
    .slice(0, listed)
    .flatMap(({ actor, likeness }) => {
      const view = actors.get(actor)
      return view ? [{ actor: view, why: likenessWord[likeness] }] : []
    })
}
