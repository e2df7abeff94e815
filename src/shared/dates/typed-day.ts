import { resolveDateWords } from './date-words.ts'

const names =
  'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
    ' ',
  )
const shortName = new RegExp(`\\b(?:${names.map((name) => name.slice(0, 3)).join('|')}|Sept)\\b\\.?`, 'giu')
const inFull = (short: string) => names.find((name) => name.toLowerCase().startsWith(short.slice(0, 3).toLowerCase()))!

/**
 * The day (ISO) that somebody typed with its year: “17 August 2025”, “Aug 17, 2025”, “2025-08-17”; '' for nothing typed. Null for all else: a
 * month, a weekday, and “08/07/2025”, which is another day for every second reader.
 */
export function typedDay(typed: string): string | null {
  const text = typed.trim()
  if (text === '') return ''
  const words = text.replace(shortName, inFull)
  // A day with its year means the same whenever it is read; “Monday” and “17 August” do not.
  const [one, other] = ['2001-05-05', '2031-09-17'].map((day) => resolveDateWords(words, day))
  return one === other && /^\d{4}-\d{2}-\d{2}$/u.test(one ?? '') ? (one ?? null) : null
}
