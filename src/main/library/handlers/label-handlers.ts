import type { memoMethods } from '#shared/contract/memo-methods.ts'
import type { noteMethods } from '#shared/contract/note-methods.ts'
import type { tagMethods } from '#shared/contract/tag-methods.ts'
import { addPlaceMemo, setMemo, updateMemo } from '../gestures/memo-gestures.ts'
import { addPlaceTags, deletePlaceTag } from '../gestures/place-tag-gestures.ts'
import { addTag, deleteTag, mergeTags, moveTag, setTags, updateTag } from '../gestures/tag-gestures.ts'
import { listMemos, readMemoOn, readMemos } from '../reads/read-memos.ts'
import { listTaggedPlaces, readPlaceNotes } from '../reads/read-notes.ts'
import { listTags, listTagTree } from '../reads/read-tags.ts'
import type { FirstMethod } from './first-handlers.ts'
import { reads, type LibraryHandlers } from './library-handlers.ts'

type LabelMethod = keyof typeof tagMethods | keyof typeof memoMethods | keyof typeof noteMethods

/** The handlers of tags and memos, on records and on places in a text. */
export const labelHandlers: LibraryHandlers<Exclude<LabelMethod, FirstMethod>> = {
  ...reads({ listTags, listTagTree, listMemos, readMemos, listTaggedPlaces, readPlaceNotes }),
  readMemoOn,

  addTag,
  updateTag,
  moveTag,
  mergeTags,
  deleteTag,
  setTags,

  setMemo,
  addPlaceMemo,
  updateMemo,

  addPlaceTags,
  deletePlaceTag,
}
