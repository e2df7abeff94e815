import { language } from './counted.ts'

/**
 * How dates are written on screen and on paper. Dates of a text have no time zone, so they are read and written as UTC; what happened on
 * this machine is shown in its own.
 */
const styles = {
  long: { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  withWeekday: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  shortWithWeekday: { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  short: { day: 'numeric', month: 'short', timeZone: 'UTC' },
  medium: { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  month: { month: 'long', year: 'numeric', timeZone: 'UTC' },
  time: { hour: '2-digit', minute: '2-digit' },
  dayAndTime: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  longDayAndTime: { dateStyle: 'long', timeStyle: 'short' },
  exactTime: { timeStyle: 'medium' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
type Style = keyof typeof styles

const formats = new Map<Style, Intl.DateTimeFormat>()

/** A format, made at its first use: making one takes up to a millisecond, and the first picture needs one of them. */
function formatOf(style: Style): Intl.DateTimeFormat {
  const format = formats.get(style) ?? new Intl.DateTimeFormat(language, styles[style])
  formats.set(style, format)
  return format
}

/** "17 August 2025"; '' for ''. A date that is not ISO stays as it is, here and below. */
export function longDate(iso: string): string {
  return written('long', iso)
}

/** "Sunday 17 August 2025". */
export function weekdayDate(iso: string): string {
  return written('withWeekday', iso).replace(',', '')
}

/** "Sun 17 Aug 2025". */
export function shortWeekdayDate(iso: string): string {
  return written('shortWithWeekday', iso).replace(',', '')
}

/** "17 Aug 2025". */
export function mediumDate(iso: string): string {
  return written('medium', iso)
}

/** "17 Aug". */
export function shortDate(iso: string): string {
  return written('short', iso)
}

/** "August 2025", of a month in ISO: 2025-08. */
export function monthText(iso: string): string {
  return written('month', iso)
}

/** The ISO date of a moment on this machine's calendar, which is not always UTC's. */
export function isoDay(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}

/** When something happened here: only the time if it was on the day of `now`, else with the date. `at` is an ISO time. */
export function timeText(at: string, now: Date): string {
  const then = new Date(at)
  return formatOf(then.toDateString() === now.toDateString() ? 'time' : 'dayAndTime').format(then)
}

/** "17 August 2025 at 14:05", here. Milliseconds since 1970. */
export function longTimeText(at: number): string {
  return formatOf('longDayAndTime').format(at)
}

/** "14:05:59", here. */
export function exactTimeText(at: Date): string {
  return formatOf('exactTime').format(at)
}

/** "14:05", here. */
export function clockTime(at: Date): string {
  return formatOf('time').format(at)
}

function written(style: Style, iso: string): string {
  const at = Date.parse(iso)
  return Number.isNaN(at) ? iso : formatOf(style).format(at)
}
