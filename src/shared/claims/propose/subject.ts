import type { Id } from '../../model/id.ts'
import type { ActorKind } from '../../model/enums.ts'
import type { Clause } from './clause.ts'
import type { Cue } from './find-cues.ts'
import type { Item } from './items.ts'
import { auxiliaries, clauseStarts, determiners, isAdverb, prepositions, pronouns, reflexives } from './words.ts'

/** Who a cue's subject is: actors (several speak jointly), nobody named ("officials" without an actor), or no subject at all. */
export type Subject = {
  readonly actors: readonly { readonly id: Id; readonly kind: ActorKind }[]
  readonly found: 'actor' | 'unknown' | 'none'
}

const none: Subject = { actors: [], found: 'none' }
const unknown: Subject = { actors: [], found: 'unknown' }

/** Whom a pronoun can mean, by the kind of actor. */
const pronounKinds: Readonly<Record<string, readonly ActorKind[]>> = {
  he: ['person', 'role', 'unnamed'],
  she: ['person', 'role', 'unnamed'],
  they: ['group', 'unnamed', 'state', 'organisation'],
  it: ['organisation', 'state', 'group'],
}

/** “A report released last year found”: what follows such a word describes the actor before it. */
const participle = /(?:ed|made|written|given|seen|held|sent)$/u

/** The subject of a cue. */
export function subjectOf(cue: Cue, clause: Clause): Subject {
  switch (cue.type) {
    case 'preposition':
      return nounPhraseAfter(cue.last + 1, clause)
    case 'colon':
      return nameBeforeColon(cue.first, clause)
    case 'noun':
      return ownerOf(cue, clause)
    case 'adverb':
      return unknown
    case 'passive':
      return agentAfter(cue.last, clause)
    case 'nonfinite':
      return sharedSubject(cue, clause)
    case 'finite': {
      const own = ownSubject(cue, clause)
      return own.found === 'none' ? sharedSubject(cue, clause) : own
    }
  }
}

/** The subject that stands with a finite cue, before it or, turned round, behind it. */
function ownSubject(cue: Cue, clause: Clause): Subject {
  const left = leftOf(cue.first - 1, clause)
  if (left.found !== 'none' || !followsContent(cue, clause)) return left
  const right = nounPhraseAfter(cue.last + 1, clause)
  return right.found === 'actor' ? right : none
}

/** “Dolca: There is no agreement”: a name alone before the colon. */
function nameBeforeColon(colon: number, clause: Clause): Subject {
  const { items } = clause
  const before = items[startOfPhrase(clause, Math.max(0, colon - 1)) - 1]
  return before && before.sentence === items[colon]!.sentence ? none : leftOf(colon - 1, clause)
}

/** “…,” said the mediator: the subject of a cue that comes right behind a quotation or the content may stand behind it. */
function followsContent(cue: Cue, { items, isContent }: Clause): boolean {
  const before = items[cue.first - 1]?.word === ',' ? items[cue.first - 2] : items[cue.first - 1]
  return before !== undefined && (before.type === 'quote' || isContent(before))
}

/** Reads leftwards from item `at`, which stands right before the verb phrase, to the subject of that verb. */
function leftOf(at: number, clause: Clause): Subject {
  const { items } = clause
  while (items[at]?.type === 'word' && (isAdverb(items[at]!.word) || reflexives.has(items[at]!.word))) at--
  const item = items[at]
  if (!item || item.type === 'quote' || clause.isContent(item)) return none
  if (item.type === 'word' && pronouns.has(item.word)) return resolved(item, at, clause)
  if (item.type === 'word' && (item.word === 'who' || item.word === 'which' || item.word === 'that')) {
    const antecedent = items[at - 1]?.word === ',' ? at - 2 : at - 1
    return items[antecedent]?.type === 'actor' ? speaking([items[antecedent]!]) : leftOf(antecedent, clause)
  }
  if (item.type === 'stop') return item.word === ',' ? aroundComma(at, clause) : none
  if (item.type === 'word' && (clauseStarts.has(item.word) || auxiliaries.has(item.word))) return none
  return nounPhraseEndingAt(at, clause)
}

