import type { Row } from '#shared/changes/draft.ts'
import type { NoteState } from '#shared/briefing/blocks/note-state.ts'
import type { HistoryLine } from '#shared/history/history-view.ts'
import { linesOf, rewind, type Rows, type Step, type Story } from '#shared/history/rewind.ts'
import type { HistoryType } from '#shared/history/history-types.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { namesIn, readSteps, readStory } from './read-story.ts'

/** A citation with the place in the log at which its claim was read: every change with a higher number came after. */
export type ReadCitation = {
  readonly id: Id
  readonly block: Id
  readonly claim: Id
  /** How the claim stood then; '' if that is not known. */
  readonly stood: NoteState['claims'][number]['status'] | ''
  readonly readAt: number
}

/**
 * Reads the citations of a briefing whose claims are there, in the order in which they were made. One of which the log does not say when its
 * claim was read (from before that was recorded, or erased) is left out. A claim was read no earlier than its citation was made, whatever an
 * older version recorded.
 */
export function readCitations(db: Database, briefing: Id): ReadCitation[] {
  return db.all<ReadCitation>(
    `SELECT citation.id, block, claim, stood, max(made.seq, coalesce((SELECT min(change) FROM changed_record WHERE record=citation.id), 0)) AS readAt
     FROM citation JOIN claim ON claim.id=citation.claim AND claim.deleted_at IS NULL JOIN change AS made ON made.id=citation.made_from
     WHERE citation.briefing=? AND citation.deleted_at IS NULL ORDER BY citation.id`,
    briefing,
  )
}

/** A record with its parts as they are, and all its rows before and after what changed since a place in the log. */
export function changedSince(
  db: Database,
  type: HistoryType,
  id: Id,
  at: number,
): { readonly story: Story; readonly step: Step; readonly before: Rows; readonly after: Rows } {
  const story = readStory(db, type, id)
  if (!story) throw new Error(`No ${type} ${id}`)
  const steps = readSteps(db, story, { since: at + 1 })
  return {
    story,
    step: { fields: steps.flatMap(({ fields }) => fields) },
    before: rewind(story, steps),
    after: new Map([...story.rows].map(([row, { row: value }]) => [row, value])),
  }
}

/** What changed of a record since a place in the log, as lines of its history. Changes that cancel each other out are none. */
export function linesSince(
  db: Database,
  type: HistoryType,
  id: Id,
  at: number,
  nameOf: ReturnType<typeof namesIn> = namesIn(db),
): HistoryLine[] {
  const { story, step, before, after } = changedSince(db, type, id, at)
  return linesOf(story, step, before, after, nameOf)
}

/** One row as it was at a place in the log, by its own changes alone. */
export function rowThen(db: Database, row: Row, at: number): Row {
  const undone = db.all<{ field: string; before: unknown }>(
    `SELECT field, before FROM changed_record JOIN changed_value ON changed_value.changed_record=changed_record.seq
     WHERE record=? AND change>? ORDER BY change DESC, changed_record.seq DESC, ord DESC`,
    row.id,
    at,
  )
  return { ...row, ...Object.fromEntries(undone.map(({ field, before }) => [field, before])) }
}
