import { createAnchor, type Quoted } from '../changes/anchor-changes.ts'
import type { Draft, FieldChange } from '../changes/change.ts'
import { create, type Moment } from '../changes/draft.ts'
import type { ActorKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { newActorFields } from './actor-changes.ts'
import { learnedAlias } from './learn-alias.ts'

/**
 * An actor that is not in the registry yet. `accessBasis` says how an unnamed actor knows, `howMany` how many they are; both in the
 * source's words.
 */
export type NewActor = {
  readonly name: string
  readonly kind: ActorKind
  readonly accessBasis?: string | undefined
  readonly howMany?: string | undefined
}

/** Who is mentioned: an actor of the registry with its names (including aliases removed by hand), or a new actor. */
export type Mentioned = { readonly actor: Id; readonly name: string; readonly known: readonly string[] } | NewActor

/** Where a mention will stand. */
export type Place = { readonly revision: Id; readonly at: Quoted }

/**
 * Marks ranges as mentions of one actor, and learns their words as aliases if they are another name.
 * A new unnamed actor is always a separate actor; it is not looked up by name.
 */
export function markActor(
  who: Mentioned,
  places: readonly Place[],
  moment: Moment,
): { draft: Draft; mentions: Id[]; actor: Id } {
  const actor = 'actor' in who ? who.actor : moment.newId()
  const fields: FieldChange[] = 'actor' in who ? [] : newActorFields(actor, who)
  const known = 'actor' in who ? [...who.known] : []
  const mentions = places.map(({ revision, at }) => {
    const mention = moment.newId()
    const alias = learnedAlias(at.exact, who.name, known)
    if (alias !== null) known.push(alias)
    fields.push(
      ...create('mention', mention, { actor, revision }),
      ...createAnchor({ type: 'mention', id: mention, revision }, 'mention', 0, at, moment),
      ...(alias === null ? [] : create('alias', moment.newId(), { actor, text: alias, learned: 1 })),
    )
    return mention
  })
  const label = places.length === 1 ? 'Mark an actor' : `Mark ${places.length} mentions of ${who.name}`
  return { draft: { label, fields }, mentions, actor }
}
