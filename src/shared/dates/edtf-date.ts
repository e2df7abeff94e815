// oxlint-disable-next-line typescript/triple-slash-reference -- the package has no types: every program that reaches this file must find ours
/// <reference path="./edtf.d.ts" />
import edtf, { Century, Date as Day, Decade, Season, Year } from 'edtf'
import { z } from 'zod'
import { fail, ok, type Result } from '../model/result.ts'
import { longestDate } from './longest-date.ts'

/**
 * The allowed kinds of date: days, months, years, seasons and decades, possibly uncertain; two of them with a slash between are an
 * interval. Sets and times of day are not allowed.
 * Compared by class, because the library's own `type` is the class name, which a bundler may change (`Date` becomes `Date$1`).
 */
const kinds = [Day, Year, Season, Decade, Century] as const

/** The first and last day of a date, counted from 1970; infinite if that end is open or unknown. */
export type DateBounds = { readonly first: number; readonly last: number }

const dayLength = 86_400_000
const isoDay = z.iso.date()

/**
 * Checks a date in the Extended Date/Time Format (ISO 8601-2, EDTF): `2025-08-18`, `2025-08`, `199X`, `2025-22` (summer), `2025-08~`,
 * `../2025-08-17`.
 * Fails with one sentence if the format is wrong or the day does not exist in the calendar.
 */
export function checkDate(text: string): Result<string> {
  const written = text.trim()
  const bounds = readBounds(written)
  if (bounds === 'no-date') {
    return fail(
      'bad-input',
      `“${written}” is not a date that exists, so nothing was changed; write it as 2025-08-18, 2025-08 or 2025.`,
    )
  }
  if (bounds.first > bounds.last) {
    return fail(
      'bad-input',
      `“${written}” ends before it begins, so nothing was changed; write the earlier date first.`,
    )
  }
  return ok(written)
}

/** The first and last day that a date can mean; null if the text is no date. */
export function dateBounds(text: string): DateBounds | null {
  const bounds = readBounds(text)
  return bounds === 'no-date' || bounds.first > bounds.last ? null : bounds
}

function readBounds(text: string): DateBounds | 'no-date' {
  if (text.length > longestDate) return 'no-date'
  const [from, to, ...more] = text.split('/')
  if (to === undefined) return boundsOf(text)
  if (more.length > 0 || (isOpen(from!) && isOpen(to))) return 'no-date'
  const [first, last] = [from!, to].map((end) => (isOpen(end) ? { first: -Infinity, last: Infinity } : boundsOf(end)))
  return first === 'no-date' || last === 'no-date' ? 'no-date' : { first: first!.first, last: last!.last }
}

/** Whether an end of an interval is open or unknown. */
function isOpen(end: string): boolean {
  return end === '..' || end === ''
}

/** The northern seasons as EDTF numbers them, where the words “spring” to “winter” are meant: spring is March to May. */
const northern = [2, 5, 8, 11]
/** The month (0 is January) with which each part of a year begins, by its number in EDTF, and how many months it lasts. */
const partsOfYear: readonly { readonly from: number; readonly begins: readonly number[]; readonly months: number }[] = [
  { from: 21, begins: northern, months: 3 },
  { from: 25, begins: northern, months: 3 },
  { from: 29, begins: [8, 11, 2, 5], months: 3 },
  { from: 33, begins: [0, 3, 6, 9], months: 3 },
  { from: 37, begins: [0, 4, 8], months: 4 },
  { from: 40, begins: [0, 6], months: 6 },
]

/** The grammar takes seasons for quarters of a year. A winter lasts until the February of the next year. */
function seasonBounds({ year, season }: Season): DateBounds | 'no-date' {
  for (const { from, begins, months } of partsOfYear) {
    const month = begins[season - from]
    if (month !== undefined) return { first: firstOf(year, month), last: firstOf(year, month + months) - 1 }
  }
  return 'no-date'
}

/** The first day of a month that may lie beyond its year. */
function firstOf(year: number, month: number): number {
  return new Date(0).setUTCFullYear(year, month, 1) / dayLength
}

function boundsOf(text: string): DateBounds | 'no-date' {
  if (text.includes('T') || !everyDayExists(text)) return 'no-date'
  try {
    const date = edtf(text)
    if (date instanceof Season) return seasonBounds(date)
    const { min, max } = date
    return kinds.some((kind) => date instanceof kind)
      ? { first: Math.floor(min / dayLength), last: Math.floor(max / dayLength) }
      : 'no-date'
  } catch {
    return 'no-date'
  }
}

/** Checks every full date in the text. The EDTF grammar knows the length of months, but accepts 29 February in any year. */
function everyDayExists(text: string): boolean {
  return (text.match(/\d{4}-\d{2}-\d{2}/gu) ?? []).every((day) => isoDay.safeParse(day).success)
}
