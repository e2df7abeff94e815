import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { shortDate } from '#shared/words/dates.ts'
import { strings } from '../strings.tsx'

/** A source in the list: its name, and what is known of it on one line. */
export type SourceRow = { readonly source: SourceView; readonly name: string; readonly facts: string }

/** The rows of the list of sources. Those that would look the same are numbered, in the order in which they were added. */
export function sourceRows(sources: readonly SourceView[]): SourceRow[] {
  const rows = sources.map((source) => ({ source, name: sourceName(source), facts: factsOf(source) }))
  const alike = Map.groupBy(rows, ({ name, facts }) => `${name}\n${facts}`)
  return rows.map((row) => {
    const same = alike.get(`${row.name}\n${row.facts}`)!
    if (same.length === 1) return row
    return { ...row, facts: `${row.facts} · ${strings.sources.numbered(same.indexOf(row) + 1, same.length)}` }
  })
}

function factsOf({ publisher, published, reliability, claims }: SourceView): string {
  return [publisher, published && shortDate(published), reliability, strings.sources.claims(claims)]
    .filter(Boolean)
    .join(' · ')
}
