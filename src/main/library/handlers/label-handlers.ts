import type { Handlers } from '#shared/contract/contract.ts'
import type { memoMethods } from '#shared/contract/memo-methods.ts'
import type { noteMethods } from '#shared/contract/note-methods.ts'
import { ok } from '#shared/model/result.ts'
import type { tagMethods } from '#shared/contract/tag-methods.ts'
import { addPlaceMemo, setMemo, updateMemo } from '../gestures/memo-gestures.ts'
import { addPlaceTags, deletePlaceTag } from '../gestures/place-tag-gestures.ts'
import { addTag, deleteTag, mergeTags, moveTag, setTags, updateTag } from '../gestures/tag-gestures.ts'
import type { FirstMethod } from './first-handlers.ts'
import type { Library } from '../library.ts'
import { listMemos, readMemoOn, readMemos } from '../reads/read-memos.ts'
import { listTaggedPlaces, readPlaceNotes } from '../reads/read-notes.ts'
import { listTags, listTagTree } from '../reads/read-tags.ts'

/** The handlers of tags and memos, on records and on places in a text. */
export function labelHandlers(
  library: Library,
): Handlers<Exclude<keyof typeof tagMethods | keyof typeof memoMethods | keyof typeof noteMethods, FirstMethod>> {
  const { db } = library
  return {
    listTags: () => ok(listTags(db)),
    listTagTree: () => ok(listTagTree(db)),
    addTag: (input) => addTag(library, input),
    updateTag: (input) => updateTag(library, input),
    moveTag: (input) => moveTag(library, input),
    mergeTags: (input) => mergeTags(library, input),
    deleteTag: (input) => deleteTag(library, input),
    setTags: (input) => setTags(library, input),

    listMemos: () => ok(listMemos(library)),
    readMemoOn: (input) => readMemoOn(library, input.owner),
    readMemos: ({ ids }) => ok(readMemos(library, ids)),
    setMemo: (input) => setMemo(library, input),
    addPlaceMemo: (input) => addPlaceMemo(library, input),
    updateMemo: (input) => updateMemo(library, input),

    listTaggedPlaces: ({ tag }) => ok(listTaggedPlaces(db, tag)),
    readPlaceNotes: ({ ids }) => ok(readPlaceNotes(db, ids)),
    addPlaceTags: (input) => addPlaceTags(library, input),
    deletePlaceTag: (input) => deletePlaceTag(library, input),
  }
}
