import { timeOfStamp } from '#shared/changes/clock.ts'
import type { Input } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/contract/result.ts'
import type { HistoryEntry } from '#shared/history/history-view.ts'
import { linesOf, rewind } from '#shared/history/rewind.ts'
import type { Library } from '../library.ts'
import { gone } from '../rows/rows.ts'
import { namesIn, readSteps, readStory } from './read-story.ts'

/** As many steps as a person reads at once. */
const usualLimit = 200

/** What happened to a record and to what is its own, the newest first. A step that says nothing to a person is left out. */
export function readHistory(
  { db }: Library,
  { type, id, limit = usualLimit }: Input<'readHistory'>,
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
