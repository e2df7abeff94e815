import type { BriefingBlock, Judgement } from '#shared/briefing/briefing-view.ts'
import { canBeStated, statedView } from '#shared/briefing/our-view.ts'
import type { RichBlock } from '#shared/briefing/rich-text.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import type { Moment } from '#shared/changes/draft.ts'
import type { Id } from '#shared/model/id.ts'
import type { OurView } from '#shared/questions/question-view.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { draftOfWriting } from './briefing-rows.ts'

/**
 * The changes that keep the judgements of notes that state our view of a question as the view is now. Without a view they become the notes' own,
 * with the words that they have. `into` is the question that takes the place of this one, if it was merged.
 */
export function restateView(
  db: Database,
  question: Id,
  view: OurView | null,
  moment: Moment,
  into: Id = question,
): FieldChange[] {
  const rows = db.all<Omit<BriefingBlock, 'body'> & { readonly briefing: Id; readonly body: string }>(
    `SELECT briefing_block.id, briefing, section, position AS "order", body FROM briefing_block
     JOIN briefing ON briefing.id=briefing AND briefing.deleted_at IS NULL
     WHERE briefing_block.deleted_at IS NULL AND json_extract(body, '$.question')=? ORDER BY briefing_block.id`,
    question,
  )
  return [...Map.groupBy(rows, ({ briefing }) => briefing)].flatMap(([id, blocks]) => {
    const judgements: Judgement[] = []
    const put = blocks.map(({ id: block, section, order, body: stored }): BriefingBlock => {
      const { question: _, ...own } = JSON.parse(stored) as Extract<RichBlock, { readonly type: 'judgement' }>
      if (!canBeStated(view)) return { id: block, section, order, body: own }
      const { body, values } = statedView(into, view, own.judgement)
      judgements.push(values)
      return { id: block, section, order, body }
    })
    const draft = draftOfWriting(db, id, { label: '', put, remove: [], judgements }, moment)
    return draft.ok ? draft.value.fields : []
  })
}
