import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { shortDate } from '#shared/words/dates.ts'
import { strings } from '../strings.tsx'

/** A source in the list: its name, and what is known of it on one line. */
export type SourceRow = { readonly source: SourceView; readonly name: string; readonly facts: string }

/** The most sources in the list. It is a way back to a text near by; all of them are on a screen of their own. */
export const mostListed = 200

/** The sources that the list shows: all, or as many around the open one as it has room for. */
export function sourcesAround(sources: readonly SourceView[], open: SourceView['id'] | null): readonly SourceView[] {
  if (sources.length <= mostListed) return sources
  const at = sources.findIndex(({ id }) => id === open)
  const from = Math.max(0, Math.min(sources.length - mostListed, at - mostListed / 2))
  return sources.slice(from, from + mostListed)
}

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
