import type { FieldName, RecordName } from '#shared/changes/records.ts'
import type { RecordType, Affected } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import { taggableTypes } from '#shared/tags/tag-view.ts'
import type { RecordChange } from '../log/apply-change.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { sourcesOfRatedPublishers } from '../reads/publisher-voices.ts'
import { affectedByMerging } from './affected-by-merging.ts'
import { actorsOfMovedSides } from './affected-by-sides.ts'
import { affectedQuestions } from './affected-questions.ts'

/**
 * One kind of record that a change of a row affects. Without `link` and `sql` it is the changed row itself. `link` names a field of the row:
 * the records with the ids that the field has now and had before are affected. `sql` takes the ids found so far as a JSON array and selects
 * the affected ids. With `fields`, only a change of one of these fields counts.
 */
type Reach = {
  readonly type: RecordType
  readonly fields?: readonly string[]
  readonly link?: string
  readonly sql?: string
}

const itself = (type: RecordType): Reach => ({ type })
const field = <R extends RecordName>(type: RecordType, _table: R, link: FieldName<R>): Reach => ({ type, link })
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

const withTagsWithin =
  'WITH RECURSIVE within(id) AS (SELECT value FROM json_each(?) UNION SELECT tag.id FROM tag JOIN within ON tag.parent=within.id)'
/** A change of a tag affects the tags below it, because they are shown with its name in their path. */
const tagsWithin: Reach = { type: 'tag', sql: `${withTagsWithin} SELECT id FROM within` }
/** A change of what has a tag affects the tags above it, because their counts include it. */
const tagsAbove = {
  type: 'tag',
  sql: `WITH RECURSIVE above(id) AS (SELECT value FROM json_each(?) UNION SELECT tag.parent FROM tag JOIN above ON tag.id=above.id WHERE tag.parent IS NOT NULL)
    SELECT id FROM above`,
} as const satisfies Reach
/** A change of a tag affects the records that have it or a tag below it, because they are shown with its path. */
const carriers = taggableTypes.map((type): Reach => ({
  type,
  sql: `${withTagsWithin} SELECT DISTINCT owner AS id FROM tagged WHERE owner_type='${type}' AND deleted_at IS NULL AND tag IN (SELECT id FROM within)`,
}))
const taggedPlaces: Reach = {
  type: 'place-tag',
  sql: `${withTagsWithin} SELECT id FROM tagged WHERE owner_type='revision' AND deleted_at IS NULL AND tag IN (SELECT id FROM within)`,
}

/**
 * The records as screens show them that each changed row affects. For example, a change of a speaker affects the claim,
 * and the actor, whose number of claims changes.
 */
