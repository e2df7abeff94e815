import { importSource, type ReadText } from '#shared/sources/import-source.ts'
import { changeBlockType, editSourceCard } from '#shared/sources/edit-source.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import { onceEach, remove, type Moment } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../rows/owned.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { readText } from '../evidence/read-text.ts'
import { claimsOfSource } from '../reads/read-claims.ts'
import { listMentions } from '../reads/read-mentions.ts'
import { readSources } from '../reads/read-sources.ts'
import { neededRow, theCase } from '../rows/rows.ts'
import { storeEvidence } from '../evidence/store-evidence.ts'
import { removeClaims } from './claim-gestures.ts'
import { unusedAliases } from './mention-gestures.ts'

/** Imports text from the clipboard, stored as UTF-8 bytes. Fails as `decodeBytes` does. */
export function importPaste(library: Library, { text }: Input<'importPaste'>): Result<SourceView> {
  if (text.trim() === '')
    return fail('empty', 'There is no text on the clipboard, so nothing was imported; copy the text and paste again.')
  const bytes = new TextEncoder().encode(text)
  const read = readText('', bytes)
  if (!read.ok && read.error.code === 'binary')
    return fail('binary', 'The clipboard holds no plain text, so nothing was imported; copy the text and paste again.')
  return read.ok ? keepSource(library, read.value, bytes) : read
}

/**
 * Imports a file's bytes as a new source each time, though identical bytes are stored only once. Fails as `decodeBytes`
 * does.
 */
export function importBytes(library: Library, { name, bytes }: Input<'importBytes'>): Result<SourceView> {
  const read = readText(name, bytes)
  return read.ok ? keepSource(library, read.value, bytes) : read
}

function keepSource(library: Library, read: ReadText, bytes: Uint8Array): Result<SourceView> {
  const { db } = library
  const imported = commit(library, { origin: 'import' }, (moment) => {
    const { draft, source, revision } = importSource(
      read,
      theCase(db).id,
      new Date(library.now()).toISOString(),
      moment,
    )
    storeEvidence(db, { read, bytes, source, revision, newId: moment.newId })
    return ok({ draft, value: source })
  })
  if (!imported.ok) return imported
  const [view] = readSources(library, [imported.value])
  if (!view) throw new Error('The source that was just imported is not there')
  return ok(view)
}

/** Sets fields of a source's card; absent ones stay. */
export function updateSourceCard(library: Library, { id, card }: Input<'updateSourceCard'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'source', id)
    return row.ok ? ok({ draft: editSourceCard(row.value, defined(card)), value: null }) : row
  })
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
 * The changes that delete a source, including what only its marks support: ideas (which may have been marked in another
 * source) and learned aliases.
 */
function removeSource(db: Database, source: Id, moment: Moment): FieldChange[] {
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