/** “His envoy, Steve Witkoff, said”, “Farmers, who lost a harvest, called”: what is between the commas belongs to what is before. */
function aroundComma(comma: number, clause: Clause): Subject {
  const { items } = clause
  let open = comma - 1
  while (open >= 0 && items[open]!.word !== ',' && items[open]!.sentence === items[comma]!.sentence) open--
  if (items[open]?.word !== ',' || items[open]!.sentence !== items[comma]!.sentence) return none
  const before = leftOf(open - 1, clause)
  if (before.found === 'actor') return before
  if (clauseStarts.has(items[open + 1]!.word)) return betweenCommas(open, clause) ?? before
  const between = nounPhraseEndingAt(comma - 1, clause)
  return between.found === 'actor' ? between : before
}

/** “Dolca, 56, who has led Karvia for a decade, told”: what a relative clause hangs on may itself stand between commas. */
function betweenCommas(comma: number, clause: Clause): Subject | null {
  const further = aroundComma(comma, clause)
  return further.found === 'actor' ? further : null
}

/**
 * The noun phrase that ends at `at`, if it is a subject; where it hangs on a preposition, the one before it.
 * Only its head speaks: not Zelensky in “Zelensky’s spokesman”, nor Trump in “a source briefed on a call with Trump”.
 */
function nounPhraseEndingAt(at: number, clause: Clause): Subject {
  const { items } = clause
  const start = startOfPhrase(clause, at)
  const head = items[at]!
  const joint = joinedBefore(clause, start)
  const first = joint.at(-1) ?? start
  const before = items[first - 1]
  if (before?.type === 'word' && prepositions.has(before.word)) {
    const outer = leftOf(first - 2, clause)
    if (outer.found !== 'none') return outer
    return head.type === 'actor' && at > first && joint.length === 0 ? speaking([head]) : none
  }
  if (head.type !== 'actor') {
    const described = items
      .slice(start, at)
      .find((item, i) => item.type === 'actor' && participle.test(items[start + i + 1]!.word))
    return described ? speaking([described]) : head.type === 'word' ? unknown : none
  }
  return speaking(withJoined(at, clause))
}

/** The actor at `at` and those joined to it before it, in the order of the text. */
function withJoined(at: number, clause: Clause): Item[] {
  const { items } = clause
  const others = joinedBefore(clause, startOfPhrase(clause, at)).map((from) => items[endOfPhrase(items, from)]!)
  return [...others.toReversed(), items[at]!]
}

/** A phrase begins at its article, behind a stop or the content, or behind a word that cannot be in it. */
function startOfPhrase({ items, isContent }: Clause, at: number): number {
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

function endsPhrase(word: string): boolean {
  return (
    prepositions.has(word) || clauseStarts.has(word) || auxiliaries.has(word) || pronouns.has(word) || isAdverb(word)
  )
}

function endOfPhrase(items: readonly Item[], start: number): number {
  let end = start
  while (items[end]!.type !== 'actor') end++
  return end
}

/** Where the phrases begin that are joined to the one at `start` by “and” or a list’s commas, nearest first. Each must end in an actor. */
function joinedBefore(clause: Clause, start: number): number[] {
  const { items } = clause
  const found: number[] = []
  let at = start - 1
  let listed = false
  while (items[at] && (items[at]!.word === 'and' || items[at]!.word === 'or' || (listed && items[at]!.word === ','))) {
    listed = true
    const end = items[at - 1]?.word === ',' && items[at]!.word !== ',' ? at - 2 : at - 1
    if (items[end]?.type !== 'actor' || items[end]!.sentence !== items[start]!.sentence) break
    const from = startOfPhrase(clause, end)
    found.push(from)
    at = from - 1
  }
  return found
}

function nounPhraseAfter(at: number, clause: Clause): Subject {
  const { items } = clause
  for (let i = at; i < items.length && i < at + 8; i++) {
    const item = items[i]!
    if (item.type === 'actor') {
      const [next, other] = items.slice(i + 1, i + 3)
      if (next?.word === "'s") return unknown
      return speaking(next?.word === 'and' && other?.type === 'actor' ? [item, other] : [item])
    }
    if (item.type === 'word' && pronouns.has(item.word) && i === at) return resolved(item, i, clause)
    if (item.type !== 'word' || endsPhrase(item.word)) break
  }
  return items[at]?.type === 'word' && !endsPhrase(items[at]!.word) ? unknown : none
}

/** Who has the offer: “a US offer”, “Putin’s offer”, “an offer by Putin”. */
function ownerOf(cue: Cue, clause: Clause): Subject {
  const { items } = clause
  const next = items[cue.last + 1]?.word
  if (next === 'by' || next === 'from') {
    const agent = nounPhraseAfter(cue.last + 2, clause)
    if (agent.found === 'actor') return agent
  }
  for (let i = cue.first - 1; i >= 0 && i >= cue.first - 4; i--) {
    const item = items[i]!
    if (item.type === 'actor') return speaking([item])
    if ((item.type !== 'word' && item.word !== "'") || endsPhrase(item.word) || determiners.has(item.word)) break
  }
  return none
}

function agentAfter(last: number, clause: Clause): Subject {
  const by = clause.items.findIndex((item, i) => i > last && i <= last + 3 && item.word === 'by')
  return by < 0 ? unknown : nounPhraseAfter(by + 1, clause)
}

/** “…, he said, adding that …”: the subject of the finite cue before; else whom the sentence is about. */
function sharedSubject(cue: Cue, clause: Clause): Subject {
  const { items, cues } = clause
  const { sentence } = items[cue.first]!
  const finite = cues.filter((other) => other.type === 'finite' && items[other.first]!.sentence === sentence)
  const earlier = finite.filter((other) => other.last < cue.first).toReversed()
  for (const other of [...earlier.filter(({ first }) => !isSubordinate(first, items)), ...earlier]) {
    const subject = ownSubject(other, clause)
    if (subject.found === 'actor') return subject
  }
  const about = items.findIndex(
    (item, i) => item.sentence === sentence && item.type === 'actor' && i < cue.first && isSubject(clause, i),
  )
  if (about >= 0) return speaking(withJoined(about, clause))
  const after = cues.find(
    (other) => other.type === 'finite' && other.first > cue.last && items[other.first]!.sentence === sentence,
  )
  return after && cue.first === items.findIndex((item) => item.sentence === sentence) ? ownSubject(after, clause) : none
}

/** Whether the verb at `at` is of a clause like “a figure that Torvik described as”, whose subject others do not share. */
function isSubordinate(at: number, items: readonly Item[]): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { type, word } = items[i]!
    if (type === 'stop' || type === 'quote' || word === 'and' || word === 'but') return false
    if (clauseStarts.has(word) || (prepositions.has(word) && items[i + 1]?.word === 'which')) return true
  }
  return false
}

