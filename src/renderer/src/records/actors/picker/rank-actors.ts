import { folded } from '#shared/search/match-words.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { kindOfWords } from '#shared/actors/words-kind.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'

/** Rows that are listed at most: who is not among them is found by typing on. */
const listed = 50
/** Farther away than any actor that is near, and than any whom the words can mean. */
const farthest = 100_000
const cannotBe = farthest + 1

/** Words that tell what kinds they can mean: "he" is one human being, "those in the room" are several. */
const telling: readonly { readonly words: RegExp; readonly kinds: ReadonlySet<ActorKind> }[] = [
  { words: /^(?:he|him|his|himself|she|hers?|herself)$/u, kinds: new Set<ActorKind>(['person', 'role', 'unnamed']) },
  { words: /^(?:those|these)\b/u, kinds: new Set<ActorKind>(['group', 'unnamed']) },
]

/**
 * The actors that fit what was typed, best first: they are called so, a name or alias begins so (a person's last name is a beginning too), a
 * later word does, the letters stand anywhere. Of those that fit alike, and with nothing typed, those named like the selection come first
 * (likely the same), then the last used; where the selection is a role or a pronoun, those mentioned just before it (`near`, the nearest
 * first) come before other recents, and whom its words cannot mean last: “he” is no organisation. Case and accents do not count.
 */
export function rankActors(
  actors: Iterable<ActorView>,
  typed: string,
  selection: string,
  near: readonly Id[] = [],
): ActorView[] {
  const query = bare(typed)
  const words = bare(selection)
  const named = kindOfWords(selection) === 'name'
  const nearness = new Map(named ? [] : near.map((id, index) => [id, index]))
  const kinds = named ? undefined : telling.find((one) => one.words.test(words))?.kinds
  const mayBe = ({ kind }: ActorView) => kinds?.has(kind) ?? true
  const scored = [...actors].flatMap((actor) => {
    const fitting = query === '' ? 0 : fit(actor, query)
    const near = mayBe(actor) ? (nearness.get(actor.id) ?? farthest) : cannotBe
    return fitting === null
      ? []
      : [{ actor, score: (fitting * 3 + likeness(actor, words, named)) * (cannotBe + 1) + near }]
  })
  return scored
    .sort(
      (a, b) =>
        a.score - b.score ||
        compareText(b.actor.lastUsed, a.actor.lastUsed) ||
        b.actor.mentions - a.actor.mentions ||
        compareText(a.actor.name, b.actor.name),
    )
    .slice(0, listed)
    .map(({ actor }) => actor)
}

/** 0 the same name or alias, 1 one holds the other by whole words, 2 all others: and always those who are not named, who are like nobody. */
function likeness(actor: ActorView, selection: string, named: boolean): number {
  if (selection === '' || actor.kind === 'unnamed') return 2
  const names = namesOf(actor)
  if (names.includes(selection)) return 0
  return named && names.some((name) => isPartOf(name, selection) || isPartOf(selection, name)) ? 1 : 2
}

/**
 * People are looked for by their last names as well, anything else by how it begins: a later word of it ("its European allies", "a source
 * briefed on a call with Trump") is often the name of another, who comes first.
 */
function fit(actor: ActorView, query: string): number | null {
  const [name = '', ...aliases] = namesOf(actor)
  if ([name, ...aliases].includes(query)) return 0
  if ([name, ...aliases].some((one) => one.startsWith(query))) return 1
  if ([name, ...aliases].some((one) => one.includes(` ${query}`) || one.includes(`-${query}`)))
    return actor.kind === 'person' ? 1 : 2
  return query.length > 2 && name.includes(query) ? 3 : null
}

function namesOf(actor: ActorView): string[] {
  return [actor.name, ...actor.aliases].map(bare)
}

function isPartOf(longer: string, shorter: string): boolean {
  return shorter.length > 2 && ` ${longer} `.includes(` ${shorter} `)
}

/** As names are compared, without articles and a possessive ending: "The Élysée’s" and "elysee" are one. */
function bare(text: string): string {
  return folded(text)
    .replace(/^(?:the|an?) /u, '')
    .replace(/['’]s?$/u, '')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
