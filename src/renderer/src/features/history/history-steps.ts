import type { HistoryEntry, HistoryLine } from '#shared/history/history-view.ts'

/** A position for the keys: a whole step (`line` is null) or one of its lines. */
export type HistoryPlace = { readonly entry: HistoryEntry; readonly line: HistoryLine | null }

/** Every step, followed by its lines. */
export function stepsOf(entries: readonly HistoryEntry[]): HistoryPlace[] {
  return entries.flatMap((entry) => [{ entry, line: null }, ...entry.lines.map((line) => ({ entry, line }))])
}
