import { dayAt, dayOf, isoOf } from './calendar.ts'
import { resolveDateWords, type Tense } from './date-words.ts'
import { findDateWords } from './find-date-words.ts'

const abbreviated = /\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?/gu
const months: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Sept: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
}

/**
 * The day (ISO) that words name; empty if they name none, or several. Without `near`, only a day whose year is in the words.
 */
export function dayNamed(words: string, near: string | null, tense: Tense): string {
  const [iso] = /\b(?:19|20)\d\d-\d\d-\d\d(?=T\d|\b)/u.exec(words) ?? []
  if (iso !== undefined) return dayOf(iso) === null ? '' : iso
  const [, day, month, year] = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)\b/u.exec(words) ?? []
  // "26.02.2026" has its day first wherever it is written; "02/03/2026" may be either, and names none.
  if (year !== undefined) {
    const at = dayAt(Number(year), Number(month), Number(day))
    return at === null ? '' : isoOf(at)
  }
  const written = words.replaceAll(abbreviated, (short) => months[short.replace('.', '')] ?? short)
  const found = findDateWords(written, { start: 0, end: written.length })
    .map(({ start, end }) => written.slice(start, end))
    .filter((date) => /\d/u.test(date) && (near !== null || /\b(?:19|20)\d\d\b/u.test(date)))
  const [only] = found
  // With a year in its words, a day is the same seen from any other day.
  const resolved = found.length === 1 && only !== undefined ? resolveDateWords(only, near ?? '2000-01-01', tense) : null
  return resolved !== null && dayOf(resolved) !== null ? resolved : ''
}
