import type { Row } from '../changes/draft.ts'
import { describeValue, type NameOf } from './describe.ts'
import type { HistoryType } from './history-types.ts'
import type { HistoryLine } from './history-view.ts'
import { nameOfField } from './parts.ts'

/** The parts of a history that hold a field that Attaché fills in, where they have another name. */
const parts: Readonly<Record<string, string>> = {
  hedge: 'hedges',
  condition: 'conditions',
  aboutDate: 'about_date',
  saidDate: 'said_date',
}

const states: Readonly<Record<string, HistoryLine['state']>> = { proposed: 'suggested', confirmed: 'confirmed' }

/**
 * The line of a row of `field_state`, which says that Attaché suggested a field or that the analyst confirmed it; null if the row says
 * nothing. `record` is the row of the record with that field, after the step.
 */
export function stateLine(
  of: HistoryType,
  record: Row,
  { was, is }: { readonly was: Row | undefined; readonly is: Row | undefined },
  nameOf: NameOf,
): HistoryLine | null {
  const field = String((is ?? was)?.['field'] ?? '')
  if (field === 'copy_of') {
    const [before, after] = [was, is].map((row) => (row ? 'a report of its own' : null))
    return { part: 'confirmed', name: 'origin', before: before ?? null, after: after ?? null }
  }
  const state = states[String(is?.['state'])]
  if (!is || !state || was?.['state'] === is['state']) return null
  const part = parts[field] ?? field
  const value = describeValue(of, part, record[part], nameOf)
  return { part: 'confirmed', name: nameOfField(part, of), state, before: null, after: value }
}

/**
 * The lines of a step with those of `stateLine`. Where a line shows the value that was suggested, it says so itself; and what the analyst
 * changes is thereby confirmed, which needs no line.
 */
export function withStates(lines: readonly HistoryLine[], stated: readonly HistoryLine[]): HistoryLine[] {
  const suggested = new Set(stated.flatMap(({ name, state }) => (state === 'suggested' ? [name] : [])))
  const shown = new Set(lines.map(({ name }) => name))
  return [
    ...lines.map((line) =>
      line.after !== null && suggested.has(line.name) ? { ...line, state: 'suggested' as const } : line,
    ),
    ...stated.filter(({ name }) => !shown.has(name)),
  ]
}
