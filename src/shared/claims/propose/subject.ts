import type { Clause } from './clause.ts'
import type { Cue } from './find-cues.ts'
import type { Item } from './items.ts'
import {
  endsPhrase,
  isSubject,
  joinedBefore,
  none,
  speaking,
  startOfPhrase,
  unknown,
  withJoined,
  type Subject,
} from './noun-phrase.ts'
import { antecedentOf } from './pronoun.ts'
import { auxiliaries, clauseStarts, determiners, isAdverb, prepositions, pronouns, reflexives } from './words.ts'

/** Participles after a noun, as in “A report released last year found”: the words from the participle on describe the noun. */
const participle = /(?:ed|made|written|given|seen|held|sent)$/u

/** “a note which records him as saying that” */
const objects = new Set(['him', 'her', 'them'])
/** “Dolca quoted Aram as saying that” */
const quoting = /^(?:quot|cit|record)(?:e[ds]?|s|ed|ing)?$/u

/** Finds who says what a cue governs. */
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
    case 'nonfinite': {
      const object = cue.first - 2
      const isAs = clause.items[cue.first - 1]?.word === 'as'
      if (isAs && objects.has(clause.items[object]?.word ?? '')) return antecedentOf(object, clause)
      const quoted = clause.items[object]
      const isQuoted = isAs && quoted?.type === 'actor' && quoting.test(clause.items[object - 1]?.word ?? '')
      return isQuoted ? speaking([quoted]) : sharedSubject(cue, clause)
    }
    case 'finite': {
      const own = ownSubject(cue, clause)
      return own.found === 'none' ? sharedSubject(cue, clause) : own
    }
  }
}

/** The subject of a finite cue: before it, or after it if the order is inverted. */
function ownSubject(cue: Cue, clause: Clause): Subject {
  const left = leftOf(cue.first - 1, clause)
  if (left.found !== 'none' || !followsContent(cue, clause)) return left
  const right = nounPhraseAfter(cue.last + 1, clause)
  return right
}

/** The subject in “Dolca: There is no agreement”: a name directly before the colon, with nothing else in its phrase. */
function nameBeforeColon(colon: number, clause: Clause): Subject {
  const { items, cues } = clause
  // “Dolca tweeted: …” has a verb of its own.
  if (cues.some(({ type, last }) => type === 'finite' && last === colon - 1)) return none
  const before = items[startOfPhrase(clause, Math.max(0, colon - 1)) - 1]
  return before && before.sentence === items[colon]!.sentence ? none : leftOf(colon - 1, clause)
}

/** Whether a cue directly follows a quotation or the content. Its subject may then stand after it: “…,” said the mediator. */
function followsContent(cue: Cue, { items, isContent }: Clause): boolean {
  const before = items[cue.first - 1]?.word === ',' ? items[cue.first - 2] : items[cue.first - 1]
  return before !== undefined && (before.type === 'quote' || isContent(before))
}

/** The subject of a verb phrase, searched leftwards from item `at`, which stands directly before the phrase. */
function leftOf(at: number, clause: Clause): Subject {
  const { items } = clause
  while (items[at]?.type === 'word' && isBesideVerb(items[at]!.word)) at--
  const item = items[at]
  if (!item || item.type === 'quote' || clause.isContent(item)) return none
  if (item.type === 'word' && pronouns.has(item.word)) return antecedentOf(at, clause)
  if (item.type === 'word' && (item.word === 'who' || item.word === 'which' || item.word === 'that')) {
    const antecedent = items[at - 1]?.word === ',' ? at - 2 : at - 1
    // “It was Aram, not Dolca, who said”
    if (items[antecedent - 1]?.word === 'not') return unknown
    return items[antecedent]?.type === 'actor' ? speaking([items[antecedent]!]) : leftOf(antecedent, clause)
  }
  if (item.type === 'stop') return item.word === ',' ? aroundComma(at, clause) : none
  if (item.type === 'word' && (clauseStarts.has(item.word) || auxiliaries.has(item.word))) return none
  return nounPhraseEndingAt(at, clause)
}

function isBesideVerb(word: string): boolean {
  return isAdverb(word) || reflexives.has(word) || word === 'both' || word === 'each'
}

