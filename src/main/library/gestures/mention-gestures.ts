import { markActor, type Mentioned } from '#shared/actors/mark-actor.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import { remove } from '#shared/changes/draft.ts'
import { ok, type Result } from '#shared/contract/result.ts'
import type { Id } from '#shared/model/id.ts'
import { commit } from '../commit.ts'
import type { Library } from '../library.ts'
import { removeWithOwned } from '../owned.ts'
import { neededRow, rowsOf } from '../rows.ts'
import type { Database } from '../sqlite.ts'
import { takeQuote } from '../take-quote.ts'

export function addMention(library: Library, { revision, range, who }: Input<'addMention'>): Result<Output<'addMention'>> {
  return commit(library, { origin: 'user' }, (moment) => {
    const mentioned = readMentioned(library.db, who)
    if (!mentioned.ok) return mentioned
    const at = takeQuote(library, revision, range)
    if (!at.ok) return at
    const { draft, mention, actor } = markActor(mentioned.value, revision, at.value, moment)
    return ok({ draft, value: { mention, actor } })
  })
}

/** Deletes a mention, and the alias it taught if no other mention uses those words. */
export function deleteMention(library: Library, { id }: Input<'deleteMention'>): Result<null> {
  return commit(library, { origin: 'user' }, (moment) => {
    const row = neededRow(library.db, 'mention', id)
    if (!row.ok) return row
    const alias = unusedAlias(library.db, row.value['actor'] as Id, id)
    const fields = [
      ...removeWithOwned(library.db, 'mention', [id], moment),
      ...(alias === undefined ? [] : [remove('alias', alias, moment)]),
    ]
    return ok({ draft: { label: 'Delete a mention', fields }, value: null })
  })
}

function readMentioned(db: Database, who: Input<'addMention'>['who']): Result<Mentioned> {
  if (!('actor' in who)) return ok(who)
  const actor = neededRow(db, 'actor', who.actor)
  if (!actor.ok) return actor
  const aliases = rowsOf(db, 'alias', 'actor', who.actor).map((row) => String(row['text']))
  return ok({ actor: who.actor, name: String(actor.value['name']), aliases })
}

function unusedAlias(db: Database, actor: Id, mention: Id): Id | undefined {
  return db.get<{ id: Id }>(
    `SELECT alias.id FROM alias JOIN anchor ON anchor.owner=?2 AND anchor.exact=alias.text
     WHERE alias.actor=?1 AND alias.learned=1 AND alias.deleted_at IS NULL AND NOT EXISTS (
       SELECT 1 FROM mention JOIN anchor AS other ON other.owner=mention.id
       WHERE mention.actor=?1 AND mention.id<>?2 AND mention.deleted_at IS NULL AND other.exact=alias.text)`,
    actor, mention,
  )?.id
}
