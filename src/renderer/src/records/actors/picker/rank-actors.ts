import { folded } from '#shared/search/match-words.ts'
import type { ActorView } from '#shared/actors/actor-view.ts'
import { kindOfWords } from '#shared/actors/words-kind.ts'
import type { ActorKind } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'

/** Maximum number of rows; typing more letters finds the rest. */
const maxRows = 50
/** Ranks after every nearby actor; `cannotBe` ranks after every actor that the words can mean. */
const farthest = 100_000
const cannotBe = farthest + 1

/** Words that limit the possible kinds: "he" is one person, "those in the room" are several. */
const kindsOfWords: readonly { readonly words: RegExp; readonly kinds: ReadonlySet<ActorKind> }[] = [
  { words: /^(?:he|him|his|himself|she|hers?|herself)$/u, kinds: new Set<ActorKind>(['person', 'role', 'unnamed']) },
  { words: /^(?:those|these)\b/u, kinds: new Set<ActorKind>(['group', 'unnamed']) },
]

/**
 * Ranks the actors that match the typed text. Best first: equal to a name or alias; a name or alias begins with it (for a person also the
 * last name); a later word begins with it; it occurs anywhere.
 * Among equal matches, and with nothing typed, actors named like the selection come first (likely the same), then the last used. If the
 * selection is a role or a pronoun, actors mentioned just before it (`near`, nearest first) come before other recent ones, and kinds that
 * its words exclude come last: “he” is no organisation. Case and accents are ignored.
 */
export function rankActors(
  actors: Iterable<ActorView>,
  typed: string,
  selection: string,
  near: readonly Id[] = [],
): ActorView[] {
  const query = normalized(typed)
  const words = normalized(selection)
  const named = kindOfWords(selection) === 'name'
  const nearness = new Map(named ? [] : near.map((id, index) => [id, index]))
  const kinds = named ? undefined : kindsOfWords.find((one) => one.words.test(words))?.kinds
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
    .slice(0, maxRows)
    .map(({ actor }) => actor)
}

/**
 * 0: same name or alias. 1: one contains the other as whole words. 2: all others, and always unnamed actors, whose names are no evidence.
 */
function likeness(actor: ActorView, selection: string, named: boolean): number {
  if (selection === '' || actor.kind === 'unnamed') return 2
  const names = namesOf(actor)
  if (names.includes(selection)) return 0
  return named && names.some((name) => isPartOf(name, selection) || isPartOf(selection, name)) ? 1 : 2
}

/**
 * People are also found by their last name, all others by their beginning: a later word ("its European allies", "a source briefed on a call
 * with Trump") is often the name of another actor, who ranks first.
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
  return [actor.name, ...actor.aliases].map(normalized)
}

function isPartOf(longer: string, shorter: string): boolean {
  return shorter.length > 2 && ` ${longer} `.includes(` ${shorter} `)
}

/** Normalizes a name for comparison, without article and possessive ending: "The Élysée’s" equals "elysee". */
function normalized(text: string): string {
  return folded(text)
    .replace(/^(?:the|an?) /u, '')
    .replace(/['’]s?$/u, '')
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
