import { setCopyOf } from '#shared/sources/copy-of.ts'
import { changeBlockType, confirmFields, editSourceCard } from '#shared/sources/edit-source.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import { create, onceEach, remove, update, type Moment, type Row } from '#shared/changes/draft.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import { doSlice, sliceMs } from '../log/slices.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../rows/owned.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { actorsNamed } from '../reads/publisher-voices.ts'
import { claimsOfSource } from '../reads/read-claims.ts'
import { listMentions } from '../reads/read-mentions.ts'
import { liveRow, neededRow, rowsOf } from '../rows/rows.ts'
import { removeClaims } from './claim-gestures.ts'
import { unusedAliases } from './mention-gestures.ts'

/** Sets fields of a source's card, which confirms those that Attaché filled in; absent ones stay. */
export function updateSourceCard(library: Library, { id, card }: Input<'updateSourceCard'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'source', id)
    if (!row.ok) return row
    const { copyOf, ...fields } = defined(card)
    const copies = copyOf === undefined ? ok([]) : setOriginal(library.db, row.value, copyOf, moment)
    if (!copies.ok) return copies
    const { label, fields: changes } = editSourceCard(row.value, fields)
    const confirmed = confirmFields(rowsOf(library.db, 'field_state', 'owner', id), Object.keys(fields))
    return ok({ draft: { label, fields: [...changes, ...copies.value, ...confirmed] }, value: null })
  })
}

/**
 * Rates a publisher: the actor of its name gets the letter, which all its sources without one of their own inherit. If no actor has that
 * name, it becomes an organisation. Fails (`conflict`) if several have it.
 */
export function ratePublisher(library: Library, { publisher, reliability }: Input<'ratePublisher'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const named = actorsNamed(db, publisher)
    if (named.length > 1)
      return fail('conflict', `Several actors are called “${publisher}”; merge them, or rate one of them on its card.`)
    const row = named[0] === undefined ? undefined : liveRow(db, 'actor', named[0])
    const id = row?.id ?? moment.newId()
    const fields = row
      ? update('actor', row, { reliability })
      : create('actor', id, { name: publisher.trim(), kind: 'organisation', reliability })
    return ok({ draft: { label: 'Rate a publisher', fields }, value: null })
  })
}

/** The changes that make a source a copy of another one's report, or a report of its own. */
function setOriginal(db: Database, source: Row, original: Id | null, moment: Moment): Result<FieldChange[]> {
  if (original === null) return ok(setCopyOf({ source, decided: isDecided(db, source.id) }, null, moment))
  const row = neededRow(db, 'source', original)
  if (!row.ok) return row
  if (original === source.id) return fail('bad-input', 'A source is no copy of itself, so nothing was changed.')
  const root = row.value['copy_of'] === null ? undefined : liveRow(db, 'source', row.value['copy_of'] as Id)
  const copies = rowsOf(db, 'source', 'copy_of', source.id)
  return ok(setCopyOf({ source, copies }, root && root.id !== source.id ? root : row.value, moment))
}

function isDecided(db: Database, source: Id): boolean {
  return rowsOf(db, 'field_state', 'owner', source).some((state) => state['field'] === 'copy_of')
}

/** Changes the type of a block, and so the ¶ numbers after it; the text does not change. */
export function setBlockType(library: Library, { id, type }: Input<'setBlockType'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'block', id)
    return row.ok ? ok({ draft: changeBlockType(row.value, type), value: null }) : row
  })
}

/** Deletes a source with all its marks; undo restores it. `eraseSource` erases for good. */
export function deleteSource(library: Library, { id }: Input<'deleteSource'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'source', id)
    return row.ok
      ? ok({ draft: { label: 'Delete a source', fields: removeSource(library.db, id, moment) }, value: null })
      : row
  })
}

/**
 * Deletes the first of several sources, as many as there is time for, each in a transaction of its own; undo takes all of them back as a group.
 * Those that are gone already are passed over.
 */
export function deleteSources(
  library: Library,
  { ids, rest }: Input<'deleteSources'>,
  ms: number = sliceMs,
): Result<Output<'deleteSources'>> {
  const group = rest?.group ?? newId()
  const done = doSlice(
    library,
    ids,
    (id) =>
      liveRow(library.db, 'source', id)
        ? commit(library, { origin: 'user', group }, (moment) =>
            ok({ draft: { label: 'Delete sources', fields: removeSource(library.db, id, moment) }, value: null }),
          )
        : ok(null),
    ms,
  )
  if (!done.ok) return done
  const left = ids.length - done.value
  return ok(left === 0 ? {} : { rest: { group, done: (rest?.done ?? 0) + done.value, left } })
}

/**
 * The changes that delete a source, including what only its marks support: ideas (which may have been marked in another
 * source) and learned aliases.
 */
export function removeSource(db: Database, source: Id, moment: Moment): FieldChange[] {
  const mentions = Map.groupBy(listMentions({ db }, { source }), ({ actor }) => actor)
  const aliases = [...mentions].flatMap(([actor, own]) =>
    unusedAliases(
      db,
      actor,
      own.map(({ id }) => id),
    ),
  )
  return onceEach([
    ...removeWithOwned(db, 'source', [source], moment),
    ...removeClaims(db, claimsOfSource(db, source), moment),
    ...aliases.map(({ id }) => remove('alias', id, moment)),
  ])
}

/** Removes undefined members, which Zod allows if they are explicit. */
function defined<T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as never
}
