import type { ReactNode } from 'react'
import { counted, plural } from '#shared/words/counted.ts'

/** What the tags feature says on screen. Keys come as nodes. */
export const strings = {
  title: (count: number) => (count === 0 ? 'Tags' : counted(count, 'tag')),
  modes: { label: 'Tags and memos', tags: 'tags', memos: 'memos' },

  screen: {
    label: 'Tags',
    add: 'new tag',
    filter: 'Filter tags',
    none: 'No tags yet',
    noneHint: (add: ReactNode, read: ReactNode, tag: ReactNode) => (
      <>
        {add} makes one. In the text ({read}), {tag} puts one on a mark or a place.
      </>
    ),
    noneFound: 'No tag has these words.',
    clearFilter: 'Clear the filter',
    deleted: (path: string, uses: number) =>
      uses === 0
        ? `The tag “${path}” was deleted. Undo brings it back.`
        : plural(uses, {
            one: `The tag “${path}” was deleted, and taken off what carried it. Undo brings it back.`,
            other: `The tag “${path}” was deleted, and taken off the ${uses} that carried it. Undo brings it back.`,
          }),
  },

  uses: {
    claims: (count: number) => counted(count, 'claim'),
    actors: (count: number) => counted(count, 'actor'),
    questions: (count: number) => counted(count, 'question'),
    sources: (count: number) => counted(count, 'source'),
    places: (count: number) => counted(count, 'place'),
    none: 'not used',
  },

  edit: {
    newTitle: 'A new tag',
    title: (path: string) => `Rename “${path}”`,
    name: 'Name',
    path: 'Path',
    pathExample: 'security/guarantees',
    definition: 'Definition',
    definitionHint: 'when to use it',
    cancel: 'Leave',
    save: 'Save',
    add: 'Make',
    saved: 'The tag is changed wherever it is used.',
    added: 'The tag is there.',
  },

  move: {
    title: (path: string) => `Move “${path}” under`,
    note: 'Those under it go along.',
    moved: 'Moved. Undo puts it back.',
  },

  merge: {
    title: (path: string) => `Merge “${path}” into`,
    note: (path: string) => `What carries “${path}” will carry the tag you take.`,
    merged: 'Merged. Undo parts them again.',
  },

  choose: {
    label: 'Tag',
    list: 'Tags',
    find: 'Find a tag',
    topLevel: 'the top of the tree',
    noneFound: 'No other tag has these words.',
    hint: (note: string, enter: ReactNode) => (
      <>
        {note} One step: undo takes it back. {enter} takes it.
      </>
    ),
  },

  texts: {
    title: (path: string) => `Texts with “${path}”`,
    done: 'Done',
  },
} as const
