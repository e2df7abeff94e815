import { timeOfStamp } from '#shared/changes/clock.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { HistoryEntry } from '#shared/history/history-view.ts'
import { linesOf, rewind } from '#shared/history/rewind.ts'
import type { Library } from '../library.ts'
import { gone } from '../rows/rows.ts'
import { namesIn, readSteps, readStory } from './read-story.ts'

/** The default number of changes to read, as many as a user reads at once. */
const defaultLimit = 200

/** Reads the history of a record and its parts, the newest change first. Changes with nothing to show are left out. */
export function readHistory(
  { db }: Library,
  { type, id, limit = defaultLimit }: Input<'readHistory'>,
): Result<HistoryEntry[]> {
  const story = readStory(db, type, id)
  if (!story) return gone(type)
  const nameOf = namesIn(db)
  const entries: HistoryEntry[] = []
  rewind(story, readSteps(db, story, { limit }), (step, before, after) => {
    const lines = linesOf(story, step, before, after, nameOf)
    const { id: change, clock, label, origin, analyst } = step
    const goes = step.fields.some((one) => one.record === id && one.field === 'deleted_at')
    if (lines.length > 0 || goes) entries.push({ change, at: timeOfStamp(clock), label, origin, analyst, lines })
  })
  return ok(entries)
}
