import { addActor as newActor, editActor } from '#shared/actors/actor-changes.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../commit.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../owned.ts'
import { neededRow, rowsOf } from '../rows.ts'

export function addActor(library: Library, actor: Input<'addActor'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { draft, id } = newActor(actor, moment)
    return ok({ draft, value: { id } })
  })
}

export function updateActor(library: Library, { id, ...fields }: Input<'updateActor'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const actor = neededRow(library.db, 'actor', id)
    if (!actor.ok) return actor
    const memo = rowsOf(library.db, 'memo', 'owner', id)[0]
    return ok({ draft: editActor({ actor: actor.value, memo }, fields, moment), value: null })
  })
}

/** Deletes an actor with its mentions. One who speaks stays: without its speaker a claim would be put into the source's mouth. */
export function deleteActor(library: Library, { id }: Input<'deleteActor'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const actor = neededRow(library.db, 'actor', id)
    if (!actor.ok) return actor
    const claims = rowsOf(library.db, 'claim_speaker', 'actor', id).length
    if (claims > 0) {
      const of = claims === 1 ? 'a claim' : `${claims} claims`
      return fail('conflict', `“${String(actor.value['name'])}” is the speaker of ${of}, so it was not deleted; give ${claims === 1 ? 'it' : 'them'} another speaker first.`)
    }
    return ok({ draft: { label: 'Delete an actor', fields: removeWithOwned(library.db, 'actor', [id], moment) }, value: null })
  })
}
