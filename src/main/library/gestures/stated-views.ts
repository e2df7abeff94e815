import type { BriefingBlock, Judgement } from '#shared/briefing/briefing-view.ts'
import { canBeStated, statedView } from '#shared/briefing/our-view.ts'
import type { RichBlock } from '#shared/briefing/rich-text.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import type { Moment } from '#shared/changes/draft.ts'
import type { Id } from '#shared/model/id.ts'
import type { OurView } from '#shared/questions/question-view.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { readOurView } from '../reads/read-questions.ts'
import { idList } from '../rows/rows.ts'
import { draftOfWriting } from './briefing-rows.ts'

/** What becomes of the judgements that state our view of a question: they state `view` of the question `into`, or nobody's but the note's. */
type Restated = { readonly into: Id; readonly view: OurView | null }

type StatingRow = Omit<BriefingBlock, 'body'> & { readonly briefing: Id; readonly body: string }

/**
 * The changes that keep the judgements of notes that state our view of a question as the view is now. Without a view they become the notes' own,
 * with the words that they have.
 */
export function restateView(db: Database, question: Id, view: OurView | null, moment: Moment): FieldChange[] {
  return restateViews(db, new Map([[question, { into: question, view }]]), moment)
}

/** The same for several questions, as a merge needs it: a note that states some of them is written once. */
export function restateViews(db: Database, questions: ReadonlyMap<Id, Restated>, moment: Moment): FieldChange[] {
  const rows = stating(
    db,
    "json_extract(body, '$.question') IN (SELECT value FROM json_each(?))",
    idList([...questions.keys()]),
  )
  return [...Map.groupBy(rows, ({ briefing }) => briefing)].flatMap(([id, blocks]) => {
    const judgements: Judgement[] = []
    const put = blocks.map((row): BriefingBlock => {
      const { question, ...own } = bodyOf(row)
      const { into, view } = questions.get(question ?? '') ?? { into: '', view: null }
      if (!canBeStated(view)) return blockOf(row, own)
      const { body, values } = statedView(into, view, own.judgement)
      judgements.push(values)
      return blockOf(row, body)
    })
    return written(db, id, put, judgements, moment)
  })
}

/** The changes that make every judgement of a note its own, as it now reads. */
export function keepViews(db: Database, briefing: Id, moment: Moment): FieldChange[] {
  const rows = stating(db, "briefing=? AND json_extract(body, '$.question') IS NOT NULL", briefing)
  const put = rows.map((row): BriefingBlock => {
    const { question: _, ...own } = bodyOf(row)
    return blockOf(row, own)
  })
  return put.length === 0 ? [] : written(db, briefing, put, [], moment)
}

/** Blocks with their questions taken off where they do not read as our view of it does: another window may have changed it meanwhile. */
export function statingTruly(db: Database, blocks: readonly BriefingBlock[]): BriefingBlock[] {
  return blocks.map((block) => {
    if (block.body.type !== 'judgement' || block.body.question === undefined) return block
    const { question, ...own } = block.body
    const view = readOurView(db, question)
    const stated = canBeStated(view) ? statedView(question, view, own.judgement).body.children : null
    return JSON.stringify(stated) === JSON.stringify(own.children) ? block : { ...block, body: own }
  })
}

function stating(db: Database, which: string, parameter: string): StatingRow[] {
  return db.all<StatingRow>(
    `SELECT briefing_block.id, briefing, section, position AS "order", body FROM briefing_block
     JOIN briefing ON briefing.id=briefing AND briefing.deleted_at IS NULL
     WHERE briefing_block.deleted_at IS NULL AND ${which} ORDER BY briefing_block.id`,
    parameter,
  )
}

function bodyOf({ body }: StatingRow): Extract<RichBlock, { readonly type: 'judgement' }> {
  return JSON.parse(body) as Extract<RichBlock, { readonly type: 'judgement' }>
}

function blockOf({ id, section, order }: StatingRow, body: RichBlock): BriefingBlock {
  return { id, section, order, body }
}

function written(
  db: Database,
  briefing: Id,
  put: readonly BriefingBlock[],
  judgements: readonly Judgement[],
  moment: Moment,
): FieldChange[] {
  const draft = draftOfWriting(
    db,
    briefing,
    { label: '', put: [...put], remove: [], judgements: [...judgements] },
    moment,
  )
  return draft.ok ? [...draft.value.fields] : []
}
