import { mergeActors as merge, moveToActor, separateActor as separate } from '#shared/actors/merge-actors.ts'
import { newActorFields } from '#shared/actors/actor-changes.ts'
import { cleanName } from '#shared/actors/actor-name.ts'
import { create, remove, type Row } from '#shared/changes/draft.ts'
import type { Input } from '#shared/contract/contract.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { mergeRefusal } from '../merging/merge-refusal.ts'
import { gone, idList, neededRow, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { nameOf, readActor } from './actor-rows.ts'
import { knownNames, unusedAliases } from './mention-gestures.ts'

/**
 * Merges one actor into another. Mentions, speakers and other rows stay unchanged and are read as the other actor's.
 */
export function mergeActors(
  library: Library,
  { actor, into, evenUnnamed = false }: Input<'mergeActors'>,
): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { db } = library
    const loser = readActor(db, actor)
    if (!loser.ok) return loser
    const winner = readActor(db, into)
    if (!winner.ok) return winner
    const refusal = mergeRefusal(db, loser.value, winner.value, evenUnnamed)
    if (refusal !== null) return fail('conflict', refusal)
    const rows = {
      loser: loser.value,
      winner: winner.value,
      known: knownNames(db, winner.value.id),
      loserMemo: rowsOf(db, 'memo', 'owner', loser.value.id)[0],
      winnerMemo: rowsOf(db, 'memo', 'owner', winner.value.id)[0],
      between: membersBetween(db, loser.value.id, winner.value.id),
    }
    return ok({ draft: merge(rows, moment), value: null })
  })
}

/**
 * Separates a merged actor again, any time after merging: it gets back what was its own. Rows that were added since
 * stay with the other actor.
 */
export function separateActor(library: Library, { id }: Input<'separateActor'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const loser = neededRow(library.db, 'actor', id)
    if (!loser.ok) return loser
    const into = loser.value['merged_into'] as Id | null
    if (into === null)
      return fail('conflict', `“${nameOf(loser.value)}” was not merged into another actor, so nothing was changed.`)
    return ok({ draft: separate(loser.value, rowsOf(library.db, 'alias', 'actor', into), moment), value: null })
  })
}

/** Keeps two actors from being merged, or allows it again. */
export function keepApart(library: Library, { actor: id, other: otherId, apart }: Input<'keepApart'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { db } = library
    const actor = readActor(db, id)
    if (!actor.ok) return actor
    const other = readActor(db, otherId)
    if (!other.ok) return other
    if (actor.value.id === other.value.id)
      return fail(
        'bad-input',
        `“${nameOf(actor.value)}” cannot be kept apart from itself, so nothing was changed; split it instead.`,
      )
    const rows = apartRows(db, actor.value.id, other.value.id)
    if (!apart)
      return ok({
        draft: {
          label: 'Let two actors be the same',
          fields: rows.map((row) => remove('never_merge', row.id, moment)),
        },
        value: null,
      })
    const fields =
      rows.length > 0 ? [] : create('never_merge', moment.newId(), { actor: actor.value.id, other: other.value.id })
    return ok({ draft: { label: 'Keep two actors apart', fields }, value: null })
  })
}

/** Moves mentions, and its part in claims as speaker or as whom they are about, to another actor or a new one. */
export function splitActor(
  library: Library,
  { actor: id, mentions, claims, to }: Input<'splitActor'>,
): Result<{ actor: Id }> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { db } = library
    const actor = readActor(db, id)
    if (!actor.ok) return actor
    const target = 'actor' in to ? readActor(db, to.actor) : null
    if (target && !target.ok) return target
    if (target?.value.id === actor.value.id)
      return fail(
        'bad-input',
        `These are mentions of “${nameOf(actor.value)}” already, so nothing was changed; choose another actor.`,
      )
    if (mentions.length + claims.length === 0)
      return fail('bad-input', 'No mentions were chosen, so nothing was changed; choose some.')
    const group = idList(readMerges(db).group(actor.value.id))
    const speakers = readOwn(db, 'claim_speaker', 'claim', claims, group)
    const spoken = speakers.map((row) => row['claim'] as Id)
    if (target && reports(db, readMerges(db).group(target.value.id), spoken)) {
      return fail(
        'bad-input',
        `“${nameOf(target.value)}” reports one of these claims and cannot be its speaker as well, so nothing was changed; take it out of the chain first.`,
      )
    }
    const rows = readOwn(db, 'mention', 'id', mentions, group)
    if (rows.length < new Set(mentions).size) return gone('mention')
    const other = target
      ? { id: target.value.id, name: nameOf(target.value) }
      : { id: moment.newId(), name: cleanName((to as { name: string }).name) }
    const moved = moveToActor(
      {
        mentions: rows,
        speakers,
        saidAbout: readOwn(db, 'said_about', 'claim', claims, group),
        aliases: unusedAliases(db, actor.value.id, mentions),
        known: target ? knownNames(db, other.id) : [],
      },
      other,
      moment,
    )
    const fields = 'actor' in to ? moved : [...newActorFields(other.id, to), ...moved]
    return ok({
      draft: { label: splitLabel(target !== null, mentions.length, other.name), fields },
      value: { actor: other.id },
    })
  })
}

function splitLabel(known: boolean, mentions: number, name: string): string {
  if (!known || mentions === 0) return 'Split an actor'
  return mentions === 1 ? `Give a mention to ${name}` : `Give ${mentions} mentions to ${name}`
}

function readOwn(
  db: Database,
  type: 'mention' | 'claim_speaker' | 'said_about',
  column: 'id' | 'claim',
  ids: readonly Id[],
  group: string,
): Row[] {
  return db.all<Row>(
    `SELECT * FROM ${type} WHERE deleted_at IS NULL AND ${column} IN (SELECT value FROM json_each(?)) AND actor IN (SELECT value FROM json_each(?))`,
    idList(ids),
    group,
  )
}

function reports(db: Database, actors: readonly Id[], claims: readonly Id[]): boolean {
  return (
    db.get(
      'SELECT 1 FROM claim_link WHERE deleted_at IS NULL AND claim IN (SELECT value FROM json_each(?)) AND actor IN (SELECT value FROM json_each(?))',
      idList(claims),
      idList(actors),
    ) !== undefined
  )
}

function membersBetween(db: Database, a: Id, b: Id): Row[] {
  const { winner } = readMerges(db)
  const meant = (row: Row) => [winner(row['actor'] as Id), winner(row['part_of'] as Id)]
  return db.all<Row>('SELECT * FROM member WHERE deleted_at IS NULL').filter((row) => {
    const [actor, partOf] = meant(row)
    return (actor === a && partOf === b) || (actor === b && partOf === a)
  })
}

function apartRows(db: Database, a: Id, b: Id): Row[] {
  const { winner } = readMerges(db)
  return db.all<Row>('SELECT * FROM never_merge WHERE deleted_at IS NULL').filter((row) => {
    const pair = [winner(row['actor'] as Id), winner(row['other'] as Id)]
    return pair.includes(a) && pair.includes(b)
  })
}
