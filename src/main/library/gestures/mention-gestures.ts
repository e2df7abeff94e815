import { markActor, type Mentioned, type Place } from '#shared/actors/mark-actor.ts'
import type { FieldChange } from '#shared/changes/change.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { create, remove, update, type Row } from '#shared/changes/draft.ts'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../log/commit.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import { removeWithOwned } from '../rows/owned.ts'
import { gone, idList, neededRow, rowsOf } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { takeQuote } from '../evidence/take-quote.ts'
import { nameOf, readActor } from './actor-rows.ts'

/** Marks one place as a mention of a known or a new actor. */
export function addMention(
  library: Library,
  { revision, range, who }: Input<'addMention'>,
): Result<Output<'addMention'>> {
  const added = addMentions(library, { who, places: [{ revision, range }] })
  return added.ok ? ok({ mention: added.value.mentions[0]!, actor: added.value.actor }) : added
}

/** Marks many places as mentions of one actor: all of them, or none. */
export function addMentions(library: Library, { who, places }: Input<'addMentions'>): Result<Output<'addMentions'>> {
  return commit(library, { origin: 'user' }, (moment) => {
    const mentioned = readMentioned(library.db, who)
    if (!mentioned.ok) return mentioned
    const quoted: Place[] = []
    for (const { revision, range } of places) {
      const at = takeQuote(library, revision, range)
      if (!at.ok) return at
      quoted.push({ revision, at: at.value })
    }
    const { draft, mentions, actor } = markActor(mentioned.value, quoted, moment)
    return ok({ draft, value: { mentions, actor } })
  })
}

/** Deletes a mention, and the alias learned from it if no other mention uses those words. */
export function deleteMention(library: Library, { id }: Input<'deleteMention'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'mention', id)
    if (!row.ok) return row
    const fields = [
      ...removeWithOwned(library.db, 'mention', [id], moment),
      ...unusedAliases(library.db, row.value['actor'] as Id, [id]).map((alias) => remove('alias', alias.id, moment)),
    ]
    return ok({ draft: { label: 'Delete a mention', fields }, value: null })
  })
}

/**
 * Sets what mentions of a metonym mean: another actor, or (null) the actor itself. Either way the user is not asked
 * again.
 */
export function setReading(library: Library, { mentions, reading }: Input<'setReading'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const { db } = library
    const meant = reading === null ? null : readActor(db, reading)
    if (meant && !meant.ok) return meant
    const rows = db.all<Row>(
      'SELECT * FROM mention WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))',
      idList(mentions),
    )
    if (rows.length < new Set(mentions).size) return gone('mention')
    const { winner } = readMerges(db)
    const itself = meant && rows.find((row) => winner(row['actor'] as Id) === meant.value.id)
    if (itself)
      return fail(
        'bad-input',
        `“${nameOf(meant.value)}” is the actor of this mention already, so nothing was changed; choose what is meant by it here.`,
      )
    const fields = rows.flatMap((row): FieldChange[] => {
      const decided = rowsOf(db, 'field_state', 'owner', row.id).some((state) => state['field'] === 'reading')
      return [
        ...update('mention', row, { reading: meant ? meant.value.id : null }),
        ...(decided
          ? []
          : create('field_state', moment.newId(), {
              owner_type: 'mention',
              owner: row.id,
              field: 'reading',
              state: 'confirmed',
            })),
      ]
    })
    const what = rows.length === 1 ? 'a mention' : `${rows.length} mentions`
    const label = meant ? `Read ${what} as ${nameOf(meant.value)}` : `Read ${what} as named`
    return ok({ draft: { label, fields }, value: null })
  })
}

function readMentioned(db: Database, who: Input<'addMention'>['who']): Result<Mentioned> {
  if (!('actor' in who)) return ok(who)
  const actor = readActor(db, who.actor)
  return actor.ok
    ? ok({ actor: actor.value.id, name: nameOf(actor.value), known: knownNames(db, actor.value.id) })
    : actor
}

/** An actor's names: its name, its aliases, and its unlearned aliases. */
export function knownNames(db: Database, actor: Id): string[] {
  const group = idList(readMerges(db).group(actor))
  return db
    .rows<readonly [string]>(
      `SELECT name FROM actor WHERE id IN (SELECT value FROM json_each(?1))
     UNION SELECT text FROM alias WHERE deleted_at IS NULL AND actor IN (SELECT value FROM json_each(?1))`,
      group,
    )
    .map(([text]) => text)
}

/** The learned aliases of an actor that only these mentions support. */
export function unusedAliases(db: Database, actor: Id, mentions: readonly Id[]): Row[] {
  const group = idList(readMerges(db).group(actor))
  return db.all<Row>(
    `SELECT alias.* FROM alias WHERE alias.actor IN (SELECT value FROM json_each(?1)) AND learned=1 AND unlearned=0 AND deleted_at IS NULL
       AND text IN (SELECT exact FROM anchor WHERE owner IN (SELECT value FROM json_each(?2)) AND deleted_at IS NULL)
       AND NOT EXISTS (
         SELECT 1 FROM mention JOIN anchor ON anchor.owner=mention.id AND anchor.deleted_at IS NULL
         WHERE mention.actor IN (SELECT value FROM json_each(?1)) AND mention.id NOT IN (SELECT value FROM json_each(?2))
           AND mention.deleted_at IS NULL AND anchor.exact=alias.text)`,
    group,
    idList(mentions),
  )
}
