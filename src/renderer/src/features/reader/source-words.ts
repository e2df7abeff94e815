import { counted } from '#shared/words/counted.ts'
import { weekdayDate } from '#shared/words/dates.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import type { SourceView } from '#shared/sources/source-view.ts'

/** The line under a source's title: publisher, date, reliability in words, length. Empty values are left out. */
export function sourceFacts({ publisher, published, reliability, words }: SourceView): string[] {
  const judged = reliability === null ? '' : `${reliability}, ${reliabilityText(reliability).toLowerCase()}`
  return [publisher, published && weekdayDate(published), judged, counted(words, 'word')].filter(Boolean)
}
