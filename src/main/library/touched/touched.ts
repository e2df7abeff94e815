import type { RecordName } from '#shared/changes/records.ts'
import type { RecordType, Touched } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import { taggableTypes } from '#shared/tags/tag-view.ts'
import type { RecordChange } from '../log/apply-change.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { touchedByMerging } from './touched-by-merging.ts'
import { touchedQuestions } from './touched-questions.ts'

/** The records of a type that a changed row affects, as SQL. No `fields` means any. */
type Reach = { readonly type: RecordType; readonly sql: string; readonly fields?: readonly string[] }

const itself = (type: RecordType): Reach => ({ type, sql: 'SELECT value AS id FROM json_each(?)' })
const field = (type: RecordType, table: RecordName, name: string): Reach => ({
  type,
  sql: `SELECT DISTINCT "${name}" AS id FROM "${table}" WHERE id IN (SELECT value FROM json_each(?)) AND "${name}" IS NOT NULL`,
})
const owner = (table: RecordName): Reach[] =>
  (['mention', 'claim', 'actor', 'source', 'question', 'occasion', 'tag', 'memo', 'briefing'] as const).map((type) => ({
    type,
    sql: `SELECT DISTINCT owner AS id FROM ${table} WHERE owner_type='${type}' AND id IN (SELECT value FROM json_each(?))`,
  }))

/** An anchor of a claim's link, hedge or condition affects the claim. */
const ofRow = (table: 'claim_link' | 'hedge' | 'condition'): Reach => ({
  type: 'claim',
  sql: `SELECT DISTINCT claim AS id FROM "${table}" WHERE id IN (SELECT owner FROM anchor WHERE owner_type='${table}' AND id IN (SELECT value FROM json_each(?)))`,
})
/** An idea affects the claims that are about it: their cards show it. */
const aboutIdea = (ideas: string): string =>
  `SELECT DISTINCT claim AS id FROM about WHERE of_idea IN (${ideas} id IN (SELECT value FROM json_each(?)))`

/** A tag on a place in a text affects itself, as a note. */
const placeTag: Reach = {
  type: 'place-tag',
  sql: `SELECT id FROM tagged WHERE owner_type='revision' AND id IN (SELECT value FROM json_each(?))`,
}
/** The anchor of a note on a place affects the note. */
const ofNote = (
  [
    ['memo', 'memo'],
    ['place-tag', 'tagged'],
  ] as const
).map(([type, table]): Reach => ({
  type,
  sql: `SELECT owner AS id FROM anchor WHERE owner_type='${table}' AND id IN (SELECT value FROM json_each(?))`,
}))

/** A tag affects the records with it or with a tag below it, since their paths change. */
const carriers = taggableTypes.map((type): Reach => ({
  type,
  sql: `WITH RECURSIVE within(id) AS (SELECT value FROM json_each(?) UNION SELECT tag.id FROM tag JOIN within ON tag.parent=within.id)
    SELECT DISTINCT owner AS id FROM tagged WHERE owner_type='${type}' AND deleted_at IS NULL AND tag IN (SELECT id FROM within)`,
}))
const taggedPlaces: Reach = {
  type: 'place-tag',
  sql: `WITH RECURSIVE within(id) AS (SELECT value FROM json_each(?) UNION SELECT tag.id FROM tag JOIN within ON tag.parent=within.id)
    SELECT id FROM tagged WHERE owner_type='revision' AND deleted_at IS NULL AND tag IN (SELECT id FROM within)`,
}

/**
 * The records as screens show them that each changed row affects. For example, a change of a speaker affects the claim,
 * and the actor, whose number of claims changes.
 */
