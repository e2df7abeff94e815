import type { ClaimKind } from '../../model/enums.ts'
import type { Range } from '../../text/range.ts'
import { verbForms, type Inflection } from './cue-forms.ts'
import {
  alsoNouns,
  expressed,
  expressedParticles,
  expressing,
  nouns,
  onlyWithThat,
  parenthetical,
  particles,
  silenceTails,
  verbPhrases,
} from './cue-lexicon.ts'
import type { Item } from './items.ts'
import {
  auxiliaries,
  beForms,
  beforeVerbs,
  clauseStarts,
  determiners,
  isAdverb,
  prepositions,
  pronouns,
} from './words.ts'

/** Words which show that something was said. `type` decides how their speaker is found. */
export type Cue = {
  readonly type: 'finite' | 'nonfinite' | 'passive' | 'noun' | 'preposition' | 'colon' | 'adverb'
  readonly range: Range
  /** Indices of its first and last item. */
  readonly first: number
  readonly last: number
  readonly kind: ClaimKind
  /** Whether it can stand after the words it reports. */
  readonly parenthetical: boolean
  /** Nobody says it, as in “has not said”. */
  readonly negated: boolean
  /** Whether its verb is in the present tense or in the perfect without an ending: “say”, “urge”, not “said”. */
  readonly isNow: boolean
}

/** All cues among a block's items, in order. A verb phrase is one cue with its auxiliaries, adverbs and a “that” outside the content. */
export function findCues(items: readonly Item[], isContent: (item: Item) => boolean): Cue[] {
  const cues: Cue[] = []
  for (let i = 0; i < items.length; i++) {
    const cue = cueAt(items, i, isContent)
    if (!cue) continue
    const found = withoutContent(items, cue, isContent)
    cues.push(found)
    i = found.last
  }
  return cues
}

/** Removes a “that” from the cue if it belongs to the content: “disputed | that draft”. */
function withoutContent(items: readonly Item[], cue: Cue, isContent: (item: Item) => boolean): Cue {
  const last = items[cue.last]!
  const before = items[cue.last - 1]
  if (last.word !== 'that' || !before || !isContent(last) || isContent(before)) return cue
  return { ...cue, last: cue.last - 1, range: { start: cue.range.start, end: before.end } }
}

type IsContent = (item: Item) => boolean

function cueAt(items: readonly Item[], i: number, isContent: IsContent): Cue | null {
  const item = items[i]!
  if (item.type === 'stop' && item.word === ':') return cue(items, 'colon', i, i, 'statement', false)
  if (item.type !== 'word') return null
  if (item.word === 'according' && items[i + 1]?.word === 'to')
    return cue(items, 'preposition', i, i + 1, 'statement', true)
  return (
    expressionAt(items, i, isContent) ??
    phraseAt(items, i, isContent) ??
    nounAt(items, i) ??
    verbAt(items, i, isContent) ??
    hearsayAt(items, i)
  )
}

function cue(
  items: readonly Item[],
  type: Cue['type'],
  first: number,
  last: number,
  kind: ClaimKind,
  behind: boolean,
): Cue {
  const { sentence } = items[first]!
  const negated =
    items.slice(first, last).some(({ word }) => word === 'not' || word === 'never' || word.endsWith("n't")) ||
    // “Neither Dolca nor Aram would say”
    items.slice(Math.max(0, first - 8), first).some((item) => item.sentence === sentence && item.word === 'neither')
  return {
    type,
    first,
    last,
    kind,
    parenthetical: behind,
    negated,
    isNow:
      items[first]!.word === 'have' ||
      items.slice(first, last + 1).some(({ word }) => verbForms.get(word)?.inflection === 'base'),
    range: { start: items[first]!.start, end: items[last]!.end },
  }
}

/** Finds hearsay: “reportedly received” names no speaker; the source itself says that it is said. */
function hearsayAt(items: readonly Item[], i: number): Cue | null {
  return ['reportedly', 'allegedly'].includes(items[i]!.word) ? cue(items, 'adverb', i, i, 'statement', false) : null
}

