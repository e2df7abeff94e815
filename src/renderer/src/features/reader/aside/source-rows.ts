import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { shortDate } from '#shared/words/dates.ts'
import { strings } from '../strings.tsx'

/** A source in the list: its name, and what is known of it on one line. */
export type SourceRow = { readonly source: SourceView; readonly name: string; readonly facts: string }

/** The most rows of the list. A library may have ten thousand sources; all of them are on a screen of their own. */
export const mostRows = 60

/**
 * The rows of the list of sources: all of them, or, of more than `mostRows`, those around the open one. Those that would look the same are
 * numbered, in the order in which they were added.
 */
export function sourceRows(sources: readonly SourceView[], open: Id | null): SourceRow[] {
  const alike = sources.length > 1 ? Map.groupBy(sources, looks) : null
  return around(sources, open).map((source) => {
    const facts = factsOf(source)
    const same = alike?.get(looks(source)) ?? [source]
    const numbered =
      same.length > 1 ? [facts, strings.sources.numbered(same.indexOf(source) + 1, same.length)] : [facts]
    return { source, name: sourceName(source), facts: numbered.join(' · ') }
  })
}

function around(sources: readonly SourceView[], open: Id | null): readonly SourceView[] {
  if (sources.length <= mostRows) return sources
  const at = sources.findIndex(({ id }) => id === open)
  const start = Math.max(0, Math.min(at - mostRows / 2, sources.length - mostRows))
  return sources.slice(start, start + mostRows)
}

/** All that a row shows, without the time it takes to word it. */
function looks(source: SourceView): string {
  const { publisher, published, reliability, claims } = source
  return [sourceName(source), publisher, published, reliability, claims].join('\n')
}

function factsOf({ publisher, published, reliability, claims }: SourceView): string {
  return [publisher, published && shortDate(published), reliability, strings.sources.claims(claims)]
    .filter(Boolean)
    .join(' · ')
}
