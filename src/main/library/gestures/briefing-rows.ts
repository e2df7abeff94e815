import type { SourceOf } from '#shared/briefing/citation-letters.ts'
import { citedClaims } from '#shared/briefing/compose/citations.ts'
import { writeBriefing as write, type CitableClaim } from '#shared/briefing/write-briefing.ts'
import type { Moment, Row } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { ClaimStatus } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { computeStatuses } from '#shared/questions/status.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import { newestChange } from '../reads/claim-changes.ts'
import { readBriefing, readLetterRows, readSections } from '../reads/read-briefings.ts'
import { questionsOf, readReadings } from '../reads/read-readings.ts'
import { idList, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** One burst of typing as one change. Fails (`bad-input`) if a block or a judgement belongs to another briefing. */
export function draftOfWriting(
  db: Database,
  id: Id,
  writing: Omit<Input<'writeBriefing'>, 'id'>,
  moment: Moment,
): Result<ReturnType<typeof write>> {
  const blocks = rowsIn(db, 'briefing_block', [...writing.put.map((block) => block.id), ...writing.remove])
  const judgements = rowsIn(db, 'judgement', [...writing.judgements.map((one) => one.id), ...judgementsOf(blocks)])
  if ([...blocks, ...judgements].some((row) => row['briefing'] !== id)) {
    return fail('bad-input', 'A paragraph of another briefing cannot be written here, so nothing was changed.')
  }
  const citations = rowsOf(db, 'citation', 'briefing', id)
  const rows = { blocks, judgements, citations, letters: readLetterRows(db, id) }
  const lookups = { sections: readSections(db, id), citable: citable(db), sourceOf: sourceOf(db) }
  return ok(write(id, writing, rows, citedInOrder(db, id, rows), lookups, moment))
}

/** Reads rows, deleted ones too: undo in the editor, or pasting, can restore them. */
function rowsIn(db: Database, type: 'briefing_block' | 'judgement', ids: readonly Id[]): Row[] {
  return db.all<Row>(`SELECT * FROM ${type} WHERE id IN (SELECT value FROM json_each(?))`, idList(ids))
}

/**
 * The claims that a briefing cites now. Their order matters only where one has no letter yet, as in an older library:
 * only then are all blocks read.
 */
function citedInOrder(db: Database, briefing: Id, rows: { citations: readonly Row[]; letters: readonly Row[] }): Id[] {
  const cited = rows.citations.map((row) => row['claim'] as Id)
  const lettered = new Set(rows.letters.filter((row) => row.deleted_at === null).map((row) => row['claim'] as Id))
  if (cited.every((claim) => lettered.has(claim))) return cited
  const view = readBriefing({ db }, { id: briefing })
  return view.ok ? citedClaims(view.value) : cited
}

/** The judgements that these blocks are the sentences of. */
export function judgementsOf(blocks: readonly Row[]): Id[] {
  return blocks.flatMap((row) => {
    const { judgement } = JSON.parse(row['body'] as string) as { judgement?: Id }
    return judgement ?? []
  })
}

/** Those of these judgements that are not deleted. */
export function liveJudgements(db: Database, ids: readonly Id[]): Id[] {
  return rowsIn(db, 'judgement', ids).flatMap((row) => (row.deleted_at === null ? [row.id] : []))
}

/** Returns a claim's revision, the newest change in the log (`madeFrom`) and how the claim stands, which later show whether the citation is stale. */
export function citable(db: Database): CitableClaim {
  const madeFrom = newestChange(db)
  // Many claims answer the same questions, and a duplicate cites all claims of a note at once.
  const known = new Map<string, ReturnType<typeof computeStatuses>>()
  const computedOf = (claim: Id) => {
    const questions = questionsOf(db, [claim])
    if (questions.length === 0) return null
    const key = questions.toSorted().join(' ')
    const statuses = known.get(key) ?? computeStatuses(readReadings(db, questions))
    known.set(key, statuses)
    return statuses.get(claim) ?? null
  }
  return (claim) => {
    const row = db.get<{ revision: Id; status: ClaimStatus }>(
      'SELECT revision, status FROM claim WHERE id=? AND deleted_at IS NULL',
      claim,
    )
    if (!row) return undefined
    return { revision: row.revision, madeFrom, stood: shownStatus({ status: row.status, computed: computedOf(claim) }) }
  }
}

/** A deleted claim has a source too: what cites it keeps its letter, because undo can bring the claim back. */
export function sourceOf(db: Database): SourceOf {
  return (claim) =>
    db.get<{ source: Id }>('SELECT source FROM revision WHERE id=(SELECT revision FROM claim WHERE id=?)', claim)
      ?.source
}