/** Whether the actor at `i` looks like the subject of its clause: no preposition leads to it, and something it does follows. */
function isSubject(clause: Clause, i: number): boolean {
  const { items } = clause
  const start = startOfPhrase(clause, i)
  const before = items[(joinedBefore(clause, start).at(-1) ?? start) - 1]
  if (before?.type === 'word' && prepositions.has(before.word)) return false
  const next = items[i + 1]
  if (!next || next.word === "'s" || next.type === 'quote') return false
  if (next.type === 'stop') return next.word === ','
  return next.type === 'word' && (!endsPhrase(next.word) || auxiliaries.has(next.word) || isAdverb(next.word))
}

/**
 * The actor a pronoun stands for: the nearest fitting subject before it in the paragraph, then in those before it, else the nearest
 * fitting actor. “They” may be two people who speak jointly.
 * The content itself is passed over: Putin is not "he" in “Putin will not,” he said.
 */
function resolved(pronoun: Item, at: number, clause: Clause): Subject {
  const { items, isContent } = clause
  const kinds = pronounKinds[pronoun.word] ?? []
  const earlier = items.flatMap((item, i) => {
    const fits =
      item.kind !== undefined &&
      (kinds.includes(item.kind) || (pronoun.word === 'they' && withJoined(i, clause).length > 1))
    return i < at && fits && !isContent(item) ? [i] : []
  })
  const found = earlier.findLast((i) => isSubject(clause, i)) ?? (clause.before.length > 0 ? undefined : earlier.at(-1))
  if (found !== undefined) return speaking(pronoun.word === 'they' ? withJoined(found, clause) : [items[found]!])
  const [previous] = clause.before
  const back = previous ? resolved(pronoun, previous.items.length, previous) : unknown
  return back.found === 'unknown' && earlier.length > 0 ? speaking([items[earlier.at(-1)!]!]) : back
}

/** A place never speaks. */
function speaking(items: readonly Item[]): Subject {
  const actors = items.flatMap(({ actor, kind }) =>
    actor !== undefined && kind !== undefined && kind !== 'place' ? [{ id: actor, kind }] : [],
  )
  return actors.length > 0 ? { actors, found: 'actor' } : unknown
}
