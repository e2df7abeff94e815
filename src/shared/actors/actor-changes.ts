import type { Draft, FieldChange } from '../changes/change.ts'
import { create, update, type Moment, type Row } from '../changes/draft.ts'
import { setMemo } from '../changes/memo-changes.ts'
import type { Value } from '../changes/records.ts'
import type { ActorKind, ReliabilityLetter } from '../model/enums.ts'
import type { Id } from '../model/id.ts'
import { cleanName } from './actor-name.ts'
import type { NewActor } from './mark-actor.ts'

/** Adds an actor that no text mentions yet. */
export function addActor(actor: NewActor, moment: Moment): { draft: Draft; id: Id } {
  const id = moment.newId()
  return { draft: { label: 'Add an actor', fields: newActorFields(id, actor) }, id }
}

/** The fields of a new actor. The name is cleaned. An empty `accessBasis` or `howMany` stays unset. */
export function newActorFields(id: Id, { name, kind, accessBasis = '', howMany = '' }: NewActor): FieldChange[] {
  return create('actor', id, {
    name: cleanName(name),
    kind,
    access_basis: accessBasis || null,
    how_many: howMany || null,
  })
}

/** The fields that an edit of an actor's card may set. An absent field stays unchanged. */
type ActorFields = {
  readonly name?: string | undefined
  readonly kind?: ActorKind | undefined
  readonly memo?: string | undefined
  readonly accessBasis?: string | undefined
  readonly howMany?: string | undefined
  readonly documentAuthor?: string | undefined
  /** EDTF, checked; empty or null for none. */
  readonly documentDate?: string | null | undefined
  readonly seenBy?: string | undefined
  readonly reliability?: ReliabilityLetter | null | undefined
  readonly marking?: string | null | undefined
  /** The actor that it speaks for; its own id if it stands alone, null to go by its card. */
  readonly side?: Id | null | undefined
}

/**
 * Sets fields of an actor's card, and its memo. `rows` belong to the actor that the id stands for after merges; `merged` are the actors
 * merged into it, whose own sides would count where it has none.
 */
export function editActor(
  rows: { readonly actor: Row; readonly merged: readonly Row[]; readonly memo: Row | undefined },
  intent: ActorFields,
  moment: Moment,
): Draft {
  const { memo } = intent
  const fields = [
    ...update('actor', rows.actor, columnsOf(intent)),
    ...(intent.side === undefined ? [] : rows.merged.flatMap((row) => update('actor', row, { side: null }))),
    ...(memo === undefined ? [] : setMemo({ type: 'actor', id: rows.actor.id }, rows.memo, memo, moment)),
  ]
  const renamed = intent.name !== undefined && Object.values(intent).filter((value) => value !== undefined).length === 1
  return { label: renamed ? 'Rename an actor' : 'Edit an actor', fields }
}

function columnsOf({
  name,
  kind,
  accessBasis,
  howMany,
  reliability,
  marking,
  side,
  documentAuthor,
  documentDate,
  seenBy,
}: ActorFields): Record<string, Value> {
  return {
    ...(name !== undefined && { name: cleanName(name) }),
    ...(kind !== undefined && { kind }),
    ...(accessBasis !== undefined && { access_basis: accessBasis || null }),
    ...(howMany !== undefined && { how_many: howMany || null }),
    ...(documentAuthor !== undefined && { document_author: documentAuthor || null }),
    ...(documentDate !== undefined && { document_date: documentDate || null }),
    ...(seenBy !== undefined && { seen_by: seenBy || null }),
    ...(reliability !== undefined && { reliability }),
    ...(marking !== undefined && { marking }),
    ...(side !== undefined && { side }),
  }
}
