import type { HistoryEntry, HistoryLine } from '#shared/history/history-view.ts'

/** A position for the keys: a whole step (`line` is null) or one of its lines. */
export type HistoryPlace = { readonly entry: HistoryEntry; readonly line: HistoryLine | null }

/** Every step, followed by its lines. */
export function stepsOf(entries: readonly HistoryEntry[]): HistoryPlace[] {
  return entries.flatMap((entry) => [{ entry, line: null }, ...entry.lines.map((line) => ({ entry, line }))])
}

const sameDay = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const otherDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** The time of a step: only the time if it was today, else with the date. In the time zone of the machine. */
export function timeText(at: string, now: Date): string {
  const time = new Date(at)
  return time.toDateString() === now.toDateString() ? sameDay.format(time) : otherDay.format(time)
}
