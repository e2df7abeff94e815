import type { ActorKind } from '../../model/enums.ts'
import type { Id } from '../../model/id.ts'
import { capital } from '../../text/capital.ts'
import { overlaps, type Range } from '../../text/range.ts'
import type { NamedRange } from './items.ts'

/** The part of a registry actor that the rules use. */
export type KnownActor = {
  readonly id: Id
  readonly name: string
  readonly kind: ActorKind
  readonly aliases: readonly string[]
}

/** All names of actors, longest first: the exact words, and the actor that each means. */
export type Names = readonly (readonly [string, KnownActor])[]

/**
 * The names and aliases of the actors, and the words of marked mentions.
 * The last name of a person counts if no other person has it. Likewise “the union” counts if exactly one organisation is a union.
 */
export function namesOf(text: string, mentions: readonly NamedRange[], actors: readonly KnownActor[]): Names {
  const names = new Map<string, KnownActor>()
  const add = (name: string, actor: KnownActor) => {
    if (!isName(name)) return
    // “the ministry of passes” is “The ministry of passes” at the start of a sentence.
    // Transcripts print names of more than three letters in capitals.
    const shouted = actor.kind === 'person' && name.length > 3 ? [name.toUpperCase()] : []
    for (const written of [name, capital(name), ...shouted]) if (!names.has(written)) names.set(written, actor)
  }
  for (const actor of actors) for (const name of [actor.name, ...actor.aliases]) add(name, actor)
  for (const [words, actor] of learned(text, mentions, actors)) add(words, actor)
  for (const actor of withUniqueLastWord(actors, 'person')) add(lastWord(actor), actor)
  for (const actor of withUniqueLastWord(actors, 'organisation')) add(`the ${lastWord(actor).toLowerCase()}`, actor)
  return [...names].sort(([a], [b]) => b.length - a.length)
}

/** The words of marked mentions, which name the same actor elsewhere too, unless they are marked for two actors. */
function learned(text: string, mentions: readonly NamedRange[], actors: readonly KnownActor[]): [string, KnownActor][] {
  const known = new Map(actors.map((actor) => [actor.id, actor]))
  const meant = Map.groupBy(mentions, ({ range }) => text.slice(range.start, range.end))
  return [...meant].flatMap(([words, [first, ...others]]): [string, KnownActor][] => {
    const actor = first && others.every((other) => other.actor === first.actor) ? known.get(first.actor) : undefined
    return actor ? [[words, actor]] : []
  })
}

/** The actors of a kind whose last word no other actor of that kind has. */
function withUniqueLastWord(actors: readonly KnownActor[], kind: ActorKind): KnownActor[] {
  const groups = Map.groupBy(
    actors.filter((actor) => actor.kind === kind),
    lastWord,
  )
  return [...groups.values()].flatMap((group) => (group.length === 1 ? group : []))
}

function lastWord({ name }: KnownActor): string {
  return name.split(' ').at(-1)!
}

/** Whether words can be used as a name. Pronouns and bare role words that were learned as aliases may mean someone else here. */
function isName(name: string): boolean {
  return /^\p{Lu}|^\p{Lo}|\s/u.test(name) && !/^(?:he|she|it|they|his|her|its|their|him|them|who)\b/iu.test(name)
}

/** Every actor named in a block: outermost mentions, and unmarked names as whole words, longest first. */
export function namedIn(text: string, block: Range, mentions: readonly NamedRange[], names: Names): NamedRange[] {
  const inside = mentions.filter(({ range }) => overlaps(range, block))
  const taken = inside.filter(({ range }, i) => !inside.some((other, j) => j !== i && holds(other.range, range, j < i)))
  const slice = text.slice(block.start, block.end)
  for (const [name, actor] of names) {
    for (let at = slice.indexOf(name); at >= 0; at = slice.indexOf(name, at + 1)) {
      const range = { start: block.start + at, end: block.start + at + name.length }
      const whole = !letter.test(slice[at - 1] ?? ' ') && !letter.test(slice[at + name.length] ?? ' ')
      if (whole && !taken.some((other) => overlaps(other.range, range)))
        taken.push({ range, actor: actor.id, kind: actor.kind })
    }
  }
  return taken.sort((a, b) => a.range.start - b.range.start)
}

const letter = /[\p{L}\p{M}\p{N}]/u

function holds(outer: Range, inner: Range, first: boolean): boolean {
  const same = outer.start === inner.start && outer.end === inner.end
  return same ? first : outer.start <= inner.start && inner.end <= outer.end
}
