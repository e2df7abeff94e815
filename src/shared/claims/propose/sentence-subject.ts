import type { Clause } from './clause.ts'
import type { Item } from './items.ts'
import { endsPhrase, isSubject, joinedBefore, startOfPhrase, withJoined } from './noun-phrase.ts'
import { clauseStarts, indefinites, isAdverb, prepositions, pronouns } from './words.ts'

/**
 * What a sentence is about: marked actors, a pronoun, a capitalised name that is no actor yet, or another noun.
 * `speaks` says whether the subject stands before a verb of saying; `at` is its last item.
 */
export type SentenceSubject =
  | { readonly found: 'actors'; readonly actors: readonly Item[]; readonly at: number }
  | { readonly found: 'pronoun'; readonly at: number }
  | { readonly found: 'name' | 'noun'; readonly head: Item; readonly speaks: boolean; readonly at: number }
  | { readonly found: 'none' }

const nothing: SentenceSubject = { found: 'none' }

/** Past forms that rules would not recognise, so that in “the panel met Dolca” the name is an object. */
const pasts = new Set(
  (
    'met left saw gave took sent won lost beat led put held made came went ran brought bought kept cut hit flew drove rose fell began became got ' +
    'paid stood sat spent sold built broke chose drew had did was were is are has'
  ).split(' '),
)

/** The subject of the main clause of the sentence that begins at item `start`, looking for asides only before the pronoun at `except`. */
export function subjectOfSentence(start: number, clause: Clause, except = -1): SentenceSubject {
  const { items } = clause
  const { sentence } = items[start]!
  const isHere = (i: number) => items[i]?.sentence === sentence
  const speaker = parenthetical(sentence, clause, except)
  if (speaker) return speaker
  let i = afterDateline(start, clause)
  let opening = false
  for (let turn = 0; turn < 4 && isHere(i); turn++) {
    let quoted = false
    while (isHere(i) && isSkipped(items[i]!, clause)) {
      quoted ||= items[i]!.type === 'quote' || clause.isContent(items[i]!)
      i++
    }
    const inverted = quoted ? clause.cues.find(({ type, first }) => type === 'finite' && first === i) : undefined
    if (inverted) return nounPhraseFrom(inverted.last + 1, clause)
    if (!isHere(i) || !opens(i, clause)) break
    const comma = items.findIndex((item, n) => n > i && (item.word === ',' || item.sentence !== sentence))
    if (comma < 0 || !isHere(comma)) {
      opening = true
      break
    }
    i = comma + 1
  }
  if (opening) return firstBeforeVerb(i, clause)
  return isHere(i) ? nounPhraseFrom(i, clause) : nothing
}

/** Who says the sentence: “The shops back the strike, the mayor, Ilse Brandt, said, but …”. */
function parenthetical(sentence: number, clause: Clause, except: number): SentenceSubject | null {
  const { items, cues } = clause
  for (const { type, first, last, parenthetical: isOne, kind } of cues) {
    const next = items[last + 1]
    const ends = !next || next.sentence !== sentence || next.word === ',' || next.word === '.'
    if (type !== 'finite' || !isOne || kind === 'no-comment' || items[first]!.sentence !== sentence || !ends) continue
    const at = items[first - 1]?.word === ',' ? first - 2 : first - 1
    const before = items[at]
    if (before?.sentence !== sentence || clause.isContent(before) || (except >= 0 && at >= except)) continue
    if (!isSetOff(startOfPhrase(clause, at), clause)) continue
    if (before.type === 'actor') return { found: 'actors', actors: withJoined(at, clause), at }
    if (before.type !== 'word') continue
    if (pronouns.has(before.word)) return { found: 'pronoun', at }
    if (at === first - 1 && !endsPhrase(before.word)) return nounAt(at, startOfPhrase(clause, at), true, clause)
  }
  return null
}

/** Whether an aside may begin at an item: behind a comma or the words it reports. “than what Dolca thought” is none. */
function isSetOff(start: number, { items, isContent }: Clause): boolean {
  const before = items[start - 1]
  return (
    !before ||
    before.sentence !== items[start]!.sentence ||
    before.word === ',' ||
    before.type === 'quote' ||
    isContent(before)
  )
}

/** After “WESTPORT — ” at the start of a report. */
function afterDateline(start: number, { items, named: { text } }: Clause): number {
  const first = items[start]!
  const word = text.slice(first.start, first.end)
  const dash = items.findIndex((item, i) => i > start && i < start + 10 && /^[—–]$/u.test(item.word))
  return dash > 0 && word.length > 1 && word === word.toUpperCase() && first.sentence === items[dash]!.sentence
    ? dash + 1
    : start
}

function isSkipped(item: Item, { isContent }: Clause): boolean {
  if (isContent(item) || item.type === 'quote') return true
  if (item.type === 'stop') return item.word !== '('
  return item.type === 'word' && (isAdverb(item.word) || ['and', 'but', 'so', 'yet', 'or'].includes(item.word))
}

/** Whether a word opens a phrase that stands before the subject: “On Tuesday”, “When asked”, “Speaking in Brussels, …”. */
function opens(i: number, { items, cues }: Clause): boolean {
  const { type, word } = items[i]!
  if (type !== 'word') return false
  if (prepositions.has(word) || word === 'according' || (clauseStarts.has(word) && word !== 'that')) return true
  const isFollowedByVerb = isVerb(i + 1, items) || cues.some(({ first }) => first === i + 1)
  return /(?:ing|ed)$/u.test(word) && items[i + 1]?.type !== 'stop' && !isFollowedByVerb
}

