import { createAnchor, type Quoted } from '../changes/anchor-changes.ts'
import type { Draft } from '../changes/change.ts'
import { create, type Moment } from '../changes/draft.ts'
import type { ActorKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { learnedAlias } from './learn-alias.ts'

/** Who is mentioned: an actor of the registry with its names, or someone new. */
export type Mentioned =
  | { readonly actor: Id; readonly name: string; readonly aliases: readonly string[] }
  | { readonly name: string; readonly kind: ActorKind }

/** Marks a range as a mention; the words used become an alias where they are another name. */
export function markActor(who: Mentioned, revision: Id, at: Quoted, moment: Moment): { draft: Draft; mention: Id; actor: Id } {
  const actor = 'actor' in who ? who.actor : moment.newId()
  const mention = moment.newId()
  const alias = learnedAlias(at.exact, who.name, 'actor' in who ? who.aliases : [])
  const fields = [
    ...('actor' in who ? [] : create('actor', actor, { name: who.name, kind: who.kind })),
    ...create('mention', mention, { actor, revision }),
    ...createAnchor({ type: 'mention', id: mention, revision }, 'mention', 0, at, moment),
    ...(alias === null ? [] : create('alias', moment.newId(), { actor, text: alias, learned: 1 })),
  ]
  return { draft: { label: 'Mark an actor', fields }, mention, actor }
}
