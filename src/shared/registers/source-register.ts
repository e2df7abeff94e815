import { formats } from '../imports/formats.ts'
import type { RemarkCode } from '../imports/parsed-source.ts'
import type { Id } from '../model/id.ts'
import { folded } from '../search/match-words.ts'
import { sourceName } from '../sources/source-name.ts'
import { workStateWord, type SourceView } from '../sources/source-view.ts'
import { reliabilityScale } from '../standards/admiralty.ts'
import { numberText } from '../words/counted.ts'
import { longDate, mediumDate } from '../words/dates.ts'
import { languageName } from '../words/languages.ts'
import type { SourceColumn, SourceNeed } from './filter.ts'
import { createSorter, type SortBy, type SortKey } from './sort-rows.ts'

/** A source with its cells. `share` is how much of its text the words of claims cover, from 0 to 1. */
export type SourceRow = {
  readonly source: SourceView
  readonly share: number
  readonly needs: readonly SourceNeed[]
  /** The names of its cases. */
  readonly cases: readonly string[]
  readonly cell: (column: SourceColumn) => string
  /** As `cell`, with dates in ISO, which sort in any spreadsheet. */
  readonly tableCell: (column: SourceColumn) => string
  readonly searched: () => string
}

/** What rows look up: the names of cases, and how much of each text is marked. */
export type SourceLookups = {
  readonly cases: ReadonlyMap<Id, string>
  readonly marked: ReadonlyMap<Id, { readonly share: number }>
}

/** Every source, the one that was published last first, and a function that sorts any of the rows. */
type SourceRegister = {
  readonly rows: readonly SourceRow[]
  readonly sort: (rows: readonly SourceRow[], by: SortBy<SourceColumn>) => readonly SourceRow[]
}

/** The column headings. */
export const sourceColumnWords: Readonly<Record<SourceColumn, string>> = {
  title: 'Source',
  format: 'Format',
  publisher: 'Publisher',
  published: 'Date',
  language: 'Language',
  marked: 'Text marked',
  claims: 'Claims',
  cases: 'Case',
  state: 'State',
  reliability: 'Reliability',
  author: 'Author',
  place: 'Place',
  updated: 'Updated',
  added: 'Added',
  words: 'Words',
  marking: 'Marking',
  tags: 'Tags',
  memo: 'Memo',
}

/** The columns that are shown if a filter names none. */
export const usualSourceColumns: readonly SourceColumn[] = [
  'title',
  'format',
  'publisher',
  'published',
  'language',
  'marked',
  'claims',
  'cases',
]

const searchedColumns: readonly SourceColumn[] = [
  'title',
  'publisher',
  'author',
  'place',
  'language',
  'format',
  'state',
  'cases',
  'marking',
  'tags',
  'memo',
]

/** Rows that were created before with the same names of cases, by source. Those of sources that did not change are used again. */
export type MadeSourceRows = WeakMap<SourceView, SourceRow>

/** Creates the register of these sources. It must be created again when one of them, or what it looks up, changes. */
export function createSourceRegister(
  sources: Iterable<SourceView>,
  lookups: SourceLookups,
  made: MadeSourceRows = new WeakMap(),
): SourceRegister {
  const all = [...sources]
  const attached = new Map<Id, number>()
  for (const { attachedTo } of all)
    if (attachedTo !== null) attached.set(attachedTo, (attached.get(attachedTo) ?? 0) + 1)
  const rows = all.map((source): SourceRow => {
    const share = lookups.marked.get(source.id)?.share ?? 0
    const needs = needsOf(source, attached.get(source.id) ?? 0)
    const before = made.get(source)
    if (before?.share === share && before.needs.length === needs.length) return before
    const row = rowOf(source, share, needs, lookups)
    made.set(source, row)
    return row
  })
  const days = new Map(rows.map((row) => [row, dayNumber(row.source.published)]))
  const newestFirst = rows.toSorted((a, b) => days.get(b)! - days.get(a)!)
  return { rows: newestFirst, sort: createSorter(newestFirst, keysOf) }
}

