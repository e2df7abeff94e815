import type { Draft } from '../changes/change.ts'
import { create, update, type Moment, type Row } from '../changes/draft.ts'
import { setMemo } from '../changes/memo-changes.ts'
import type { ActorKind } from '../model/enums.ts'
import type { Id } from '../model/id.ts'

export function addActor(actor: { readonly name: string; readonly kind: ActorKind }, moment: Moment): { draft: Draft; id: Id } {
  const id = moment.newId()
  return { draft: { label: 'Add an actor', fields: create('actor', id, actor) }, id }
}

/** What a gesture on an actor's card may set; absent members stay as they are. */
export type ActorFields = { readonly name?: string | undefined; readonly kind?: ActorKind | undefined; readonly memo?: string | undefined }

export function editActor(rows: { readonly actor: Row; readonly memo: Row | undefined }, { name, kind, memo }: ActorFields, moment: Moment): Draft {
  const fields = [
    ...update('actor', rows.actor, { ...(name !== undefined && { name }), ...(kind !== undefined && { kind }) }),
    ...(memo === undefined ? [] : setMemo({ type: 'actor', id: rows.actor.id }, rows.memo, memo, moment)),
  ]
  return { label: 'Edit an actor', fields }
}
