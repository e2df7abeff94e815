import { addActor as newActor, editActor } from '#shared/actors/actor-changes.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import { update, type Row } from '#shared/changes/draft.ts'
import type { RecordName } from '#shared/changes/records.ts'
import type { Input } from '#shared/contract/contract.ts'
import { checkDate } from '#shared/dates/edtf-date.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { setTags } from '#shared/tags/set-tags.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { taggedOf, tagSurroundings } from '../reads/read-tags.ts'
import { idList, liveRow, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { nameOf, readActor } from './actor-rows.ts'

/** Adds an actor without a mention. Never reuses an actor of the same name: two actors may share one. */
export function addActor(library: Library, actor: Input<'addActor'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { draft, id } = newActor(actor, moment)
    return ok({ draft, value: { id } })
  })
}

/**
 * Sets fields of an actor's card; absent ones stay. `tags` replaces its tags, including those of all actors merged into
 * it. Fails (`bad-input`) if the date of a document does not exist.
 */
export function updateActor(library: Library, { id, tags, ...fields }: Input<'updateActor'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { db } = library
    const actor = readActor(db, id)
    if (!actor.ok) return actor
    const group = readMerges(db).group(actor.value.id)
    const side = fields.side ? readActor(db, fields.side) : null
    if (side && !side.ok) return side
    const date = fields.documentDate ? checkDate(fields.documentDate) : ok(fields.documentDate)
    if (!date.ok) return date
    const rowsToEdit = {
      actor: actor.value,
      merged: group.flatMap((one) => (one === actor.value.id ? [] : (liveRow(db, 'actor', one) ?? []))),
      memo: rowsOf(db, 'memo', 'owner', actor.value.id)[0],
    }
    const intent = { ...fields, documentDate: date.value, ...(side && { side: side.value.id }) }
    const draft = editActor(rowsToEdit, intent, moment)
    if (tags === undefined) return ok({ draft, value: null })
    const rows = taggedOf(db, group)
    const tagged = setTags({ type: 'actor', id: actor.value.id }, rows, tags, tagSurroundings(db), moment)
    return ok({ draft: { ...draft, fields: [...draft.fields, ...tagged] }, value: null })
  })
}

/**
 * Deletes an actor with its mentions and all actors merged into it. An actor who is a claim's speaker or in its chain
 * is not deleted, since without it the claim would be attributed to the source; nor is one whom a claim is about.
 */
export function deleteActor(library: Library, { id }: Input<'deleteActor'>): Result<null> {
  return deleteActors(library, { ids: [id] })
}

/** Deletes actors in one gesture, or none if one of them may not be deleted. */
export function deleteActors(library: Library, { ids }: Input<'deleteActors'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { db } = library
    const merges = readMerges(db)
    const actors = new Set(ids.map((id) => merges.winner(id)))
    for (const id of actors) {
      const actor = readActor(db, id)
      if (!actor.ok) return actor
      const refusal = refuseToSilence(db, actor.value, merges.group(id), actors.size)
      if (refusal !== null) return fail('conflict', refusal)
    }
    const group = [...actors].flatMap((id) => merges.group(id))
    const gone = removeWithOwned(db, 'actor', group, moment)
    const removed = new Set(gone.map((one) => one.record))
    const label = actors.size === 1 ? 'Delete an actor' : `Delete ${actors.size} actors`
    return ok({
      draft: { label, fields: [...gone, ...references.flatMap((one) => clear(db, one, group, removed))] },
      value: null,
    })
  })
}

/** Returns why an actor cannot be deleted, or null if it can. `asked` is the number of actors to delete. */
function refuseToSilence(db: Database, actor: Row, group: readonly Id[], asked: number): string | null {
  const count = (table: 'claim_speaker' | 'claim_link' | 'said_about'): number =>
    db.get<{ count: number }>(
      `SELECT count(DISTINCT claim) AS count FROM ${table} WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?))`,
      idList(group),
    )?.count ?? 0
  for (const [table, does, instead] of [
    ['claim_speaker', 'is the speaker of', (them: string) => `give ${them} another speaker first`],
    ['claim_link', 'reports', (them: string) => `take it out of the chain of ${them} first`],
    ['said_about', 'is named under “Said about” in', (them: string) => `take it out of ${them} first`],
  ] as const) {
    const claims = count(table)
    if (claims === 0) continue
    const [of, them] = claims === 1 ? ['a claim', 'it'] : [`${claims} claims`, 'them']
    return `“${nameOf(actor)}” ${does} ${of}, so ${asked === 1 ? 'it was not' : 'none of them was'} deleted; ${instead(them)}.`
  }
  return null
}

/** Fields in which records that do not belong to an actor may refer to it. */
const references: readonly (readonly [RecordName, string])[] = [
  ['mention', 'reading'],
  ['alias', 'speaker'],
  ['office', 'organisation'],
  ['actor', 'side'],
  ['source', 'publisher_actor'],
]

function clear(
  db: Database,
  [type, field]: readonly [RecordName, string],
  group: readonly Id[],
  removed: ReadonlySet<Id>,
): FieldChange[] {
  const rows = db.all<Row>(
    `SELECT * FROM "${type}" WHERE deleted_at IS NULL AND "${field}" IN (SELECT value FROM json_each(?))`,
    idList(group),
  )
  return rows.flatMap((row) => (removed.has(row.id) ? [] : update(type, row, { [field]: null })))
}
