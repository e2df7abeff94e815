import { update, type Row } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import {
  editTag,
  mergeTags as merge,
  moveTag as move,
  type FullTag,
  type MemoRow,
  type TaggedRow,
} from '#shared/tags/edit-tags.ts'
import { createTagMaker, labelOfTagging, setTags as set } from '#shared/tags/set-tags.ts'
import { tidyPath } from '#shared/tags/tag-path.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { gone, liveRow } from '../rows/rows.ts'
import { liveTags, taggedOf, tagSurroundings } from '../reads/read-tags.ts'

/** Adds the tag of a path and its missing parents, or returns the existing tag. A definition is set in either case. */
export function addTag(library: Library, { path, definition }: Input<'addTag'>): Result<{ id: Id }> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    if (tidyPath(path) === '') return fail('bad-input', 'A tag needs a name, so none was added.')
    const maker = createTagMaker(tagSurroundings(db), moment)
    const id = maker.tagAt(path)
    const known: Row = liveRow(db, 'tag', id) ?? { id, deleted_at: null, definition: '' }
    const defined = definition === undefined ? [] : update('tag', known, { definition })
    return ok({ draft: { label: 'Add a tag', fields: [...maker.fields, ...defined] }, value: { id } })
  })
}

/** Renames or defines a tag. Fails (`conflict`) if its parent has another tag of that name. */
export function updateTag(library: Library, { id, ...fields }: Input<'updateTag'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const tags = liveTags(library.db)
    const tag = tags.find((one) => one.id === id)
    if (!tag) return gone('tag')
    const draft = editTag(tags, tag, fields)
    return draft.ok ? ok({ draft: draft.value, value: null }) : draft
  })
}

/** Moves a tag below another one, or to the top if `parent` is null. Fails as `moveTag` in shared does. */
export function moveTag(library: Library, { id, parent }: Input<'moveTag'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const tags = liveTags(library.db)
    const tag = tags.find((one) => one.id === id)
    if (!tag || (parent !== null && !tags.some((one) => one.id === parent))) return gone('tag')
    const draft = move(tags, tag, parent)
    return draft.ok ? ok({ draft: draft.value, value: null }) : draft
  })
}

/**
 * Merges the tag `from` into `into`: records tagged with `from`, or with a tag below it, get `into` or the tag of the
 * same name below that. Fails (`conflict`) if `into` is below `from`.
 */
export function mergeTags(library: Library, { into, from }: Input<'mergeTags'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const tags = liveTags(library.db)
    const [stays, goes] = [into, from].map((id): FullTag | undefined => tags.find((one) => one.id === id))
    if (!stays || !goes) return gone('tag')
    const tagged = library.db.all<TaggedRow>('SELECT * FROM tagged WHERE deleted_at IS NULL')
    const memos = library.db.all<MemoRow>(`SELECT * FROM memo WHERE owner_type='tag' AND deleted_at IS NULL`)
    const draft = merge(tags, tagged, memos, stays, goes, moment)
    return draft.ok ? ok({ draft: draft.value, value: null }) : draft
  })
}

/** Deletes a tag and the tags below it, and removes them from all records. */
export function deleteTag(library: Library, { id }: Input<'deleteTag'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    if (!liveRow(library.db, 'tag', id)) return gone('tag')
    return ok({
      draft: { label: 'Delete a tag', fields: removeWithOwned(library.db, 'tag', [id], moment) },
      value: null,
    })
  })
}

/**
 * Sets the tags of a record; missing tags are created. For an actor, this includes the tags of all actors merged into
 * it.
 */
export function setTags(library: Library, { owner, tags }: Input<'setTags'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    if (!liveRow(db, owner.type, owner.id)) return gone(owner.type)
    const merges = readMerges(db)
    const now = { type: owner.type, id: merges.winner(owner.id) }
    const tagged = taggedOf(db, merges.group(owner.id))
    return ok({
      draft: { label: labelOfTagging(tagged, tags), fields: set(now, tagged, tags, tagSurroundings(db), moment) },
      value: null,
    })
  })
}
