import { monthText, shortWeekdayDate } from '#shared/words/dates.ts'

/** Formats an EDTF date: "Mon 18 Aug 2025", "August 2025", "by Sun 17 Aug 2025". A date without a simple form stays as it is. */
export function shownDate(edtf: string): string {
  const [from = '', to, ...more] = edtf.split('/')
  if (to === undefined) return one(edtf)
  if (more.length > 0) return edtf
  if (from === '..') return `by ${one(to)}`
  if (to === '..') return `since ${one(from)}`
  return `${one(from)} to ${one(to)}`
}

function one(edtf: string): string {
  const about = edtf.endsWith('~') ? 'about ' : ''
  const bare = edtf.replace(/~$/u, '')
  if (/^\d{4}-\d{2}-\d{2}$/u.test(bare)) return `${about}${shortWeekdayDate(bare)}`
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(bare)) return `${about}${monthText(bare)}`
  return `${about}${bare}`
}
