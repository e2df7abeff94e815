import { civilOf, dayAt, isoOf, weekdayOf, type Day } from '../../dates/calendar.ts'
import { monthText } from '../../words/dates.ts'
import type { PrintedCitation } from '../compose/printed-briefing.ts'
import type { DatedEvent } from './chronology.ts'
import type { DateLabel } from './date-labels.ts'
import { placeLabels, widthOfWords, wordsAt } from './place-labels.ts'

/**
 * A timeline as it is drawn, in tenths of a millimetre on A4. Above the line stands what was said, and what is said to have happened; below
 * it, what is spoken of and lies ahead.
 */
export type PrintedTimeline = {
  readonly width: number
  readonly height: number
  /** How far down the line is, from where to where it goes, and where the note stands on it; null if that has no date. */
  readonly line: number
  readonly from: number
  readonly to: number
  readonly note: number | null
  readonly ticks: readonly number[]
  readonly months: readonly { readonly x: number; readonly text: string }[]
  readonly events: readonly {
    readonly x: number
    readonly form: 'dot' | 'diamond'
    readonly isSure: boolean
    /** Where the stem ends, and the words beside it begin. */
    readonly stem: number
    readonly words: {
      readonly x: number
      readonly anchor: 'start' | 'end'
      readonly lines: readonly { readonly y: number; readonly text: string; readonly isHead: boolean }[]
      readonly citations: readonly PrintedCitation[]
    }
  }[]
  /** All of it in words. */
  readonly account: string
}

export const timelineSizes = { head: 27, line: 25, small: 22 } as const

const width = 1660
const [left, right] = [30, 1630]
const lineHeight = 31

/** Draws dates on a line; null if their labels find no room. `labels` are those of the events, in their order. */
export function timelineOf(
  events: readonly DatedEvent[],
  labels: readonly DateLabel[],
  today: Day | null,
  account: string,
): PrintedTimeline | null {
  const days = [...events.map(({ day }) => day), ...(today === null ? [] : [today])]
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const pad = Math.max(1, Math.round((last - first) / 24))
  const [start, end] = [first - pad, last + pad]
  const xOf = (day: Day) => Math.round(left + ((right - left) * (day - start)) / (end - start))
  const sides = ([false, true] as const).map((below) => {
    const of = events.flatMap((event, i) =>
      event.isAhead === below ? [{ event, label: labels[i]!, x: xOf(event.day) }] : [],
    )
    const places = placeLabels(
      of.map(({ label, x }) => ({ x, width: widthOf(label) })),
      width,
    )
    const lines = Math.max(1, ...of.map(({ label }) => 1 + label.lines.length))
    const rows = Math.max(0, ...(places ?? []).map(({ row }) => row + 1))
    return { of, places, rowHeight: lines * lineHeight + 10, rows }
  })
  const [above, below] = sides
  if (!above?.places || !below?.places) return null
  const line = 40 + above.rows * above.rowHeight
  const draw = ({ of, places, rowHeight }: (typeof sides)[number], direction: -1 | 1) =>
    of.map(({ event, label, x }, i): PrintedTimeline['events'][number] => {
      const place = places![i]!
      const top = direction < 0 ? line - 34 - (place.row + 1) * rowHeight : line + 62 + place.row * rowHeight
      const [from, to] = wordsAt({ x, width: widthOf(label) }, place)
      const lines = [label.head, ...label.lines].map((text, at) => ({
        y: top + timelineSizes.head + at * lineHeight,
        text,
        isHead: at === 0,
      }))
      return {
        x,
        form: event.isAhead ? 'diamond' : 'dot',
        isSure: event.isSure,
        stem: direction < 0 ? top + 4 : top + lines.length * lineHeight + 2,
        words: {
          x: place.side === 'right' ? from : to,
          anchor: place.side === 'right' ? 'start' : 'end',
          lines,
          citations: label.citations,
        },
      }
    })
  const note = today === null ? null : xOf(today)
  return {
    width,
    height: line + (below.rows === 0 ? 52 : 66 + below.rows * below.rowHeight),
    line,
    from: left,
    to: right,
    note,
    ticks: ticksOf(start, end).map(xOf),
    months: monthsOf(start, end, xOf, note),
    events: [...draw(above, -1), ...draw(below, 1)].sort((a, b) => a.x - b.x),
    account,
  }
}

function widthOf({ head, lines, citations }: DateLabel): number {
  const cites = citations.reduce((sum, { label }) => sum + 10 + widthOfWords(label, timelineSizes.small), 0)
  return Math.max(
    ...[head, ...lines].map(
      (text, at, all) =>
        widthOfWords(text, at === 0 ? timelineSizes.head * 1.04 : timelineSizes.line) +
        (at === all.length - 1 ? cites : 0),
    ),
  )
}

/** Days, Mondays, firsts of months, years, decades or centuries: whatever stands apart. */
function ticksOf(start: Day, end: Day): Day[] {
  const span = end - start
  if (span <= 430) {
    const days = Array.from({ length: span + 1 }, (_, i) => start + i)
    return span <= 45 ? days : days.filter((day) => weekdayOf(day) === 0)
  }
  return firstsOf(start, end, span <= 2200 ? 1 : 12 * yearsApart(span))
}

/** How many years lie between two marks of a long line. */
function yearsApart(span: number): number {
  return span <= 15_000 ? 1 : span <= 150_000 ? 10 : 100
}

/** The first days of every so many months between two days. */
function firstsOf(start: Day, end: Day, months: number): Day[] {
  const [from, to] = [start, end].map(civilOf)
  const first = Math.ceil((from!.year * 12 + from!.month) / months)
  const last = Math.floor((to!.year * 12 + to!.month - 1) / months)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => {
    const month = (first + i) * months
    return dayAt(Math.floor(month / 12), (month % 12) + 1, 1)
  }).flatMap((day) => day ?? [])
}

/** The month in which the line begins, and those that begin on it, where they have room; of long lines the years. */
function monthsOf(
  start: Day,
  end: Day,
  xOf: (day: Day) => number,
  note: number | null,
): { readonly x: number; readonly text: string }[] {
  const isYears = end - start > 800
  const begins = firstsOf(start, end, isYears ? 12 * yearsApart(end - start) : 1)
  const marks = [start, ...begins].map((day) => {
    const text = isYears ? isoOf(day).slice(0, 4) : monthText(isoOf(day).slice(0, 7))
    return { x: xOf(day), text, end: xOf(day) + widthOfWords(text, timelineSizes.small) }
  })
  const noteWidth = widthOfWords('This note', timelineSizes.line)
  const shown: typeof marks = []
  for (const mark of marks) {
    const before = shown.at(-1)
    const isClear = note === null || mark.end + 16 < note - noteWidth / 2 || mark.x - 16 > note + noteWidth / 2
    if (isClear && mark.end <= width && (!before || mark.x > before.end + 24)) shown.push(mark)
  }
  return shown.map(({ x, text }) => ({ x, text }))
}