/** “express their appreciation to”: as far as it stands outside the content. */
function expressionAt(items: readonly Item[], i: number, isContent: IsContent): Cue | null {
  if (!expressing.has(items[i]!.word) || isNounMarked(items, i)) return null
  for (let at = i + 1; at <= i + widestExpression && items[at]?.type === 'word' && !isContent(items[at]!); at++) {
    const kind = expressed.get(items[at]!.word)
    const next = items[at + 1]
    if (!kind || !next || !expressedParticles.has(next.word)) continue
    const type = items[i]!.word.endsWith('ing') ? 'nonfinite' : 'finite'
    return cue(items, type, withAuxiliaries(items, i), isContent(next) ? at : at + 1, kind, false)
  }
  return null
}

/** The most items between “express” and what is expressed, plus one: “express their most sincere appreciation”. */
const widestExpression = 5

function isNounMarked(items: readonly Item[], i: number): boolean {
  return items[i - 1]?.type === 'word' && isNounMarker(items, i - 1)
}

function phraseAt(items: readonly Item[], i: number, isContent: IsContent): Cue | null {
  for (const { words, kind, figure } of verbPhrases) {
    const last = matchPhrase(items, i, words.split(' '))
    if (last === null || (figure && !isFigure(items[last + 1], isContent))) continue
    // In “declined | to discuss it” the content says what was declined.
    if (kind === 'no-comment' && isContent(items[i]!) !== isContent(items[last]!)) continue
    if (kind === 'no-comment')
      return cue(items, 'finite', withAuxiliaries(items, i), withTail(items, last, isContent), kind, true)
    const behind = words.endsWith(' it')
    const found = cue(items, 'finite', withAuxiliaries(items, i), withThat(items, last), kind, behind)
    // In “does not share” the “not” is what denies.
    return words.includes(' not ') ? { ...found, negated: false } : found
  }
  return null
}

/** A number, or words that are the content. */
function isFigure(item: Item | undefined, isContent: IsContent): boolean {
  if (!item) return false
  return /^\d/u.test(item.word) || quantities.has(item.word) || item.type === 'quote' || isContent(item)
}

const quantities = new Set(
  (
    'about around almost nearly roughly some over under more less between at zero one two three four five six seven eight nine ten ' +
    'twelve twenty thirty forty fifty sixty seventy eighty ninety half a hundreds thousands millions'
  ).split(' '),
)

/** The last item of a refusal to speak with what follows it, as far as both are in the content or outside of it. */
function withTail(items: readonly Item[], last: number, isContent: IsContent): number {
  for (const tail of silenceTails) {
    const end = matchPhrase(items, last + 1, tail.split(' '))
    if (end !== null && isContent(items[end]!) === isContent(items[last]!)) return end
  }
  return last
}

/** How many words a gap of a phrase may hold. */
const gaps = [1, 2, 3, 4, 5, 6, 7, 8]

function matchPhrase(items: readonly Item[], i: number, words: readonly string[]): number | null {
  let at = i
  for (const [n, word] of words.entries()) {
    if (word === '…') {
      const after = words[n + 1]!
      const gap = gaps.find((length) => after.split('|').includes(items[at + length]?.word ?? ''))
      if (gap === undefined || items.slice(at, at + gap).some(({ type }) => type === 'stop' || type === 'quote'))
        return null
      at += gap
    } else {
      const alternatives = word.split('|')
      // “did not *immediately* respond”
      if (n > 0 && items[at]?.type === 'word' && isAdverb(items[at]!.word) && !alternatives.includes(items[at]!.word))
        at++
      if (items[at]?.type !== 'word' || !alternatives.includes(items[at]!.word)) return null
      at++
    }
  }
  return at - 1
}

function nounAt(items: readonly Item[], i: number): Cue | null {
  const { word } = items[i]!
  const singular = nouns.has(word) ? word : word.replace(/s$/u, '')
  const kind = nouns.get(singular)
  if (!kind || !isNounHere(items, i)) return null
  return cue(items, 'noun', i, i, kind, false)
}

