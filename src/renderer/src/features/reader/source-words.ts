import { reliabilityText } from '#shared/standards/admiralty.ts'
import type { SourceView } from '#shared/sources/source-view.ts'

const long = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** "17 Aug"; a date that is not ISO stays as it is. */
export function shortDate(iso: string): string {
  return shown(short, iso)
}

/** The line under a source's title: publisher, date, reliability in words, length. Empty values are left out. */
export function sourceFacts({ publisher, published, reliability, words }: SourceView): string[] {
  const judged = reliability === null ? '' : `${reliability}, ${reliabilityText(reliability).toLowerCase()}`
  return [
    publisher,
    published && shown(long, published).replace(',', ''),
    judged,
    `${words.toLocaleString('en')} words`,
  ].filter(Boolean)
}

function shown(format: Intl.DateTimeFormat, iso: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : format.format(time)
}
