import { z } from 'zod'
import { actorKinds, type ActorKind } from '../model/enums.ts'
import { idSchema } from '../model/id-schema.ts'
import type { Id } from '../model/id.ts'
import type { Range } from '../text/range.ts'
import { cleanName } from './actor-name.ts'
import { kindOfWords } from './words-kind.ts'

/** A block of a text, with the name that it begins with if it is a turn of a transcript. */
export type BlockOfTurn = Range & { readonly speaker?: string | undefined }

/** An actor with its name and aliases; what was merged into it is not listed by itself. */
export type NamedActor = { readonly id: Id; readonly kind: ActorKind; readonly names: readonly string[] }

/**
 * Who speaks turns of a source, as the card of the source lists them. `actor` is who has exactly that name; null for somebody new, of `kind`.
 * `isUnclear`: several actors have it, so no turn is marked. `toMark` is how many turns have no mention yet.
 */
export const turnSpeakerSchema = z.strictObject({
  name: z.string(),
  actor: idSchema.nullable(),
  kind: z.enum(actorKinds),
  isUnclear: z.boolean(),
  turns: z.int(),
  toMark: z.int(),
})
export type TurnSpeaker = z.infer<typeof turnSpeakerSchema>

/** The same with the ranges of the names that can be marked. */
export type SpeakerPlaces = Omit<TurnSpeaker, 'toMark'> & { readonly places: readonly Range[] }

/** What transcripts call somebody whom they do not name. */
const parts =
  /^(?:q|a|question|answer|interviewe[re]|moderator|host|co-host|guest|anchor|presenter|narrator|announcer|operator|reporter|journalist|caller|translator|interpreter|participant|audience|(?:un)?known|unidentified|voice|(?:fe)?male|man|woman|speaker|person|voice-?over|all|both)(?: (?:speaker|voice|man|woman|male|female|member|participant|caller))?(?: ?#?(?:\d{1,3}|[a-z]))?$/iu

/** What kind of actor the name before a turn is: a person, a role ("Prime Minister"), or somebody unnamed ("Q", "Speaker 1", "Host"). */
export function kindOfSpeaker(name: string): Extract<ActorKind, 'person' | 'role' | 'unnamed'> {
  const plain = name.replace(/\s*[(（][^()（）]*[)）]\s*/gu, ' ').trim() || name
  if (parts.test(plain)) return 'unnamed'
  return kindOfWords(plain) === 'role' ? 'role' : 'person'
}

/**
 * Finds who speaks the turns of a text, in the order in which they begin to. Each is the actor whom a mention of the same name at another
 * turn means, else the only actor of exactly that name or alias, in whatever case: captions set names in capitals. An unnamed actor is not
 * looked up by name, since "Q" is another one in the next source.
 */
export function turnSpeakers(
  text: string,
  blocks: readonly BlockOfTurn[],
  actors: readonly NamedActor[],
  mentions: readonly { readonly range: Range; readonly actor: Id }[],
): SpeakerPlaces[] {
  const known = new Map<string, Map<Id, NamedActor>>()
  for (const actor of actors) {
    if (actor.kind === 'unnamed') continue
    for (const name of actor.names) {
      const named = known.get(keyOf(name)) ?? new Map<Id, NamedActor>()
      known.set(keyOf(name), named.set(actor.id, actor))
    }
  }
  const byStart = new Map(mentions.map((one) => [one.range.start, one]))
  const turns = blocks.flatMap((block) => nameAt(text, block))
  return [...Map.groupBy(turns, ({ name }) => keyOf(name))].map(([key, all]) => {
    const marked = all.flatMap(({ place }) => {
      const mention = byStart.get(place.start)
      return mention?.range.end === place.end ? [mention.actor] : []
    })
    const [own, ...others] = marked.length > 0 ? [...new Set(marked)] : [...(known.get(key)?.keys() ?? [])]
    const name = all.find((one) => one.name !== one.name.toUpperCase())?.name ?? all[0]!.name
    const isUnclear = others.length > 0
    const actor = isUnclear ? null : (own ?? null)
    const kind = actors.find(({ id }) => id === actor)?.kind ?? kindOfSpeaker(name)
    const open = all.filter(({ place }) => !isTouched(place, byStart)).map(({ place }) => place)
    return { name, actor, kind, isUnclear, turns: all.length, places: isUnclear ? [] : open }
  })
}

/** The name that a block begins with; none if it is no turn, or its text does not name its speaker. */
function nameAt(text: string, { speaker, start, end }: BlockOfTurn): { name: string; place: Range }[] {
  const name = cleanName(speaker ?? '')
  if (speaker === undefined || name === '' || !text.startsWith(speaker, start) || start + speaker.length > end)
    return []
  return [{ name, place: { start, end: start + speaker.length } }]
}

/** Whether a mention begins within a name: part of it is marked already. */
function isTouched({ start, end }: Range, byStart: ReadonlyMap<number, unknown>): boolean {
  for (let at = start; at < end; at++) if (byStart.has(at)) return true
  return false
}

function keyOf(name: string): string {
  return cleanName(name).toLowerCase()
}
