import { needsWords } from '#shared/model/enums.ts'
import { dateColumns } from '#shared/claims/claim-dates.ts'
import { columnsOf } from '#shared/claims/claim-fields.ts'
import { findOccasion } from '#shared/claims/claim-occasion.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import { remove, update, type Moment, type Row } from '#shared/changes/draft.ts'
import type { RecordName } from '#shared/changes/records.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { chooseQuestion, setAnswer } from '#shared/questions/set-answers.ts'
import { createTagMaker, putOn } from '#shared/tags/set-tags.ts'
import { tidyPath } from '#shared/tags/tag-path.ts'
import { occasionLabelled } from './claim-rows.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readMerges, type Merges } from '../merging/merges.ts'
import { answersTo, questionSurroundings, revisionsOf } from './question-rows.ts'
import { readActor } from './actor-rows.ts'
import { tagSurroundings } from '../reads/read-tags.ts'
import { gone, idList, liveRow } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Sets the same fields on many claims, as one gesture. Fields set by hand are thereby confirmed, as on the card. */
export function updateClaims(library: Library, { ids, fields: edit }: Input<'updateClaims'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const claims = liveRows(db, 'claim', ids)
    if (!claims) return gone('claim')
    const answers = answerAll(db, ids, edit.answer, moment)
    if (!answers.ok) return answers
    const occasion =
      edit.occasion === undefined
        ? undefined
        : findOccasion(edit.occasion, { occasionLabelled: (label) => occasionLabelled(db, label) }, moment)
    if (occasion?.ok === false) return occasion
    const { kind, credibility, status, statusDate, statusReason } = edit
    if (kind !== undefined && needsWords(kind) && anyWithoutWords(db, ids)) {
      return fail(
        'bad-input',
        'Some of these claims have no words, which only “won’t say” may lack, so nothing was changed.',
      )
    }
    const dates = dateColumns({ statusDate })
    if (!dates.ok) return dates
    const columns = {
      ...columnsOf({ kind, credibility, status, statusReason }),
      ...dates.value,
      ...(occasion && { occasion: occasion.value.id }),
    }
    const fields = [
      ...(occasion?.value.fields ?? []),
      ...claims.flatMap((claim) => update('claim', claim, columns)),
      ...answers.value,
      ...tagAll(db, 'claim', ids, edit, moment),
      ...confirmed(db, 'claim', ids, edit.confirm === true ? null : edit.kind === undefined ? [] : ['kind']),
    ]
    return ok({ draft: { label: many('claim', ids.length), fields }, value: null })
  })
}

/** Sets the same fields on many actors, as one gesture. */
export function updateActors(library: Library, { ids, fields: edit }: Input<'updateActors'>): Result<null> {
  const { db } = library
  return commit(library, { origin: 'user' }, (moment) => {
    const merges = readMerges(db)
    const actors = liveRows(
      db,
      'actor',
      ids.map((id) => merges.winner(id)),
    )
    if (!actors) return gone('actor')
    const side = edit.side ? readActor(db, edit.side) : null
    if (side && !side.ok) return side
    const fields = [
      ...actors.flatMap((actor) =>
        update('actor', actor, {
          ...(edit.kind !== undefined && { kind: edit.kind }),
          ...(edit.side !== undefined && { side: side?.value.id ?? null }),
        }),
      ),
      // The sides of actors merged into these would count where these have none, as on a card.
      ...(edit.side === undefined ? [] : mergedInto(db, actors, merges)).flatMap((row) =>
        update('actor', row, { side: null }),
      ),
      ...tagAll(
        db,
        'actor',
        actors.map(({ id }) => id),
        edit,
        moment,
      ),
    ]
    return ok({ draft: { label: many('actor', ids.length), fields }, value: null })
  })
}

function mergedInto(db: Database, actors: readonly Row[], { group }: Merges): Row[] {
  const own = new Set(actors.map(({ id }) => id))
  const others = actors.flatMap(({ id }) => group(id).filter((one) => !own.has(one)))
  return others.flatMap((id) => liveRow(db, 'actor', id) ?? [])
}

