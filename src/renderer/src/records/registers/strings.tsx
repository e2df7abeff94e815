import type { ReactNode } from 'react'
import type { Filter } from '#shared/registers/filter.ts'
import { counted, numberText } from '#shared/words/counted.ts'

/** What is said of the rows of one register. */
type RegisterStrings = {
  readonly rail: string
  readonly section: string
  readonly rows: string
  readonly filter: string
  readonly noneFound: string
  readonly counted: (count: number) => string
  /** The proposed name of an exported file. */
  readonly fileName: (caseName: string) => string
}

const claims: RegisterStrings = {
  rail: 'Narrow the claims',
  section: 'The claims',
  rows: 'Claims',
  filter: 'Filter claims',
  noneFound: 'No claim meets this.',
  counted: (count) => counted(count, 'claim'),
  fileName: (caseName) => `${caseName}, claims`,
}

const actors: RegisterStrings = {
  rail: 'Narrow the actors',
  section: 'The actors',
  rows: 'Actors',
  filter: 'Filter actors',
  noneFound: 'No actor meets this.',
  counted: (count) => counted(count, 'actor'),
  fileName: (caseName) => `${caseName}, actors`,
}

/** What every register says on screen. Keys come as nodes. */
export const strings = {
  of: { claims, actors } satisfies Readonly<Record<Filter['screen'], RegisterStrings>>,

  screen: {
    found: (found: number, all: string) => `${numberText(found)} of ${all}`,
    selected: (count: number) => `${numberText(count)} selected`,
    addCondition: 'condition',
    clear: 'show all',
    clearLink: 'Show all',
    saveFilter: 'save filter',
    unsorted: 'columns and order',
    sortedBy: (columns: readonly string[]) => `sorted by ${columns.join(', ')}`,
    copy: 'copy as table',
    export: 'export…',
    exportTitle: 'Export as CSV',
    copied: (rows: number) => `${counted(rows, 'row')} copied as a table.`,
    exported: (rows: string, path: string) => `${rows} saved to ${path}`,
    exportedWithout: (rows: string, columns: number, path: string) =>
      `${rows}, without the ${counted(columns, 'column that is', 'columns that are')} not shown, saved to ${path}`,
    unreadableFilter: (name: string) =>
      `The filter “${name}” cannot be read by this Attaché, most likely since a newer one saved it. It is kept as it is.`,
  },

  facets: {
    show: 'show',
    more: (count: number) => `${count} more`,
  },

  conditions: {
    remove: (condition: string) => `Take back the condition ${condition}`,
    title: 'Add a condition',
    label: 'Condition',
    list: 'Conditions',
    find: 'Speaker, kind, status, rating, tag, source, occasion, question or a date',
    savedFilter: 'Saved filter',
    /** What a saved filter is found by. */
    savedFilterSearch: (name: string) => `saved filter: ${name}`,
    noneFound: 'No row has this. Type a date as 2026, 2026-03 or 2026-03-04.',
    keys: (take: ReactNode, stay: ReactNode, leave: ReactNode) => (
      <>
        {take} take or take back {stay} and stay here {leave} leave
      </>
    ),
  },

  columns: {
    title: 'Columns and order',
    list: 'Columns',
    sorted: (column: string, descending: boolean, place: number) =>
      `${column}, sorted by ${descending ? 'down' : 'up'}, ${place}`,
    sortBy: (column: string) => `Sort by ${column}`,
    sort: 'sort',
    keys: (show: ReactNode, up: ReactNode, down: ReactNode, sort: ReactNode) => (
      <>
        {show} show or hide {up} {down} move {sort} sort: up, down, not
      </>
    ),
    reset: 'As usual',
    done: 'Done',
  },

  savedFilters: {
    title: 'Saved filters',
    unreadable: 'not readable',
    keys: (rename: ReactNode, remove: ReactNode) => (
      <>
        {rename} rename {remove} delete
      </>
    ),
    deleted: (name: string) => `The filter ${name} is deleted. Undo brings it back.`,
  },

  saveFilter: {
    title: 'Save this filter',
    renameTitle: 'Rename a saved filter',
    name: 'Name',
    note: 'Its conditions, its order and its columns are kept, in this library.',
    renameNote: 'What it finds stays as it is.',
    cancel: 'Leave',
    save: 'Save',
    rename: 'Rename',
    replace: (name: string) => `Replace “${name}”`,
    saved: (name: string) => `Filter saved as ${name}.`,
    renamed: (name: string) => `Renamed to ${name}.`,
  },
} as const
