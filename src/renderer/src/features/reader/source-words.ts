import { longDate, weekdayDate } from '#shared/words/dates.ts'
import { reliabilityText } from '#shared/standards/admiralty.ts'
import type { SourceView } from '#shared/sources/source-view.ts'
import { strings } from './strings.tsx'

/** The line under a source's title: publisher, date, last change, reliability in words, length. Empty values are left out. */
export function sourceFacts({ publisher, published, updated, reliability, words }: SourceView): string[] {
  const judged = reliability === null ? '' : `${reliability}, ${reliabilityText(reliability).toLowerCase()}`
  return [
    publisher,
    published && weekdayDate(published),
    updated && updated !== published ? strings.screen.updated(longDate(updated)) : '',
    judged,
    strings.screen.words(words),
  ].filter(Boolean)
}
