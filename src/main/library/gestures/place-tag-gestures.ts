import { createAnchor } from '#shared/changes/anchor-changes.ts'
import { create } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { createTagMaker } from '#shared/tags/set-tags.ts'
import { tidyPath } from '#shared/tags/tag-path.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { listPlaceNotes } from '../reads/read-notes.ts'
import { tagSurroundings } from '../reads/read-tags.ts'
import { gone, neededRow } from '../rows/rows.ts'
import { takeQuote } from '../evidence/take-quote.ts'

/**
 * Adds tags on a place in a text. They belong to the revision, so that they are deleted and restored with its source;
 * their anchors belong to the tags.
 */
export function addPlaceTags(
  library: Library,
  { revision, range, tags }: Input<'addPlaceTags'>,
): Result<{ ids: Id[] }> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const at = takeQuote(library, revision, range)
    if (!at.ok) return at
    const source = neededRow(db, 'revision', revision)
    if (!source.ok) return source
    const there = listPlaceNotes(library, { source: source.value['source'] as Id }).filter(
      (note) => note.kind === 'tag' && note.start === range.start && note.end === range.end,
    )
    const wanted = [...new Set(tags.map(tidyPath))].filter(
      (path) => path !== '' && !there.some(({ words }) => words === path),
    )
    const maker = createTagMaker(tagSurroundings(db), moment)
    const made = wanted.map((path) => ({ id: moment.newId(), tag: maker.tagAt(path) }))
    const fields = made.flatMap(({ id, tag }) => [
      ...create('tagged', id, { tag, owner_type: 'revision', owner: revision }),
      ...createAnchor({ type: 'tagged', id, revision }, 'tag', 0, at.value, moment),
    ])
    return ok({
      draft: { label: 'Tag a place', fields: [...maker.fields, ...fields] },
      value: { ids: made.map(({ id }) => id) },
    })
  })
}

/** Removes one tag from one place. Fails (`not-found`) for a tag on a record: those are removed by `setTags`. */
export function deletePlaceTag(library: Library, { id }: Input<'deletePlaceTag'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'tagged', id)
    if (row.ok && row.value['owner_type'] !== 'revision') return gone('tagged')
    return row.ok
      ? ok({
          draft: { label: 'Take a tag off a place', fields: removeWithOwned(library.db, 'tagged', [id], moment) },
          value: null,
        })
      : row
  })
}