/** Whether a word that can be noun or verb is a noun here: after an article, a possessive or a preposition. */
function isNounHere(items: readonly Item[], i: number): boolean {
  if (!verbForms.has(items[i]!.word)) return true
  for (let at = i - 1; at >= 0 && at >= i - 4; at--) {
    const { type, word } = items[at]!
    if (type === 'stop' || type === 'quote' || auxiliaries.has(word) || pronouns.has(word) || clauseStarts.has(word))
      return false
    if (word === "'s" || word === "'" || determiners.has(word)) return true
    if (prepositions.has(word)) return word !== 'to' || at < i - 1
    if (type === 'actor' && at < i - 1) return false
  }
  return false
}

function verbAt(items: readonly Item[], i: number, isContent: IsContent): Cue | null {
  const { word } = items[i]!
  const form = verbForms.get(word)
  if (!form || (isNounMarked(items, i) && form.inflection !== 'ing')) return null
  const first = withAuxiliaries(items, i)
  const next = items[i + 1]
  const isBeforeContent = next !== undefined && isContent(next) && !isContent(items[i]!)
  const isWithoutThat = onlyWithThat.has(form.lemma) && next?.word !== 'that' && !isBeforeContent
  if (isWithoutThat && !isInserted(items, first, i)) return null
  if (
    alsoNouns.has(form.lemma) &&
    (form.inflection === 'base' || form.inflection === 'third') &&
    !followsSubject(items, first, i)
  )
    return null
  const type = verbType(items, first, i, form.inflection)
  // Nobody says what they do not know.
  const isUnknown =
    form.lemma === 'know' && items.slice(first, i).some(({ word }) => word === 'not' || word.endsWith("n't"))
  if (!type || isUnknown) return null
  const particle = particles.find(({ lemma, after }) => lemma === form.lemma && after === items[i + 1]?.word)
  // In “asked for that report” the “that” belongs to the report.
  const last = particle ? i + 1 : withTo(items, withToldNoun(items, withThat(items, i), isContent), type, isContent)
  return cue(items, type, first, last, particle?.kind ?? form.kind, isWithoutThat || parenthetical.has(form.lemma))
}

/** Whether the word before shows that a word is a noun: an article or a possessive. “Dolca and Aram both said” has none. */
function isNounMarker(items: readonly Item[], at: number): boolean {
  const { word } = items[at]!
  if ((word === 'both' || word === 'each') && items[at - 1]?.type === 'actor') return false
  return determiners.has(word) || word === "'s"
}

/**
 * Whether the word before a verb proves that it has a subject: an actor, a pronoun, an auxiliary, a stop. “officials in both capitals
 * call” does not.
 */
function followsSubject(items: readonly Item[], first: number, i: number): boolean {
  let at = first - 1
  // “He now estimates”
  while (items[at]?.type === 'word' && isAdverb(items[at]!.word)) at--
  const before = items[at]
  if (first < i || !before || before.type === 'actor' || before.type === 'stop') return true
  return pronouns.has(before.word) || ['who', 'and', 'but', 'or', 'to'].includes(before.word)
}

function verbType(items: readonly Item[], first: number, i: number, inflection: Inflection): Cue['type'] | null {
  const before = items[first - 1]
  const helpers = items
    .slice(first, i)
    .map((item) => item.word)
    .filter((word) => auxiliaries.has(word))
  const helped = helpers.length > 0
  if (inflection === 'ing') {
    if (helped) return 'finite'
    return !before || before.type !== 'word' || !prepositions.has(before.word) || before.word === 'by'
      ? 'nonfinite'
      : null
  }
  if (inflection === 'past' || inflection === 'participle') {
    if (helpers.some((word) => beForms.has(word))) return 'passive'
    if (!helped && items[i + 1]?.word === 'by') return 'passive'
    // “Asked whether …, Dolca laughed”: she is asked.
    if (!helped && before?.sentence !== items[i]!.sentence) return 'passive'
    return inflection === 'past' || helped ? 'finite' : null
  }
  if (inflection === 'base' && !helped && before?.word === 'to') return 'nonfinite'
  return 'finite'
}

