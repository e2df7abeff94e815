import { turnSpeakers, type NamedActor, type SpeakerPlaces, type TurnSpeaker } from '#shared/actors/turn-speakers.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import { ok, type Result } from '#shared/model/result.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { listMentions } from './read-mentions.ts'
import { readSource } from './read-sources.ts'

type Read = Pick<Library, 'db' | 'revisions'>

/** Lists who speaks the turns of a source; nobody if it is no transcript. */
export function readTurnSpeakers(library: Read, input: Input<'readTurnSpeakers'>): Result<TurnSpeaker[]> {
  const found = speakersOfTurns(library, input.id)
  return found.ok
    ? ok(found.value.speakers.map(({ places, ...speaker }) => ({ ...speaker, toMark: places.length })))
    : found
}

/** The same with the places of the names, and the revision that they are in. */
export function speakersOfTurns(
  library: Read,
  source: Id,
): Result<{ readonly revision: Id; readonly speakers: readonly SpeakerPlaces[] }> {
  const text = readSource(library, { id: source })
  if (!text.ok) return text
  const { revision, blocks } = text.value
  const turns = blocks.filter(({ speaker }) => speaker !== undefined)
  if (turns.length === 0) return ok({ revision, speakers: [] })
  const mentions = listMentions(library, { source })
    .filter((mention) => mention.revision === revision)
    .map(({ start, end, actor }) => ({ range: { start, end }, actor }))
  return ok({ revision, speakers: turnSpeakers(text.value.text, turns, namedActors(library.db), mentions) })
}

/** All actors with their names; those of merged ones are those of the actor that they were merged into. */
function namedActors(db: Database): NamedActor[] {
  const { winner } = readMerges(db)
  const kinds = new Map<Id, ActorKind>()
  const names = new Map<Id, string[]>()
  const add = (actor: Id, name: string) => names.set(winner(actor), [...(names.get(winner(actor)) ?? []), name])
  for (const [id, kind, name] of db.rows<readonly [Id, ActorKind, string]>(
    'SELECT id, kind, name FROM actor WHERE deleted_at IS NULL',
  )) {
    kinds.set(id, kind)
    add(id, name)
  }
  for (const [actor, text] of db.rows<readonly [Id, string]>(
    `SELECT alias.actor, text FROM alias JOIN actor ON actor.id=alias.actor AND actor.deleted_at IS NULL
     WHERE alias.deleted_at IS NULL AND unlearned=0`,
  ))
    add(actor, text)
  return [...names].map(([id, all]) => ({ id, kind: kinds.get(id) ?? 'person', names: all }))
}
