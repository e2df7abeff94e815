import { noRows, type ClaimRows, type ClaimSurroundings, type RowsAround } from '#shared/claims/claim-rows.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import type { Moment, Row } from '#shared/changes/draft.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { questionSurroundings } from './question-rows.ts'
import { taggedOf, tagSurroundings } from '../reads/read-tags.ts'
import { idList, liveRow, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { takeQuote } from '../evidence/take-quote.ts'

/** What a gesture on a claim of this revision can look up in the library. */
export function surroundings(library: Library, revision: Id): ClaimSurroundings {
  const { db } = library
  return {
    quote: (range) => takeQuote(library, revision, range),
    tags: tagSurroundings(db),
    questions: questionSurroundings(db, [revision]),
    occasionLabelled: (label) => occasionLabelled(db, label),
    actorName: (actor) => liveRow(db, 'actor', actor)?.['name'] as string | undefined,
    isThere: (type, id) => liveRow(db, type, id) !== undefined,
    ...walks(db),
    dropIdea: (idea, claim, moment) => dropIdeas(db, [idea], [claim], moment),
  }
}

/** Whether one claim leads to another over any number of steps: by what they are about, or by links of one type. */
export function walks(db: Database): Pick<ClaimSurroundings, 'aboutLeads' | 'relationLeads'> {
  return {
    aboutLeads: (from, to) =>
      leads(
        db,
        'SELECT of_claim FROM about JOIN reached ON about.claim=reached.id WHERE of_claim IS NOT NULL AND deleted_at IS NULL',
        [],
        from,
        to,
      ),
    relationLeads: (type, from, to) =>
      leads(
        db,
        'SELECT other FROM claim_relation JOIN reached ON claim_relation.claim=reached.id WHERE type=?2 AND deleted_at IS NULL',
        [type],
        from,
        to,
      ),
  }
}

/** The live occasion with exactly this label; undefined if there is none. */
export function occasionLabelled(db: Database, label: string): Row | undefined {
  return db.get<Row>('SELECT * FROM occasion WHERE label=? AND deleted_at IS NULL', label)
}

/** Deletes the ideas that no claim but these is about. */
export function dropIdeas(db: Database, ideas: readonly Id[], claims: readonly Id[], moment: Moment): FieldChange[] {
  const lonely = ideas.filter(
    (idea) =>
      db.get(
        'SELECT 1 FROM about WHERE of_idea=? AND deleted_at IS NULL AND claim NOT IN (SELECT value FROM json_each(?))',
        idea,
        idList(claims),
      ) === undefined,
  )
  return lonely.length === 0 ? [] : removeWithOwned(db, 'idea', lonely, moment)
}

/**
 * Whether `to` can be reached from `from`. `step` is the SELECT of the next claims, joined with the table `reached`.
 */
function leads(db: Database, step: string, parameters: readonly string[], from: Id, to: Id): boolean {
  const walk = `WITH RECURSIVE reached(id) AS (SELECT ?1 UNION ${step}) SELECT 1 FROM reached WHERE id=?${parameters.length + 2} LIMIT 1`
  return db.get(walk, from, ...parameters, to) !== undefined
}

/** Reads a claim with its live parts. */
export function claimRows(db: Database, claim: Row): ClaimRows {
  const of = (type: Parameters<typeof rowsOf>[1], order: string) =>
    rowsOf(db, type, 'claim', claim.id).sort((a, b) => compare(a[order], b[order]))
  const { winner } = readMerges(db)
  // A card shows actors as they are after merging; the row keeps the actor that was marked.
  const now = (rows: Row[]) =>
    rows.map((row) => (row['actor'] === null ? row : { ...row, actor: winner(row['actor'] as Id) }))
  const around: Omit<RowsAround, 'anchors'> = {
    speakers: now(of('claim_speaker', 'ord')),
    saidAbout: now(of('said_about', 'ord')),
    chain: now(of('claim_link', 'ord')),
    hedges: of('hedge', 'id'),
    conditions: of('condition', 'id'),
    about: of('about', 'ord'),
    tagged: taggedOf(db, [claim.id]),
    answers: rowsOf(db, 'answer', 'claim', claim.id),
    memo: rowsOf(db, 'memo', 'owner', claim.id)[0],
  }
  return {
    claim,
    around: { ...noRows, ...around, anchors: anchorsAround(db, claim.id, around) },
    states: rowsOf(db, 'field_state', 'owner', claim.id),
  }
}

function anchorsAround(db: Database, claim: Id, { chain, hedges, conditions }: Omit<RowsAround, 'anchors'>): Row[] {
  const owners = [claim, ...[chain, hedges, conditions].flat().map(({ id }) => id)]
  return db.all<Row>(
    'SELECT * FROM anchor WHERE owner IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL ORDER BY ord, id',
    idList(owners),
  )
}

function compare(a: unknown, b: unknown): number {
  return (a as number) < (b as number) ? -1 : 1
}