/** The first item of the verb phrase that ends at `i`: “has reportedly refused” begins at “has”, “also said” at “said”. */
function withAuxiliaries(items: readonly Item[], i: number): number {
  let first = i
  for (let at = i - 1; at >= 0 && items[at]!.type === 'word'; at--) {
    if (auxiliaries.has(items[at]!.word)) first = at
    else if (!isAdverb(items[at]!.word) && !beforeVerbs.has(items[at]!.word)) break
  }
  return first
}

/** Whether a clause of speech stands between commas, or at the end behind one: “The prosecution, she would show, had …”, “…, trial hears”. */
function isInserted(items: readonly Item[], first: number, i: number): boolean {
  const next = items[i + 1]
  if (next && next.sentence === items[i]!.sentence && next.type !== 'stop') return false
  const end = beforeApposed(items, first)
  const subject = items.slice(Math.max(0, end - 7), end)
  const comma = subject.findLastIndex(({ word }) => word === ',')
  const inside = subject.slice(comma + 1)
  return (
    comma >= 0 &&
    inside.length > 0 &&
    inside.every(({ type, word }) => type !== 'stop' && type !== 'quote' && !clauseStarts.has(word))
  )
}

/** The item behind a subject without its apposition: “…, data from the operator | , Norvolt, | showed”. */
function beforeApposed(items: readonly Item[], first: number): number {
  if (items[first - 1]?.word !== ',') return first
  const open = items.findLastIndex((item, i) => i < first - 1 && item.word === ',')
  return open > 0 && open >= first - 6 ? open : first
}

/** “is expected to | report”: of a passive the “to” belongs to it where the content begins behind it. */
function withTo(items: readonly Item[], last: number, type: Cue['type'], isContent: IsContent): number {
  const [to, verb] = items.slice(last + 1, last + 3)
  return type === 'passive' && to?.word === 'to' && !isContent(to) && verb && isContent(verb) ? last + 1 : last
}

function withThat(items: readonly Item[], last: number): number {
  // “said only that”
  const next = items[last + 1]
  if (next?.type === 'word' && isAdverb(next.word) && items[last + 2]?.word === 'that') return last + 2
  if (next?.word === 'that') return last + 1
  return phraseBeforeThat(items, last) ?? last
}

const objectPronouns = new Set(['him', 'her', 'them', 'me', 'us', 'you'])
/** What is told of what somebody said: “rejected the suggestion that”. */
const toldNouns = new Set(
  'suggestion claim idea accusation allegation notion charge view assertion argument report rumour rumor hope fear belief position'.split(
    ' ',
  ),
)

/** “rejected the suggestion that | it was late”, where the content begins behind it. */
function withToldNoun(items: readonly Item[], last: number, isContent: IsContent): number {
  const [article, noun, that, next] = items.slice(last + 1, last + 5)
  const isTold =
    ['the', 'any', 'all'].includes(article?.word ?? '') && toldNouns.has((noun?.word ?? '').replace(/s$/u, ''))
  const isOutside = article !== undefined && !isContent(article) && next !== undefined && isContent(next)
  return isTold && that?.word === 'that' && isOutside ? last + 3 : last
}

/** The “that” behind “to him” or “with concern”, which belong to the cue with it. */
function phraseBeforeThat(items: readonly Item[], last: number): number | null {
  const [first, second, third, fourth] = items.slice(last + 1, last + 5).map(({ word }) => word)
  if (first === 'to' && objectPronouns.has(second ?? '') && third === 'that') return last + 3
  if (first === 'with' && expressed.has(second ?? '') && third === 'that') return last + 3
  if (first === 'with' && expressed.has(third ?? '') && fourth === 'that') return last + 4
  return null
}
