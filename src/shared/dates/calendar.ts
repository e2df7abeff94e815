/** Days as numbers from 1 January 1970, all in UTC: a date of a text has no time zone. */
export type Day = number

const dayLength = 86_400_000

type CivilDay = { readonly year: number; readonly month: number; readonly day: number }

/** The day of an ISO date; null where there is no such date. */
export function dayOf(iso: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return null
  const time = Date.parse(`${iso}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : time / dayLength
}

/** The day of a year, a month (from 1) and a day of it; null where there is no such day. */
export function dayAt(year: number, month: number, day: number): Day | null {
  return dayOf(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`)
}

/** `2025-08-17`. */
export function isoOf(day: Day): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** The year, the month (from 1) and the day of it. */
export function civilOf(day: Day): CivilDay {
  const [year, month, date] = isoOf(day).split('-').map(Number)
  return { year: year!, month: month!, day: date! }
}

/** 0 on Monday, 6 on Sunday. 1 January 1970 was a Thursday. */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7
}

/** `2025-08` of a month that may lie beyond its year: month 0 is December of the year before. */
export function monthOf(year: number, month: number): string {
  const months = year * 12 + month - 1
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