const reach: Partial<Record<RecordName, readonly Reach[]>> = {
  case: [itself('case')],
  source: [itself('source')],
  case_source: [field('source', 'case_source', 'source')],
  revision: [
    field('source', 'revision', 'source'),
    field('marked-text', 'revision', 'source'),
    // Where a text takes the place of another one, its blocks do too; one of them says that the text is to be read anew.
    {
      type: 'block',
      fields: ['deleted_at'],
      sql: `SELECT min(id) AS id FROM block WHERE revision IN (
        SELECT id FROM revision WHERE id IN (SELECT value FROM json_each(?)) AND follows IS NOT NULL) HAVING min(id) IS NOT NULL`,
    },
  ],
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
    {
      type: 'marked-text',
      sql: `SELECT DISTINCT source AS id FROM revision WHERE id IN (
        SELECT revision FROM anchor WHERE owner_type='claim' AND role='content' AND id IN (SELECT value FROM json_each(?)))`,
    },
    ...ofNote,
    ...(['claim_link', 'hedge', 'condition'] as const).map((table) => ofRow(table)),
    { type: 'claim', sql: aboutIdea('SELECT owner FROM anchor WHERE') },
  ],
  actor: [
    itself('actor'),
    // An office is shown with the name of its organisation, or of the actor that this one was merged into.
    {
      type: 'actor',
      sql: `WITH RECURSIVE named(id) AS (SELECT value FROM json_each(?) UNION SELECT actor.id FROM actor JOIN named ON actor.merged_into=named.id)
        SELECT actor AS id FROM office WHERE deleted_at IS NULL AND organisation IN (SELECT id FROM named)`,
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
    ...(['source', 'marked-text'] as const).map((type) => ({
      type,
      fields: ['deleted_at'],
      sql: 'SELECT DISTINCT source AS id FROM revision WHERE id IN (SELECT revision FROM claim WHERE id IN (SELECT value FROM json_each(?)))',
    })),
    {
      type: 'actor',
      fields: ['deleted_at'],
      sql: 'SELECT DISTINCT actor AS id FROM claim_speaker WHERE claim IN (SELECT value FROM json_each(?))',
    },
    // A question shows what our view of it is based on.
    {
      type: 'question',
      fields: ['deleted_at'],
      sql: `SELECT question AS id FROM judgement WHERE question IS NOT NULL AND deleted_at IS NULL
        AND id IN (SELECT judgement FROM judgement_basis WHERE deleted_at IS NULL AND claim IN (SELECT value FROM json_each(?)))`,
    },
    // An occasion says how many claims it has, and is shown while it has one.
    { ...field('occasion', 'claim', 'occasion'), fields: ['deleted_at', 'occasion'] },
  ],
  claim_speaker: [field('claim', 'claim_speaker', 'claim'), field('actor', 'claim_speaker', 'actor')],
  said_about: [field('claim', 'said_about', 'claim')],
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
  tag: [tagsWithin, tagsAbove, { ...tagsAbove, link: 'parent' }, ...carriers, taggedPlaces],
  tagged: [{ ...tagsAbove, link: 'tag' }, placeTag, ...owner('tagged')],
  memo: [itself('memo'), ...owner('memo')],
  field_state: owner('field_state'),
  briefing: [itself('briefing')],
  exported_state: [field('briefing', 'exported_state', 'briefing')],
  read_back: owner('read_back'),
  check_ignored: [field('briefing', 'check_ignored', 'owner')],
  briefing_section: [field('briefing', 'briefing_section', 'briefing')],
  briefing_block: [field('briefing', 'briefing_block', 'briefing')],
  judgement: [field('briefing', 'judgement', 'briefing')],
  citation: [field('briefing', 'citation', 'briefing')],
  citation_letter: [field('briefing', 'citation_letter', 'briefing')],
}

/** The records that a change affects on screen, each once. Must be called after the change was applied. */
export function affectedBy(db: Database, changes: readonly RecordChange[]): Affected[] {
  const affected = new Map<string, Affected>()
  // A source and how much of its text is marked have one id.
  const add = (one: Affected) => affected.set(`${one.type} ${one.id}`, one)
  for (const [type, changed] of Map.groupBy(changes, (one) => one.type)) {
    for (const { type: shown, fields, link, sql } of reach[type] ?? []) {
      const moved = fields
        ? changed.filter((one) => one.fields.some(({ field: name }) => fields.includes(name)))
        : changed
      if (moved.length === 0) continue
      const start = link === undefined ? moved.map(({ record }) => record) : linkedBy(db, type, link, moved)
      const ids = sql === undefined ? start : db.all<{ id: Id }>(sql, idList(start)).map(({ id }) => id)
      for (const id of ids) add({ type: shown, id })
    }
  }
  for (const id of sourcesOfRatedPublishers(db, changes)) affected.set(id, { type: 'source', id })
  const sides = actorsOfMovedSides(db, changes)
  for (const id of sides) add({ type: 'actor', id })
  affectedByMerging(db, changes, [...affected.values()]).forEach(add)
  affectedQuestions(db, changes, sides).forEach(add)
  return [...affected.values()]
}

/** What a field of these records names now, and what it named before they were changed. */
function linkedBy(db: Database, table: RecordName, link: string, changes: readonly RecordChange[]): Id[] {
  const now = db.all<{ id: Id }>(
    `SELECT DISTINCT "${link}" AS id FROM "${table}" WHERE id IN (SELECT value FROM json_each(?)) AND "${link}" IS NOT NULL`,
    idList(changes.map(({ record }) => record)),
  )
  const before = changes.flatMap(({ fields }) =>
    fields.flatMap(({ field: name, before: id }) => (name === link && typeof id === 'string' ? id : [])),
  )
  return [...now.map(({ id }) => id), ...before]
}
