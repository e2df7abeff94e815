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
  /** Which row is chosen, in the status bar. */
  readonly place: (row: number, all: number) => string
  /** The proposed name of an exported file. */
  readonly fileName: (caseName: string) => string
}

const claims: RegisterStrings = {
  rail: 'Narrow the claims',
  section: 'The claims',
  rows: 'Claims',
  filter: 'Filter claims',
  noneFound: 'No claim matches.',
  counted: (count) => counted(count, 'claim'),
  place: (row, all) => `Claim ${numberText(row)} of ${numberText(all)}`,
  fileName: (caseName) => `${caseName}, claims`,
}

const actors: RegisterStrings = {
  rail: 'Narrow the actors',
  section: 'The actors',
  rows: 'Actors',
  filter: 'Filter actors',
  noneFound: 'No actor matches.',
  counted: (count) => counted(count, 'actor'),
  place: (row, all) => `Actor ${numberText(row)} of ${numberText(all)}`,
  fileName: (caseName) => `${caseName}, actors`,
}

const sources: RegisterStrings = {
  rail: 'Narrow the sources',
  section: 'The sources',
  rows: 'Sources',
  filter: 'Filter sources',
  noneFound: 'No source matches.',
  counted: (count) => counted(count, 'source'),
  place: (row, all) => `Source ${numberText(row)} of ${numberText(all)}`,
  fileName: (caseName) => `${caseName}, sources`,
}

/** What every register says on screen. Keys come as nodes. */
export const strings = {
  of: { claims, actors, sources } satisfies Readonly<Record<Filter['screen'], RegisterStrings>>,

  screen: {
    found: (found: number, all: string) => `${numberText(found)} of ${all}`,
    selected: (count: number) => `${numberText(count)} selected`,
    addCondition: 'Add filter',
    clear: 'Show all',
    clearLink: 'Show all',
    groupTitle: 'Group by',
    groupedBy: (words: string) => `Group: ${words.toLocaleLowerCase()}`,
    saveFilter: 'Save filter',
    sortedBy: (columns: readonly string[]) => `Sorted by ${columns.join(', ')}`,
    copy: 'Copy as table',
    export: 'Export…',
    exportTitle: 'Export as CSV',
    selectAll: 'Select all',
    selectNone: 'Clear selection',
    more: 'More actions',
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
    remove: (condition: string) => `Remove the filter ${condition}`,
    title: 'Add filter',
    label: 'Filter',
    list: 'Filters',
    find: 'Speaker, kind, status, tag, source, a date …',
    savedFilter: 'Saved filter',
    /** What a saved filter is found by. */
    savedFilterSearch: (name: string) => `saved filter: ${name}`,
    noneFound: 'No row matches. Type a date as 2026, 2026-03 or 2026-03-04.',
    keys: (take: ReactNode, stay: ReactNode) => (
      <>
        {take} add or remove {stay} add or remove and stay here
      </>
    ),
    close: 'Close',
  },

  columns: {
    title: 'Columns and sorting',
    list: 'Columns',
    sorted: (column: string, descending: boolean, place: number) =>
      `${column}, sorted ${descending ? 'descending' : 'ascending'}, ${place}`,
    sortBy: (column: string) => `Sort by ${column}`,
    sort: 'sort',
    moveUp: (column: string) => `Move ${column} up`,
    moveDown: (column: string) => `Move ${column} down`,
    keys: (show: ReactNode, up: ReactNode, down: ReactNode, sort: ReactNode) => (
      <>
        {show} show or hide {up} {down} move {sort} sort ascending, descending, off
      </>
    ),
    reset: 'Reset',
    done: 'Done',
  },

  editMany: {
    unchanged: 'No change',
    addTags: 'Add tags',
    tagsExample: 'security/guarantees, talks',
    removeTags: 'Remove tags',
    cancel: 'Cancel',
  },

  savedFilters: {
    title: 'Saved filters',
    unreadable: 'cannot be read',
    /** The name of the button that opens a menu. */
    more: (name: string) => `Rename or delete ${name}`,
    deleted: (name: string) => `Filter “${name}” deleted`,
  },

  saveFilter: {
    title: 'Save this filter',
    renameTitle: 'Rename a saved filter',
    name: 'Name',
    note: 'Its filters, sorting and columns are kept in this library.',
    renameNote: 'What it finds stays as it is.',
    cancel: 'Cancel',
    save: 'Save',
    rename: 'Rename',
    replace: (name: string) => `Replace “${name}”`,
    saved: (name: string) => `Filter saved as ${name}.`,
    renamed: (name: string) => `Renamed to ${name}.`,
  },
} as const
