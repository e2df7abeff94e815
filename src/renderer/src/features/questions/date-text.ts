import { longDate, monthText } from '#shared/words/dates.ts'
import type { Report } from '#shared/questions/question-view.ts'
import { strings } from './strings.tsx'

/** The date of a report in a chronology, in words: a day or a month; a less exact date stays as it is. */
export function dateText(date: Report['date']): string {
  if (date === null) return strings.date.none
  const [, open, from, till] = /^(\.\.\/)?([\d-]+)(\/\.\.)?$/u.exec(date.date) ?? []
  const exact = from === undefined ? date.date : written(from)
  const words = open ? strings.date.by(exact) : till ? strings.date.from(exact) : exact
  return date.by === 'published' ? strings.date.published(words) : words
}

function written(date: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) return longDate(date)
  return /^\d{4}-\d{2}$/u.test(date) ? monthText(date) : date
}