function rowOf(
  source: SourceView,
  share: number,
  needs: readonly SourceNeed[],
  { cases: names }: SourceLookups,
): SourceRow {
  const cases = source.cases.flatMap((id) => names.get(id) ?? [])
  let searched: string | null = null
  const cell = (column: SourceColumn): string => cellText({ source, share, cases }, column)
  return {
    source,
    share,
    needs,
    cases,
    cell,
    tableCell: (column) => dayOf(source, column) ?? cell(column),
    // A month is searched by its whole name.
    searched: () => (searched ??= folded([...searchedColumns.map(cell), longDate(source.published)].join('\n'))),
  }
}

/** Most sources have no remarks, and a map for each of ten thousand takes time. */
const none: ReadonlyMap<RemarkCode, number> = new Map()

/** What may have to be done. `attached` is how many of its attachments are sources already. */
function needsOf(source: SourceView, attached: number): SourceNeed[] {
  const remarks =
    source.remarks.length === 0 ? none : new Map(source.remarks.map(({ code, count = 1 }) => [code, count]))
  const needs: Readonly<Record<SourceNeed, boolean>> = {
    'not-rated': source.reliability === null,
    suggested: source.suggested.length > 0,
    'not-read-fully': remarks.has('scanned-pages') || remarks.has('perhaps-incomplete'),
    attachments: (remarks.get('attachments') ?? 0) > attached,
  }
  return (Object.keys(needs) as SourceNeed[]).filter((need) => needs[need])
}

function cellText(row: Pick<SourceRow, 'source' | 'share' | 'cases'>, column: SourceColumn): string {
  const { source, share, cases } = row
  switch (column) {
    case 'title':
      return sourceName(source)
    case 'format':
      return formats[source.format].badge
    case 'published':
    case 'updated':
    case 'added':
      return mediumDate(dayOf(source, column) ?? '')
    case 'language':
      return source.language === '' ? '' : languageName(source.language)
    case 'marked':
      return source.claims === 0 ? '' : percentText(share)
    case 'claims':
    case 'words':
      return source[column] === 0 ? '' : numberText(source[column])
    case 'cases':
      return cases.join(', ')
    case 'state':
      return workStateWord[source.workState]
    case 'reliability':
    case 'marking':
      return source[column] ?? ''
    case 'tags':
      return source.tags.join(', ')
    default:
      return source[column]
  }
}

/** The ISO date of a column that holds one, '' if it is not known; null for the other columns. */
function dayOf({ published, updated, importedAt }: SourceView, column: SourceColumn): string | null {
  switch (column) {
    case 'published':
      return published
    case 'updated':
      return updated
    case 'added':
      return importedAt.slice(0, 10)
    default:
      return null
  }
}

/** A share in words: "31%". What is marked at all is no 0 %, and only all of it is 100 %. */
export function percentText(share: number): string {
  const percent = share > 0 && share < 1 ? Math.min(99, Math.max(1, Math.round(share * 100))) : share * 100
  return `${percent}%`
}

function keysOf(row: SourceRow, column: SourceColumn): readonly SortKey[] {
  const { source } = row
  switch (column) {
    case 'published':
    case 'updated':
      return [dayKey(source[column])]
    case 'added':
      return [source.importedAt || null]
    case 'marked':
      return [row.share]
    case 'claims':
    case 'words':
      return [source[column]]
    case 'state':
      return [stateOrder.indexOf(source.workState)]
    // F is not a grade below E.
    case 'reliability':
      return [
        source.reliability !== null && reliabilityScale.letters[source.reliability].known ? source.reliability : null,
      ]
    default:
      return [row.cell(column) || null]
  }
}

/** The order of the states on screen: what is being worked on first. */
export const stateOrder = ['in-work', 'unread', 'done'] as const satisfies readonly SourceView['workState'][]

function dayKey(date: string): SortKey {
  return date === '' ? null : dayNumber(date)
}

/** An ISO date as a number that grows with it, quicker to compare than words; 0 for none. */
function dayNumber(date: string): number {
  return Number(date.replaceAll('-', ''))
}
