import type { ReactNode } from 'react'
import { counted, plural } from '#shared/words/counted.ts'

/** What the tags feature says on screen. Keys come as nodes. */
export const strings = {
  title: (count: number) => (count === 0 ? 'Tags' : counted(count, 'tag')),

  screen: {
    label: 'Tags',
    /** Which row is chosen, in the status bar. */
    place: (row: number, all: number) => `Tag ${row} of ${all}`,
    add: 'New tag',
    filter: 'Filter tags',
    none: 'No tags yet',
    noneHint: (add: ReactNode, read: ReactNode, tag: ReactNode) => (
      <>
        {add} makes one. In the text ({read}), {tag} puts one on a mark or a place.
      </>
    ),
    noneFound: 'No tag contains these words.',
    clearFilter: 'Clear the filter',
    deleted: (path: string, uses: number) =>
      uses === 0
        ? `Tag “${path}” deleted`
        : plural(uses, {
            one: `Tag “${path}” deleted, and removed from the one item that had it`,
            other: `Tag “${path}” deleted, and removed from the ${uses} items that had it`,
          }),
  },

  uses: {
    claims: (count: number) => counted(count, 'claim'),
    actors: (count: number) => counted(count, 'actor'),
    questions: (count: number) => counted(count, 'question'),
    sources: (count: number) => counted(count, 'source'),
    places: (count: number) => counted(count, 'place'),
    none: 'not used',
    noneHere: 'not used in this case',
  },

  edit: {
    newTitle: 'New tag',
    title: (path: string) => `Rename “${path}”`,
    name: 'Name',
    path: 'Path',
    pathExample: 'security/guarantees',
    definition: 'Definition',
    definitionHint: 'when to use it',
    cancel: 'Cancel',
    save: 'Save',
    add: 'Add',
    saved: 'Tag changed wherever it is used.',
    added: 'Tag added.',
  },

  move: {
    title: (path: string) => `Move “${path}” under`,
    note: 'Tags under it move with it.',
    moved: (path: string, under: string | null) =>
      under === null ? `Tag “${path}” moved to the top of the tree` : `Tag “${path}” moved under “${under}”`,
  },

  merge: {
    title: (path: string) => `Merge “${path}” into`,
    note: (path: string) => `Everything tagged “${path}” will get the tag that you choose.`,
    merged: (path: string, into: string) => `Tag “${path}” merged into “${into}”`,
  },

  choose: {
    label: 'Tag',
    list: 'Tags',
    find: 'Find a tag',
    topLevel: 'the top of the tree',
    noneFound: 'No other tag contains these words.',
    hint: (note: string, enter: ReactNode) => (
      <>
        {note} Undo takes it back. {enter} chooses.
      </>
    ),
  },

  texts: {
    title: (path: string) => `Texts with “${path}”`,
    done: 'Done',
  },
} as const
