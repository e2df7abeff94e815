/** A day as the number of days since 1 January 1970. Always UTC, because a date in a text has no time zone. */
export type Day = number

const dayLength = 86_400_000

type CivilDay = { readonly year: number; readonly month: number; readonly day: number }

/** The day of an ISO date; null if no such date exists. */
export function dayOf(iso: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return null
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : time / dayLength
}

/** The day for a year, month (from 1) and day of month; null if no such day exists. */
export function dayAt(year: number, month: number, day: number): Day | null {
  return dayOf(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** The ISO date of a day, for example `2025-08-17`. */
export function isoOf(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** The year, month (from 1) and day of month of a day. */
export function civilOf(day: Day): CivilDay {
  const [year, month, date] = isoOf(day).split('-').map(Number)
  return { year: year!, month: month!, day: date! }
}

/** Monday is 0, Sunday is 6. 1 January 1970 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The ISO month, for example `2025-08`. `month` may lie outside 1–12: month 0 is December of the year before. */
export function monthOf(year: number, month: number): string {
  const months = year * 12 + month - 1
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
