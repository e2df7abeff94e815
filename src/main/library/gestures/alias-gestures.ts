import { cleanName } from '#shared/actors/actor-name.ts'
import { create, remove, update, type Row } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { idList, neededRow } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { nameOf, readActor } from './actor-rows.ts'

/**
 * Adds an alias by hand; an unlearned alias is restored. `speaker` is who uses the alias: for a self-label, the actor
 * itself.
 */
export function addAlias(library: Library, { actor: id, text, speaker }: Input<'addAlias'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { db } = library
    const actor = readActor(db, id)
    if (!actor.ok) return actor
    const by = readSpeaker(db, speaker)
    if (!by.ok) return by
    const words = cleanName(text)
    const known = aliasCalled(db, actor.value.id, words)
    if (known && known['unlearned'] === 0)
      return fail('conflict', `“${words}” is an alias of “${nameOf(actor.value)}” already, so nothing was changed.`)
    const alias = known?.id ?? moment.newId()
    const fields = known
      ? update('alias', known, { text: words, speaker: by.value, learned: 0, unlearned: 0 })
      : create('alias', alias, { actor: actor.value.id, text: words, ...(by.value !== null && { speaker: by.value }) })
    return ok({ draft: { label: 'Add an alias', fields }, value: { id: alias } })
  })
}

/**
 * Edits an alias; with new words it counts as added by hand. Fails (`conflict`) if the actor has that alias already.
 */
export function updateAlias(library: Library, { id, text, speaker }: Input<'updateAlias'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const { db } = library
    const row = neededRow(db, 'alias', id)
    if (!row.ok) return row
    const by = speaker === undefined ? ok(undefined) : readSpeaker(db, speaker)
    if (!by.ok) return by
    const words = text === undefined ? undefined : cleanName(text)
    const known = words === undefined ? undefined : aliasCalled(db, row.value['actor'] as Id, words)
    if (known && known.id !== id)
      return fail('conflict', `“${words}” is an alias of this actor already, so nothing was changed.`)
    const fields = update('alias', row.value, {
      // Words that the user typed were not learned from a text.
      ...(words !== undefined && words !== row.value['text'] && { text: words, learned: 0 }),
      ...(by.value !== undefined && { speaker: by.value }),
    })
    return ok({ draft: { label: 'Edit an alias', fields }, value: null })
  })
}

/** Removes an alias. A learned one is kept as unlearned, so that the same words do not add it again. */
export function removeAlias(library: Library, { id }: Input<'removeAlias'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'alias', id)
    if (!row.ok) return row
    const learned = row.value['learned'] === 1 && row.value['unlearned'] === 0
    return ok({
      draft: learned
        ? { label: 'Unlearn an alias', fields: update('alias', row.value, { unlearned: 1 }) }
        : { label: 'Remove an alias', fields: [remove('alias', id, moment)] },
      value: null,
    })
  })
}

function aliasCalled(db: Database, actor: Id, words: string): Row | undefined {
  const rows = db.all<Row>(
    'SELECT * FROM alias WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?)) ORDER BY unlearned',
    idList(readMerges(db).group(actor)),
  )
  return rows.find((row) => String(row['text']).toLowerCase() === words.toLowerCase())
}

function readSpeaker(db: Database, speaker: Id | null): Result<Id | null> {
  if (speaker === null) return ok(null)
  const actor = readActor(db, speaker)
  return actor.ok ? ok(actor.value.id) : actor
}
