import type { ActorKind } from '../../model/enums.ts'
import type { Id } from '../../model/id.ts'
import type { Clause } from './clause.ts'
import type { Item } from './items.ts'
import { auxiliaries, clauseStarts, determiners, isAdverb, prepositions, pronouns } from './words.ts'

/**
 * The subject of a cue: actors (several speak jointly), one of several actors (`either`), somebody who is no actor yet (`unknown`), or none.
 */
export type Subject = {
  readonly actors: readonly { readonly id: Id; readonly kind: ActorKind }[]
  readonly found: 'actor' | 'either' | 'unknown' | 'none'
  /** Whoever wrote the text says it: “we said” outside a quotation. */
  readonly isOwnVoice?: true
  /** The label of a turn names it. */
  readonly isTurn?: true
  /** Its name stands alone behind the words, as in a headline: “Bridge is safe — Dolca”. */
  readonly isCredited?: true
  /** The pronoun that stands for it, and where its antecedent stands; absent if the cue has the name itself. */
  readonly pronoun?: { readonly word: string; readonly where: string }
}

export const none: Subject = { actors: [], found: 'none' }
export const unknown: Subject = { actors: [], found: 'unknown' }

/** Keeps the actors that can speak: all except places. */
export function speaking(items: readonly Item[]): Subject {
  const actors = items.flatMap(({ actor, kind }) =>
    actor !== undefined && kind !== undefined && kind !== 'place' ? [{ id: actor, kind }] : [],
  )
  return actors.length > 0 ? { actors, found: 'actor' } : unknown
}

/** The actor at `at` and the actors joined to it before it, in text order. */
export function withJoined(at: number, clause: Clause): Item[] {
  const { items } = clause
  const others = joinedBefore(clause, startOfPhrase(clause, at)).map((from) => items[endOfPhrase(items, from)]!)
  return [...others.toReversed(), items[at]!]
}

/** The start of the phrase that holds `at`: its article, or the item after a stop, the content or a word that cannot be in a phrase. */
export function startOfPhrase({ items, isContent }: Clause, at: number): number {
  let start = at
  while (start > 0) {
    const here = items[start]!
    const before = items[start - 1]!
    if (determiners.has(here.word.split(' ')[0]!)) break
    if (before.type === 'stop' || before.type === 'quote' || before.sentence !== here.sentence) break
    if (isContent(before) !== isContent(here)) break
    if (before.type === 'word' && endsPhrase(before.word)) break
    if (before.type === 'actor' && here.type !== 'word') break
    start--
  }
  return start
}

export function endsPhrase(word: string): boolean {
  return (
    prepositions.has(word) || clauseStarts.has(word) || auxiliaries.has(word) || pronouns.has(word) || isAdverb(word)
  )
}

function endOfPhrase(items: readonly Item[], start: number): number {
  let end = start
  while (items[end]!.type !== 'actor') end++
  return end
}

/** The starts of the phrases joined to the one at `start` by “and” or the commas of a list, nearest first. Each must end in an actor. */
export function joinedBefore(clause: Clause, start: number): number[] {
  const { items } = clause
  const found: number[] = []
  let at = start - 1
  let listed = false
  while (items[at] && (['and', 'or', 'nor'].includes(items[at]!.word) || (listed && items[at]!.word === ','))) {
    listed = true
    const isComma = items[at - 1]?.word === ',' && items[at]!.word !== ','
    const end = isComma ? beforeApposition(at - 1, items) : at - 1
    if (items[end]?.type !== 'actor' || items[end]!.sentence !== items[start]!.sentence) break
    const from = startOfPhrase(clause, end)
    found.push(from)
    at = from - 1
  }
  return found
}

/** The item before a comma, or the actor before what the commas enclose: “Dolca, the minister, and Aram”. */
function beforeApposition(comma: number, items: readonly Item[]): number {
  let open = comma - 1
  while (open > comma - 8 && items[open]?.type === 'word' && !auxiliaries.has(items[open]!.word)) open--
  // In “Dolca, the minister’s aide, and …” an actor may stand inside as an owner.
  while (open > comma - 8 && (items[open]?.type === 'word' || items[open + 1]?.word === "'s")) open--
  const isEnclosed = open < comma - 1 && items[open]?.word === ',' && items[open - 1]?.type === 'actor'
  return isEnclosed ? open - 1 : comma - 1
}

/** Whether the actor at `i` looks like the subject of its clause: no preposition before it, and a verb after it. */
export function isSubject(clause: Clause, i: number): boolean {
  const { items } = clause
  const start = startOfPhrase(clause, i)
  const before = items[(joinedBefore(clause, start).at(-1) ?? start) - 1]
  if (before?.type === 'word' && prepositions.has(before.word)) return false
  const next = items[i + 1]
  if (!next || next.word === "'s" || next.type === 'quote') return false
  if (next.type === 'stop') return next.word === ','
  return next.type === 'word' && (!endsPhrase(next.word) || auxiliaries.has(next.word) || isAdverb(next.word))
}
