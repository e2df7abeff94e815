import { longDate, monthText, shortWeekdayDate } from './dates.ts'

/** The seasons of EDTF, by their number. */
const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter' }

/** Formats an EDTF date: "Mon 18 Aug 2025", "August 2025", "by Sun 17 Aug 2025". A date without a simple form stays as it is. */
export function shownDate(edtf: string): string {
  return written(edtf, shortWeekdayDate)
}

/** The same on paper, where every day is written in the long form: "by 17 August 2025". */
export function printedDate(edtf: string): string {
  return written(edtf, longDate)
}

type Days = (iso: string) => string

function written(edtf: string, day: Days): string {
  const [from = '', to, ...more] = edtf.split('/')
  if (to === undefined) return one(edtf, day)
  if (more.length > 0) return edtf
  if (from === '..') return `by ${one(to, day)}`
  if (to === '..') return `since ${one(from, day)}`
  return `${one(from, day)} to ${one(to, day)}`
}

function one(edtf: string, day: Days): string {
  const bare = edtf.replace(/~$/u, '')
  return bare === edtf ? exact(edtf, day) : `about ${exact(bare, day)}`
}

function exact(edtf: string, day: Days): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(edtf)) return day(edtf)
  const season = /^(?<year>\d{4})-(?<season>2[1-4])$/u.exec(edtf)?.groups
  if (season) return `${seasons[season['season']!]} ${season['year']}`
  return /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(edtf) ? monthText(edtf) : edtf
}
