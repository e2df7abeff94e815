const day = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

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
  const time = Date.parse(bare)
  if (/^\d{4}-\d{2}-\d{2}$/u.test(bare) && !Number.isNaN(time)) return `${about}${day.format(time).replace(',', '')}`
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/u.test(bare)) return `${about}${month.format(time)}`
  return `${about}${bare}`
}