const reach: Partial<Record<RecordName, readonly Reach[]>> = {
  source: [itself('source')],
  revision: [field('source', 'revision', 'source')],
  block: [
    itself('block'),
    {
      type: 'source',
      sql: `SELECT DISTINCT source AS id FROM revision WHERE id IN (SELECT revision FROM block WHERE id IN (SELECT value FROM json_each(?)))`,
    },
    {
      type: 'claim',
      sql: `SELECT id FROM claim WHERE deleted_at IS NULL AND revision IN (SELECT revision FROM block WHERE id IN (SELECT value FROM json_each(?)))`,
    },
  ],
  anchor: [
    ...owner('anchor'),
    ...ofNote,
    ...(['claim_link', 'hedge', 'condition'] as const).map((table) => ofRow(table)),
    { type: 'claim', sql: aboutIdea('SELECT owner FROM anchor WHERE') },
  ],
  actor: [
    itself('actor'),
    // An office is shown with the name of its organisation.
    {
      type: 'actor',
      sql: 'SELECT actor AS id FROM office WHERE deleted_at IS NULL AND organisation IN (SELECT value FROM json_each(?))',
    },
  ],
  alias: [field('actor', 'alias', 'actor')],
  mention: [itself('mention'), field('actor', 'mention', 'actor')],
  office: [field('actor', 'office', 'actor')],
  member: [field('actor', 'member', 'actor'), field('actor', 'member', 'part_of')],
  external_id: [field('actor', 'external_id', 'actor')],
  never_merge: [field('actor', 'never_merge', 'actor'), field('actor', 'never_merge', 'other')],
  claim: [
    itself('claim'),
    // A source and its speakers show how many claims they have. Reading them again for every other field would be most
    // of the work of a bulk edit.
    {
      type: 'source',
      fields: ['deleted_at'],
      sql: 'SELECT DISTINCT source AS id FROM revision WHERE id IN (SELECT revision FROM claim WHERE id IN (SELECT value FROM json_each(?)))',
    },
    {
      type: 'actor',
      fields: ['deleted_at'],
      sql: 'SELECT DISTINCT actor AS id FROM claim_speaker WHERE claim IN (SELECT value FROM json_each(?))',
    },
  ],
  claim_speaker: [field('claim', 'claim_speaker', 'claim'), field('actor', 'claim_speaker', 'actor')],
  claim_link: [field('claim', 'claim_link', 'claim')],
  hedge: [field('claim', 'hedge', 'claim')],
  condition: [field('claim', 'condition', 'claim')],
  about: [field('claim', 'about', 'claim'), field('claim', 'about', 'of_claim')],
  idea: [{ type: 'claim', sql: aboutIdea('SELECT id FROM idea WHERE') }],
  claim_relation: [field('claim', 'claim_relation', 'claim'), field('claim', 'claim_relation', 'other')],
  occasion: [
    itself('occasion'),
    {
      type: 'claim',
      sql: 'SELECT id FROM claim WHERE deleted_at IS NULL AND occasion IN (SELECT value FROM json_each(?))',
    },
  ],
  answer: [field('claim', 'answer', 'claim')],
  saved_filter: [itself('filter')],
  tag: [itself('tag'), ...carriers, taggedPlaces],
  tagged: [field('tag', 'tagged', 'tag'), placeTag, ...owner('tagged')],
  memo: [itself('memo'), ...owner('memo')],
  field_state: owner('field_state'),
  briefing: [itself('briefing')],
  briefing_block: [field('briefing', 'briefing_block', 'briefing')],
  judgement: [field('briefing', 'judgement', 'briefing')],
  citation: [field('briefing', 'citation', 'briefing')],
}

/** The records that a change affects on screen, each once. Must be called after the change was applied. */
export function touchedBy(db: Database, changes: readonly RecordChange[]): Touched[] {
  const touched = new Map<Id, Touched>()
  for (const [type, changed] of Map.groupBy(changes, (one) => one.type)) {
    for (const { type: shown, sql, fields } of reach[type] ?? []) {
      const moved = fields
        ? changed.filter((one) => one.fields.some(({ field: name }) => fields.includes(name)))
        : changed
      if (moved.length === 0) continue
      for (const { id } of db.all<{ id: Id }>(sql, idList(moved.map(({ record }) => record))))
        touched.set(id, { type: shown, id })
    }
  }
  for (const one of touchedByMerging(db, changes, [...touched.values()])) touched.set(one.id, one)
  for (const one of touchedQuestions(db, changes)) touched.set(one.id, one)
  return [...touched.values()]
}