/** The subject before an insertion between commas: “His envoy, Steve Witkoff, said”, “Farmers, who lost a harvest, called”. */
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

/** The subject before two insertions between commas: “Dolca, 56, who has led Karvia for a decade, told”. */
function betweenCommas(comma: number, clause: Clause): Subject | null {
  const further = aroundComma(comma, clause)
  return further.found === 'actor' ? further : null
}

/**
 * The noun phrase that ends at `at`, if it is a subject. If a preposition leads to it, the noun phrase before the preposition.
 * Only the head noun speaks: not Zelensky in “Zelensky’s spokesman”, and not Trump in “a source briefed on a call with Trump”.
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
  return isInRelativeClause(at, clause) ? unknown : speaking(withJoined(at, clause))
}

/** Whether a noun phrase is the object in a relative clause without commas: “reporters who met Dolca said”. */
function isInRelativeClause(start: number, { items }: Clause): boolean {
  for (let i = start - 1; i > 0 && i > start - 6 && items[i]!.type === 'word'; i--)
    if (items[i]!.word === 'who') return i < start - 1 && items[i - 1]!.type !== 'stop'
  return false
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
    if (item.type === 'word' && pronouns.has(item.word) && i === at) return antecedentOf(i, clause)
    if (item.word === ',' && i > at) return apposedActor(i, clause) ?? unknown
    if (item.type !== 'word' || endsPhrase(item.word)) break
  }
  return items[at]?.type === 'word' && !endsPhrase(items[at]!.word) ? unknown : none
}

/** The actor in “said one passenger, Ilka Moor, 34”. */
function apposedActor(comma: number, { items }: Clause): Subject | null {
  const [actor, next] = items.slice(comma + 1, comma + 3)
  const isAlone = !next || (next.type === 'stop' && next.sentence === actor?.sentence)
  return actor?.type === 'actor' && actor.sentence === items[comma]!.sentence && isAlone ? speaking([actor]) : null
}

/** The actor that an offer belongs to: “a US offer”, “Putin’s offer”, “an offer by Putin”. */
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
  // “is expected to report by 31 March” has no agent, nor has what stands in the words themselves.
  const isDate = /^\d/u.test(clause.items[by + 1]?.word ?? '') || (by >= 0 && clause.isContent(clause.items[by]!))
  return by < 0 || isDate ? none : nounPhraseAfter(by + 1, clause)
}

/** The subject of a participle, as in “…, he said, adding that …”: that of the finite cue before it, else the subject of the sentence. */
function sharedSubject(cue: Cue, clause: Clause): Subject {
  const { items, cues } = clause
  const { sentence } = items[cue.first]!
  const finite = cues.filter((other) => other.type === 'finite' && items[other.first]!.sentence === sentence)
  const earlier = finite.filter((other) => other.last < cue.first).toReversed()
  const main = earlier.filter(({ first }) => !isSubordinate(first, items))
  // In “the shops back it, the mayor said, but fear …” the mayor fears nothing.
  const plain = main.filter((other) => !isInserted(other, items))
  const isCoordinate = cue.type === 'finite' && ['and', 'but', 'or'].includes(items[cue.first - 1]?.word ?? '')
  for (const other of [...(isCoordinate ? plain : []), ...main, ...earlier]) {
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

/** Whether a cue stands between commas, behind what it reports. */
function isInserted({ parenthetical, first, last }: Cue, items: readonly Item[]): boolean {
  const { sentence } = items[first]!
  const comma = items.findLastIndex((item, i) => i < first && item.word === ',' && item.sentence === sentence)
  return parenthetical && comma >= 0 && comma > first - 8 && items[last + 1]?.word === ','
}

/** Whether the verb at `at` is in a subordinate clause (“a figure that Torvik described as”). Other verbs do not share its subject. */
function isSubordinate(at: number, items: readonly Item[]): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const { type, word } = items[i]!
    if (type === 'stop' || type === 'quote' || word === 'and' || word === 'but') return false
    if (clauseStarts.has(word) || (prepositions.has(word) && items[i + 1]?.word === 'which')) return true
  }
  return false
}
