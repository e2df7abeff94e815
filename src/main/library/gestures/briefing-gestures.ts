import { editBriefing } from '#shared/briefing/edit-briefing.ts'
import { startBriefing } from '#shared/briefing/start-briefing.ts'
import { writeBriefing as write, type CitableClaim } from '#shared/briefing/write-briefing.ts'
import type { Row } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { idList, neededRow, theCase } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Adds a briefing with an empty paragraph. Its date is today if the head has none. */
export function addBriefing(library: Library, head: Input<'addBriefing'>): Result<{ id: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { draft, id } = startBriefing(head, theCase(library.db).id, localDate(library.now()), moment)
    return ok({ draft, value: { id } })
  })
}

/** Sets fields of a briefing's head; absent ones stay. */
export function updateBriefing(library: Library, { id, head }: Input<'updateBriefing'>): Result<null> {
  return commit(library, { origin: 'user' }, () => {
    const row = neededRow(library.db, 'briefing', id)
    return row.ok ? ok({ draft: editBriefing(row.value, head), value: null }) : row
  })
}

/**
 * Saves one burst of typing, or one insertion, as one undo step. Fails (`bad-input`) if a block or a judgement belongs
 * to another briefing.
 */
export function writeBriefing(library: Library, { id, ...writing }: Input<'writeBriefing'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const briefing = neededRow(db, 'briefing', id)
    if (!briefing.ok) return briefing
    const blocks = rowsIn(db, 'briefing_block', [...writing.put.map((block) => block.id), ...writing.remove])
    const judgements = rowsIn(db, 'judgement', [...writing.judgements.map((one) => one.id), ...judgementsOf(blocks)])
    if ([...blocks, ...judgements].some((row) => row['briefing'] !== id)) {
      return fail('bad-input', 'A paragraph of another briefing cannot be written here, so nothing was changed.')
    }
    const citations = db.all<Row>(
      'SELECT * FROM citation WHERE block IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL',
      idList(blocks.map((row) => row.id)),
    )
    return ok({ draft: write(id, writing, { blocks, judgements, citations }, citable(db), moment), value: null })
  })
}

/** Deletes a briefing with its blocks, judgements and citations; cited claims stay. */
export function deleteBriefing(library: Library, { id }: Input<'deleteBriefing'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'briefing', id)
    return row.ok
      ? ok({
          draft: { label: 'Delete a briefing', fields: removeWithOwned(library.db, 'briefing', [id], moment) },
          value: null,
        })
      : row
  })
}

/** Reads rows, deleted ones too: undo in the editor, or pasting, can restore them. */
function rowsIn(db: Database, type: 'briefing_block' | 'judgement', ids: readonly Id[]): Row[] {
  return db.all<Row>(`SELECT * FROM ${type} WHERE id IN (SELECT value FROM json_each(?))`, idList(ids))
}

function judgementsOf(blocks: readonly Row[]): Id[] {
  return blocks.flatMap((row) => {
    const { judgement } = JSON.parse(row['body'] as string) as { judgement?: Id }
    return judgement ?? []
  })
}

/**
 * Returns a claim's revision and the newest change to it or its parts (`madeFrom`), which later shows whether the
 * citation is stale.
 */
function citable(db: Database): CitableClaim {
  return (claim) =>
    db.get<{ revision: Id; madeFrom: Id | null }>(
      `SELECT revision, (SELECT id FROM change WHERE seq=(SELECT max(change) FROM changed_record WHERE record IN (
       SELECT ?1 UNION ALL SELECT id FROM anchor WHERE owner=?1 UNION ALL SELECT id FROM claim_speaker WHERE claim=?1 UNION ALL SELECT id FROM said_about WHERE claim=?1))) AS madeFrom
     FROM claim WHERE id=?1 AND deleted_at IS NULL`,
      claim,
    )
}

/** The date in the analyst's time zone, not in UTC. */
function localDate(now: number): string {
  const date = new Date(now)
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-')
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