export function many(what: 'claim' | 'actor' | 'source', count: number): string {
  return count === 1 ? `Edit ${what === 'actor' ? 'an' : 'a'} ${what}` : `Edit ${count} ${what}s`
}

function anyWithoutWords(db: Database, claims: readonly Id[]): boolean {
  return (
    db.get(
      `SELECT 1 FROM json_each(?) AS asked WHERE NOT EXISTS (SELECT 1 FROM anchor WHERE owner=asked.value AND role='content' AND deleted_at IS NULL) LIMIT 1`,
      idList(claims),
    ) !== undefined
  )
}

/** Reads the live rows of some ids; null if one of them does not exist. */
export function liveRows(db: Database, type: RecordName, ids: readonly Id[]): Row[] | null {
  const rows = db.all<Row>(
    `SELECT * FROM "${type}" WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL`,
    idList(ids),
  )
  return rows.length === new Set(ids).size ? rows : null
}

function answerAll(
  db: Database,
  ids: readonly Id[],
  edit: Input<'updateClaims'>['fields']['answer'],
  moment: Moment,
): Result<FieldChange[]> {
  if (!edit) return ok([])
  const chosen = chooseQuestion(edit.question, questionSurroundings(db, revisionsOf(db, ids)), moment)
  if (!chosen.ok) return chosen
  const { id, fields } = chosen.value
  const rows = answersTo(db, id, ids)
  return ok([
    ...(edit.answer === null ? [] : fields),
    ...[...new Set(ids)].flatMap((claim) => setAnswer(claim, id, rows.get(claim), edit.answer, moment)),
  ])
}

type TagEdit = { readonly addTags?: readonly string[] | undefined; readonly removeTags?: readonly string[] | undefined }

export function tagAll(
  db: Database,
  type: 'claim' | 'actor' | 'source',
  ids: readonly Id[],
  { addTags = [], removeTags = [] }: TagEdit,
  moment: Moment,
): FieldChange[] {
  if (addTags.length === 0 && removeTags.length === 0) return []
  const around = tagSurroundings(db)
  const maker = createTagMaker(around, moment)
  const added = new Set(
    addTags
      .map(tidyPath)
      .filter((path) => path !== '')
      .map(maker.tagAt),
  )
  const removed = new Set(
    removeTags.flatMap((path) => around.idOf(tidyPath(path)) ?? []).filter((tag) => !added.has(tag)),
  )
  const merges = readMerges(db)
  const owners = type === 'actor' && merges.any ? ids.flatMap((id) => merges.group(id)) : ids
  const rows = db.all<Row & { readonly tag: Id; readonly owner: Id }>(
    'SELECT * FROM tagged WHERE owner_type=? AND owner IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL',
    type,
    idList(owners),
  )
  const carried = new Set(rows.map((row) => `${merges.winner(row.owner)} ${row.tag}`))
  return [
    ...maker.fields,
    ...rows.filter((row) => removed.has(row.tag)).map((row) => remove('tagged', row.id, moment)),
    ...[...new Set(ids)].flatMap((id) =>
      [...added].filter((tag) => !carried.has(`${id} ${tag}`)).flatMap((tag) => putOn(tag, { type, id }, moment)),
    ),
  ]
}

/** Confirms values that a rule proposed: of these fields, or of all (null). */
export function confirmed(
  db: Database,
  type: 'claim' | 'source',
  ids: readonly Id[],
  only: readonly string[] | null,
): FieldChange[] {
  if (only !== null && only.length === 0) return []
  const states = db.all<Row>(
    `SELECT * FROM field_state WHERE owner_type=? AND owner IN (SELECT value FROM json_each(?)) AND state='proposed' AND deleted_at IS NULL`,
    type,
    idList(ids),
  )
  return states
    .filter((state) => only === null || only.includes(String(state['field'])))
    .flatMap((state) => update('field_state', state, { state: 'confirmed' }))
}
