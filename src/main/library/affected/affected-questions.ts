import type { RecordName } from '#shared/changes/records.ts'
import type { Affected } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { RecordChange } from '../log/apply-change.ts'
import { sourcesOfMovedVoices } from '../reads/publisher-voices.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * The fields that affect an answer's weight, and the SQL from their records to the questions. No `fields` means any.
 */
type Weighs = { readonly fields?: readonly string[]; readonly sql: string }

const ofClaims = (claims: string): string =>
  `SELECT DISTINCT question AS id FROM answer WHERE deleted_at IS NULL AND claim IN (${claims})`
const ids = 'SELECT value AS id FROM json_each(?)'
/** The claims of sources and of their copies, which count as reports of theirs. */
const claimsOfSources = (sources: string): string =>
  `WITH RECURSIVE copies(id) AS (${sources} UNION SELECT source.id FROM copies JOIN source ON source.copy_of=copies.id)
   SELECT claim.id FROM claim JOIN revision ON revision.id=claim.revision WHERE revision.source IN copies`

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
    fields: ['publisher', 'publisher_actor', 'published', 'copy_of'],
    sql: ofClaims(claimsOfSources(ids)),
  },
  // The records are those of `actorsOfMovedSides`: merging actors moves their sides, too.
  actor: {
    sql: ofClaims(`SELECT claim FROM claim_speaker WHERE actor IN (SELECT value FROM json_each(?1))
      UNION SELECT claim FROM claim_link WHERE actor IN (SELECT value FROM json_each(?1))
      UNION SELECT id FROM (${claimsOfSources('SELECT id FROM source WHERE publisher_actor IN (SELECT value FROM json_each(?1))')})`),
  },
  case: {
    fields: ['count_sides'],
    sql: `SELECT id FROM question WHERE deleted_at IS NULL AND in_case IN (${ids})`,
  },
  judgement: { sql: `SELECT question AS id FROM judgement WHERE question IS NOT NULL AND id IN (${ids})` },
  judgement_basis: {
    sql: `SELECT question AS id FROM judgement WHERE question IS NOT NULL AND id IN (SELECT judgement FROM judgement_basis WHERE id IN (${ids}))`,
  },
}

/** The records that can change claims' statuses. A question's words and our assessment of it cannot. */
const movesStatus = new Set<RecordName>([
  'answer',
  'claim',
  'claim_speaker',
  'claim_link',
  'anchor',
  'source',
  'actor',
  'case',
])

/**
 * The questions whose display changes, and the claims whose computed status may. `sides` are the actors whose side may
 * have moved. Must be called after the change was applied.
 */
export function affectedQuestions(db: Database, changes: readonly RecordChange[], sides: readonly Id[]): Affected[] {
  const questions = new Set<Id>()
  const moved = new Set<Id>()
  // Each case says whether sides count, so a question that moves to another one may read otherwise.
  const moving = new Set(
    changes
      .filter(({ type, fields }) => type === 'question' && fields.some(({ field }) => field === 'in_case'))
      .map(({ record }) => record),
  )
  const voices = sourcesOfMovedVoices(db, changes)
  const weighed = [...weighing(changes, sides), ...(voices.length === 0 ? [] : [['source', voices] as const])]
  for (const [type, records] of weighed) {
    for (const { id } of db.all<{ id: Id }>(weighs[type]?.sql ?? '', idList(records))) {
      questions.add(id)
      if (movesStatus.has(type) || moving.has(id)) moved.add(id)
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

function weighing(changes: readonly RecordChange[], sides: readonly Id[]): Map<RecordName, readonly Id[]> {
  const found = new Map<RecordName, Id[]>()
  for (const { type, record, fields } of changes) {
    const rule = weighs[type]
    if (!rule || type === 'actor' || (rule.fields && !fields.some((one) => rule.fields?.includes(one.field)))) continue
    const known = found.get(type)
    if (known) known.push(record)
    else found.set(type, [record])
  }
  return sides.length === 0 ? found : new Map<RecordName, readonly Id[]>([...found, ['actor', sides]])
}
