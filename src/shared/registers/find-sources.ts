import { workStateWord, type SourceView } from '../sources/source-view.ts'
import { language as ourLanguage } from '../words/counted.ts'
import { monthText } from '../words/dates.ts'
import type { SourceConditions, SourceGroup } from './filter.ts'
import { anyOf, carriesAny, hasWords, isDated } from './holds.ts'
import type { RowGroup } from './sort-rows.ts'
import { stateOrder, type SourceRow } from './source-register.ts'

/** The rows that meet every condition, in the given order. A condition with several choices is met by any of them. */
export function findSources(rows: readonly SourceRow[], conditions: SourceConditions): readonly SourceRow[] {
  const { states, needs, publishers, languages, formats, letters, markings, tags = [] } = conditions
  const all = [
    ...hasWords<SourceRow>(conditions.words),
    ...anyOf(states, ({ source }: SourceRow) => [source.workState]),
    ...anyOf(needs, (row: SourceRow) => row.needs),
    ...anyOf(publishers, ({ source }: SourceRow) => [source.publisher || null]),
    ...anyOf(languages, ({ source }: SourceRow) => [source.language || null]),
    ...anyOf(formats, ({ source }: SourceRow) => [source.format]),
    ...anyOf(letters, ({ source }: SourceRow) => [source.reliability]),
    ...anyOf(markings, ({ source }: SourceRow) => [source.marking]),
    ...(tags.length === 0 ? [] : [({ source }: SourceRow) => carriesAny(source.tags, tags)]),
    ...isDated(conditions, ({ source }: SourceRow) => source.published || null),
  ]
  return all.length === 0 ? rows : rows.filter((row) => all.every((holds) => holds(row)))
}

/** Groups rows, in the order in which groups of this kind stand. Within a group the rows keep their order. */
export function groupSources(rows: readonly SourceRow[], by: SourceGroup): readonly RowGroup<SourceRow>[] {
  if (by === 'none') return []
  const { keyOf, words, order } = groupings[by]
  return [...Map.groupBy(rows, keyOf)]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || order(a, b))
    .map(([key, own]) => ({ id: key, words: key === '' ? without[by] : words(key, own[0]!), rows: own }))
}

/** How rows are grouped by one of their fields; the key is empty where it is not set, and that group comes last. */
type Grouping = {
  readonly keyOf: (row: SourceRow) => string
  readonly words: (key: string, first: SourceRow) => string
  readonly order: (a: string, b: string) => number
}

const byName = new Intl.Collator(ourLanguage, { numeric: true, sensitivity: 'base' }).compare

const groupings: Readonly<Record<Exclude<SourceGroup, 'none'>, Grouping>> = {
  state: {
    keyOf: ({ source }) => source.workState,
    words: (state) => workStateWord[state as SourceView['workState']],
    order: (a, b) => stateOrder.findIndex((one) => one === a) - stateOrder.findIndex((one) => one === b),
  },
  // A source in two cases stands once, under both.
  case: { keyOf: (row) => row.cell('cases'), words: String, order: byName },
  publisher: { keyOf: ({ source }) => source.publisher, words: String, order: byName },
  month: { keyOf: ({ source }) => source.published.slice(0, 7), words: monthText, order: (a, b) => byName(b, a) },
  language: { keyOf: (row) => row.cell('language'), words: String, order: byName },
}

const without: Readonly<Record<Exclude<SourceGroup, 'none'>, string>> = {
  state: '',
  case: 'No case',
  publisher: 'No publisher',
  month: 'No date',
  language: 'Language not known',
}