/** In “On Tuesday Dolca said” no comma shows where the subject begins: it is the first actor before a verb. */
function firstBeforeVerb(from: number, clause: Clause): SentenceSubject {
  const { items, cues } = clause
  const { sentence } = items[from]!
  for (let i = from; items[i]?.sentence === sentence; i++) {
    const next = i + 1
    const verb = isVerb(next, items) || cues.some(({ type, first }) => type === 'finite' && first === next)
    if (items[i]!.type === 'actor' && verb) return { found: 'actors', actors: withJoined(i, clause), at: i }
  }
  return nothing
}

function isVerb(i: number, items: readonly Item[]): boolean {
  const item = items[i]
  return item?.type === 'word' && (pasts.has(item.word) || (/[^e]ed$/u.test(item.word) && item.word.length > 4))
}

/** The noun phrase that begins at `i`: an actor with whatever describes it, or the head noun of a phrase without one. */
function nounPhraseFrom(i: number, clause: Clause): SentenceSubject {
  const { items, cues } = clause
  const first = items[i]
  if (!first) return nothing
  if (first.type === 'word' && pronouns.has(first.word)) return { found: 'pronoun', at: i }
  let end = i
  for (; items[end]?.sentence === first.sentence; end++) {
    const item = items[end]!
    if (item.type === 'stop' || item.type === 'quote' || clause.isContent(item)) break
    if (item.type === 'actor') {
      if (items[end + 1]?.word === "'s" || items[end + 1]?.word === "'") continue
      const last = lastJoined(end, clause)
      return { found: 'actors', actors: withJoined(last, clause), at: last }
    }
    const ends =
      endsPhrase(item.word) || isVerb(end, items) || cues.some(({ type, first }) => type === 'finite' && first === end)
    if (end > i && ends && item.word !== "'s") break
  }
  const apposed = apposition(end, clause)
  if (apposed) return apposed
  const head = items[end - 1]
  if (!head || end === i || head.type !== 'word' || indefinites.has(head.word)) return nothing
  const speaks = cues.some(({ type, first }) => type === 'finite' && first === end)
  return nounAt(end - 1, i, speaks, clause)
}

/** The phrase from `from` to `at`, which holds no actor. */
function nounAt(at: number, from: number, speaks: boolean, clause: Clause): SentenceSubject {
  const head = clause.items[at]!
  const isInside = from > 0 && clause.items[from - 1]!.sentence === head.sentence
  // A single noun without an article, “Velde was angry”, is a name, unless the text has it in small letters: “Rain fell”.
  const isBare = from === at && !head.word.endsWith('s') && !isWordElsewhere(head, clause)
  const isName = head.capital && (at > from || isInside || isBare || isNameElsewhere(head, clause))
  return { found: isName ? 'name' : 'noun', head, speaks, at }
}

/** The last actor of a list that begins with the one at `at`: “Dolca, Aram and Virtaus”. */
function lastJoined(at: number, clause: Clause): number {
  const { items } = clause
  let last = at
  for (let i = at + 1; items[i]?.sentence === items[at]!.sentence && i < at + 24; i++) {
    if (items[i]!.type !== 'actor') continue
    const start = startOfPhrase(clause, i)
    if (items[start - 1]?.word === 'and' && joinedBefore(clause, start).some((from) => from <= at)) last = i
  }
  return last
}

/** The actor in “His envoy, Steve Witkoff, said” or “A spokeswoman for Veltran, Dana Kerr, said”. */
function apposition(end: number, clause: Clause): SentenceSubject | null {
  const { items, cues } = clause
  let comma = end
  while (
    items[comma] &&
    items[comma]!.word !== ',' &&
    comma < end + 8 &&
    items[comma]!.type !== 'stop' &&
    !cues.some(({ type, first }) => type === 'finite' && first === comma) &&
    (comma > end || prepositions.has(items[comma]!.word))
  )
    comma++
  if (items[comma]?.word !== ',') return null
  const at = items.findIndex((item, i) => i > comma && item.type === 'actor')
  const inside = items.slice(comma + 1, at)
  const plain = at > 0 && at <= comma + 6 && inside.every(({ type, word }) => type === 'word' && !endsPhrase(word))
  return plain && endsApposition(items[at + 1]) ? { found: 'actors', actors: [items[at]!], at } : null
}

function endsApposition(next: Item | undefined): boolean {
  return !next || (next.type === 'stop' && next.word !== '-')
}

/** Whether a word at the start of a sentence is written with a capital inside another sentence too. */
function isNameElsewhere({ start, end }: Item, { named: { text } }: Clause): boolean {
  const word = text.slice(start, end)
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const whole = !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? ' ')
    if (whole && /[\p{L},;’'] $/u.test(text.slice(Math.max(0, at - 2), at))) return true
  }
  return false
}

/** Whether the text also has a word in small letters. */
function isWordElsewhere({ word }: Item, { named: { text } }: Clause): boolean {
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${word}(?![\p{L}\p{N}])`, 'u').test(text)
}

/** The other actors that look like a subject between two items: those of subordinate clauses. */
export function subjectsBetween(from: number, to: number, clause: Clause): Item[] {
  return clause.items
    .slice(from, to)
    .filter((item, n) => item.type === 'actor' && !clause.isContent(item) && isSubject(clause, from + n))
}
