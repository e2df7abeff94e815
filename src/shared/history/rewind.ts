import type { FieldChange } from '../changes/change.ts'
import type { Row } from '../changes/draft.ts'
import { records, type RecordName } from '../changes/records.ts'
import type { Id } from '../model/id.ts'
import { describeRow, describeValue, type NameOf } from './describe.ts'
import { stateLine, withStates } from './field-states.ts'
import type { HistoryType } from './history-types.ts'
import type { HistoryLine } from './history-view.ts'
import { isSilent, nameOfField, nameOfPart } from './parts.ts'

/** A row in the history of a record, in its current state. `part` is null for the record itself. */
export type StoryRow = { readonly type: RecordName; readonly part: string | null; readonly row: Row }
/** The rows in the history of a record, the record itself first. */
export type Story = { readonly of: HistoryType; readonly id: Id; readonly rows: ReadonlyMap<Id, StoryRow> }

/** The part of a change that affected the rows of a record. `fields` are in the order in which they were changed. */
export type Step = { readonly fields: readonly FieldChange[] }

/**
 * Returns the rows as they were before the given steps, which come newest first. Calls `onStep` for each step with the rows before and after
 * it.
 */
export function rewind<S extends Step>(
  story: Story,
  steps: Iterable<S>,
  onStep?: (step: S, before: Rows, after: Rows) => void,
): Rows {
  let rows: Rows = new Map([...story.rows].map(([id, { row }]) => [id, row]))
  for (const step of steps) {
    const before = new Map(rows)
    for (const { record, field, before: value } of step.fields.toReversed()) {
      const row = before.get(record)
      if (row) before.set(record, { ...row, [field]: value })
    }
    onStep?.(step, before, rows)
    rows = before
  }
  return rows
}

/** The rows of a record's history at one time, by id. */
export type Rows = ReadonlyMap<Id, Row>

/** The lines that describe one step: one for each field or row. */
export function linesOf(story: Story, step: Step, before: Rows, after: Rows, nameOf: NameOf): HistoryLine[] {
  const main = (rows: Rows): Row | undefined => alive(rows.get(story.id))
  // Rows that are created and deleted together with the record get no line.
  const record = main(after)
  if (!record || (!main(before) && !isCreation(story, step))) return []
  const stated: HistoryLine[] = []
  const lines = [...new Set(step.fields.map((one) => one.record))].flatMap((id) => {
    const row = story.rows.get(id)
    if (!row) return []
    const [was, is] = [alive(before.get(id)), alive(after.get(id))]
    if (row.type === 'field_state') {
      const line = stateLine(story.of, record, { was, is }, nameOf)
      if (line) stated.push(line)
      return []
    }
    // An idea's creation or deletion gets no line. The row that links it to the claim has one.
    if (row.type === 'idea' && !(was && is)) return []
    return row.part === null || row.type === 'judgement'
      ? fieldLines(row, was, is, nameOf)
      : rowLine(story, row, was, is, nameOf)
  })
  return withStates(lines, stated)
}

/** A record's own fields, one line each. */
function fieldLines(
  { type, part }: StoryRow,
  was: Row | undefined,
  is: Row | undefined,
  nameOf: NameOf,
): HistoryLine[] {
  return records[type].fields
    .filter((field) => !isSilent(field))
    .flatMap((field) => {
      const [before, after] = [was, is].map((row) => (row ? describeValue(type, field, row[field], nameOf) : null))
      return before === after
        ? []
        : [{ part: part ?? field, name: nameOfField(field, type), before: before ?? null, after: after ?? null }]
    })
}

/** A line for a whole row, such as a speaker, a tag or words of the text. */
function rowLine(
  { of }: Story,
  { type, part }: StoryRow,
  was: Row | undefined,
  is: Row | undefined,
  nameOf: NameOf,
): HistoryLine[] {
  const [before, after] = [was, is].map((row) => (row ? describeRow(type, row, of, nameOf) || null : null))
  if (before === after) return []
  return [
    {
      part: part ?? '',
      name: nameOfPart(part ?? '', type, (is ?? was)?.['role']),
      before: before ?? null,
      after: after ?? null,
    },
  ]
}

function alive(row: Row | undefined): Row | undefined {
  return row?.deleted_at === null ? row : undefined
}

function isCreation({ id }: Story, step: Step): boolean {
  return step.fields.some((one) => one.record === id && one.field !== 'deleted_at')
}
