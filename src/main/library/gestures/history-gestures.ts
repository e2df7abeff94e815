import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { nameOfField } from '#shared/history/parts.ts'
import { afterRestoring, restoreRows, type AfterRestoring } from '#shared/history/restore.ts'
import type { HistoryType } from '#shared/history/history-types.ts'
import { rewind, type Story } from '#shared/history/rewind.ts'
import type { Id } from '#shared/model/id.ts'
import type { OurView } from '#shared/questions/question-view.ts'
import { dropIdeas } from './claim-rows.ts'
import { checkRestored } from './check-restored.ts'
import { restateView } from './stated-views.ts'
import { restoreSuperseding } from './superseding-rows.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readSteps, readStory } from '../reads/read-story.ts'
import { gone, liveRow } from '../rows/rows.ts'

/**
 * Parts of a history that are about merging. Merging concerns two actors, so restoring one of them does not restore it.
 */
const merging: ReadonlySet<string> = new Set(['merged_into', 'merged actors'])

/** The part of a source's history that says how its file was read. */
const readAs = 'read as'

/** Restores a record, or parts of it, to an earlier state. This is a new gesture that can be undone. */
export function restoreRecord(
  library: Library,
  { type, id, change, when, parts }: Input<'restoreRecord'>,
): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const story = liveRow(db, type, id) ? readStory(db, type, id) : null
    if (!story) return gone(type)
    const seq = db.get<{ seq: number }>('SELECT seq FROM change WHERE id=?', change)?.seq
    if (seq === undefined)
      return fail('not-found', 'This step of the history is not in the library any more, so nothing was restored.')
    const then = rewind(story, readSteps(db, story, { since: when === 'before' ? seq : seq + 1 }))
    if (type === 'actor' && parts?.every((part) => merging.has(part)))
      return fail(
        'conflict',
        'Merging is not restored from the history, so nothing was restored; separate the actors on the card, or merge them again.',
      )
    if (type === 'source' && parts?.every((part) => part === readAs))
      return fail(
        'conflict',
        'How a file was read is not restored from the history, so nothing was restored; read it again from the source card.',
      )
    if (then.get(id)?.deleted_at !== null)
      return fail('conflict', `This ${type} was not there at that time, so nothing was restored.`)
    const fields = restoreRows(story, then, parts ? new Set(parts) : null, moment)
    const after = afterRestoring(story, fields)
    const checked = checkRestored(db, story, after)
    if (!checked.ok) return checked
    return ok({
      draft: {
        label: labelOf(type, parts),
        fields: [
          ...fields,
          ...dropIdeas(db, ideasLeft(story, after.live), [id], moment),
          ...restoreSuperseding(db, story, after),
          ...(type === 'question' ? restateView(db, id, viewIn(after), moment) : []),
        ],
      },
      value: null,
    })
  })
}

/** Our view of a question as it is after it was restored. */
function viewIn({ live }: AfterRestoring): OurView | null {
  const rows = [...live.values()]
  const judgement = rows.find(({ type }) => type === 'judgement')?.row
  if (!judgement) return null
  const basis = rows
    .filter(({ type, row }) => type === 'judgement_basis' && row['judgement'] === judgement.id)
    .toSorted((a, b) => Number(a.row['ord']) - Number(b.row['ord']))
  return {
    sentence: String(judgement['sentence'] ?? ''),
    likelihood: judgement['likelihood'] as OurView['likelihood'],
    confidence: judgement['confidence'] as OurView['confidence'],
    confidenceReason: String(judgement['confidence_reason'] ?? ''),
    wouldChange: String(judgement['would_change'] ?? ''),
    basis: basis.map(({ row }) => row['claim'] as Id),
  }
}

/** The ideas that the restored claim is no longer about. */
function ideasLeft({ rows }: Story, live: ReadonlyMap<Id, unknown>): Id[] {
  const abouts = [...rows.values()].filter(({ type, row }) => type === 'about' && row['of_idea'] !== null)
  const kept = new Set(abouts.filter(({ row }) => live.has(row.id)).map(({ row }) => row['of_idea']))
  const left = abouts
    .filter(({ row }) => row.deleted_at === null && !kept.has(row['of_idea']))
    .map(({ row }) => row['of_idea'] as Id)
  return [...new Set(left)]
}

function labelOf(type: HistoryType, parts: readonly string[] | undefined): string {
  const article = /^[ao]/u.test(type) ? 'an' : 'a'
  return parts?.length === 1
    ? `Restore “${nameOfField(parts[0] ?? '', type)}” of ${article} ${type}`
    : `Restore ${article} ${type}`
}
