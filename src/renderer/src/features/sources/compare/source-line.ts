import type { SourceView } from '#shared/sources/source-view.ts'
import { longDate } from '#shared/words/dates.ts'
import { strings } from './strings.ts'

/** What is known of a source on one line: "Halden Post · C · 4 March 2026 · 12 claims". */
export function sourceLine({ publisher, reliability, published, claims }: SourceView): string {
  return [publisher, reliability ?? strings.notRated, published && longDate(published), strings.claims(claims)]
    .filter((part) => part !== '')
    .join(' · ')
}
