import type { RecordName } from '#shared/changes/records.ts'
import type { Affected } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { RecordChange } from '../log/apply-change.ts'
import { readMerges } from '../merging/merges.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * The fields that affect an answer's weight, and the SQL from their records to the questions. No `fields` means any.
 */
type Weighs = { readonly fields?: readonly string[]; readonly sql: string }

const ofClaims = (claims: string): string =>
  `SELECT DISTINCT question AS id FROM answer WHERE deleted_at IS NULL AND claim IN (${claims})`
const ids = 'SELECT value AS id FROM json_each(?)'

const weighs: Partial<Record<RecordName, Weighs>> = {
  question: { sql: ids },
  answer: { sql: `SELECT DISTINCT question AS id FROM answer WHERE id IN (${ids})` },
  claim: { fields: ['deleted_at', 'status', 'occasion', 'said_date'], sql: ofClaims(ids) },
  claim_speaker: { sql: ofClaims(`SELECT claim FROM claim_speaker WHERE id IN (${ids})`) },
  claim_link: { sql: ofClaims(`SELECT claim FROM claim_link WHERE id IN (${ids})`) },
  anchor: {
    fields: ['deleted_at', 'state'],
    sql: ofClaims(`SELECT owner FROM anchor WHERE role='content' AND owner_type='claim' AND id IN (${ids})`),
  },
  occasion: { fields: ['deleted_at', 'date'], sql: ofClaims(`SELECT id FROM claim WHERE occasion IN (${ids})`) },
  source: {
    fields: ['publisher', 'publisher_actor', 'published'],
    sql: ofClaims(
      `SELECT claim.id FROM claim JOIN revision ON revision.id=claim.revision WHERE revision.source IN (${ids})`,
    ),
  },
  actor: {
    fields: ['merged_into'],
    sql: ofClaims(`
    WITH named AS (${ids}) SELECT claim FROM claim_speaker WHERE actor IN named UNION SELECT claim FROM claim_link WHERE actor IN named`),
  },
  judgement: { sql: `SELECT question AS id FROM judgement WHERE question IS NOT NULL AND id IN (${ids})` },
  judgement_basis: {
    sql: `SELECT question AS id FROM judgement WHERE question IS NOT NULL AND id IN (SELECT judgement FROM judgement_basis WHERE id IN (${ids}))`,
  },
}

/** The records that can change claims' statuses. A question's words and our assessment of it cannot. */
const moving = new Set<RecordName>(['answer', 'claim', 'claim_speaker', 'claim_link', 'anchor', 'source', 'actor'])

/**
 * The questions whose display changes, and the claims whose computed status may. Must be called after the change was
 * applied.
 */
export function affectedQuestions(db: Database, changes: readonly RecordChange[]): Affected[] {
  const questions = new Set<Id>()
  const moved = new Set<Id>()
  for (const [type, records] of weighing(db, changes)) {
    for (const { id } of db.all<{ id: Id }>(weighs[type]?.sql ?? '', idList(records))) {
      questions.add(id)
      if (moving.has(type)) moved.add(id)
    }
  }
  const claims =
    moved.size === 0
      ? []
      : db.all<{ id: Id }>(
          'SELECT DISTINCT claim AS id FROM answer JOIN claim ON claim.id=answer.claim WHERE question IN (SELECT value FROM json_each(?)) AND answer.deleted_at IS NULL AND claim.deleted_at IS NULL',
          idList([...moved]),
        )
  return [
    ...[...questions].map((id) => ({ type: 'question' as const, id })),
    ...claims.map(({ id }) => ({ type: 'claim' as const, id })),
  ]
}

function weighing(db: Database, changes: readonly RecordChange[]): Map<RecordName, Id[]> {
  const found = new Map<RecordName, Id[]>()
  for (const { type, record, fields } of changes) {
    const rule = weighs[type]
    if (!rule || (rule.fields && !fields.some((one) => rule.fields?.includes(one.field)))) continue
    // A merge affects the merged actor and all actors that had been merged into it before.
    const records = type === 'actor' ? readMerges(db).group(record).concat(record) : [record]
    const known = found.get(type)
    if (known) known.push(...records)
    else found.set(type, records)
  }
  return found
}
