import type { Range } from '../../../text/range.ts'
import { withoutEnd } from '../../../text/trim-range.ts'
import {
  beforeOf,
  clauseStart,
  inverting,
  isInverted,
  isNoAssertion,
  predicateStart,
  preposition,
  type CuePhrase,
} from './cue-phrase.ts'
import { baseOf, finiteForms, isNaming, pastOf, startsWithVerb, takesClause, takesListener } from './verbs.ts'

/** The longest text between a cue and its words that is printed as part of the cue, in UTF-16 units. A longer gap is another thought. */
export const longestGap = 80

/** Verbs that turn the noun after them into its opposite: “rejected the notion that”. */
const undoing = new Set(
  'contest decry denounce deny disown dismiss dispute oppose rebut refuse refute reject retract'.split(' '),
)

/**
 * The words of the source from a cue that is a predicate up to the claim's words: “said that”, “rejected the notion that”.
 * Null if other words stand between, as in “said Witkoff, who”.
 */
export function leadingUpTo(text: string, phrase: CuePhrase, cue: Range, content: Range): string | null {
  if (!adjoins(text, cue, content)) return null
  const lead = text.slice(phrase.range.start, content.start)
  const whole = withIt(text, phrase, lead)
  const words = withoutEnd(withSubject(phrase, whole, text.slice(content.start, content.end)), /[\s,;:“”„"«‘'(–—-]/u)
  // “asked its author, Sabine Orlo, whether”: the comma closes what another one opened.
  const isClosing = /,[^,]+,\s*$/u.test(text.slice(phrase.range.end, content.start))
  return isClosing ? `${words},` : words
}

/** Whether a cue only interrupts a sentence: “There was no truth, Norvolt *said*, in the story that …”, “Rain, *said* the minister, was near”. */
export function isParenthesis(text: string, { range, verb }: CuePhrase, gap: string): boolean {
  const endsWithVerb = text.slice(range.start, range.end).toLowerCase().endsWith(verb)
  const isAfterWords = /[,”"’!?]\s*$/u.test(text.slice(Math.max(0, range.start - 3), range.start))
  if (endsWithVerb && isAfterWords && inverting.has(verb) && isInverted(gap)) return true
  return gap.startsWith(',') && /,\s+[^,;:.!?]{1,60}$/u.test(text.slice(Math.max(0, range.start - 80), range.start))
}

/** Whether nothing but a few words of the same sentence stands between a cue and the words after it. */
export function adjoins(text: string, cue: Range, content: Range): boolean {
  if (cue.end > content.start) return false
  const gap = text.slice(cue.end, content.start)
  return gap.length <= longestGap && !/[.;!?:“”„"«»\n]\s*\S|[.;!?]["”’]?\s+$|\n/u.test(gap)
}

/**
 * The predicate alone, for words that do not follow it: “said”, “told a press conference”.
 * A verb that needs a listener takes them from the text; without one, null.
 */
export function predicateAlone(text: string, block: Range, phrase: CuePhrase): string | null {
  const words = text.slice(phrase.range.start, phrase.range.end)
  if (phrase.verb === '') return null
  if (!takesListener(phrase.verb)) return words
  if (!words.toLowerCase().endsWith(phrase.verb)) return words
  const after = text.slice(phrase.range.end, Math.min(block.end, phrase.range.end + longestGap))
  const listener =
    /^\s+(?<listener>(?!that\b|on\b|in\b|at\b)[\p{L}’'-]+(?:\s(?!on\b|in\b|at\b|that\b|after\b|before\b|when\b|as\b|during\b|how\b|why\b|it\b|he\b|she\b|they\b)[\p{L}\d’'-]+){0,5})/iu.exec(
      after,
    )?.groups?.['listener']
  return listener === undefined ? null : `${words} ${listener}`
}

/** “denied that” of “denying that”. */
export function inPast(words: string, verb: string): string {
  const at = words.toLowerCase().indexOf(verb)
  return at < 0 ? words : words.slice(0, at) + (pastOf.get(verb) ?? verb) + words.slice(at + verb.length)
}

/** Where the words begin without which a cue that is no predicate means nothing: “a warning”, “Bell’s promise”, “is accused of hiding”. */
export function contextStart(text: string, block: Range, { range, verb }: CuePhrase): number {
  const before = beforeOf(text, block, range.start)
  if (isNoAssertion(text, block, range.start)) return clauseStart(text, block, range.start)
  const hangsOn = antecedentOf(before)
  if (hangsOn !== '') return range.start - hangsOn.length
  const noun =
    /(?:^|[\s(“"—])(?<words>(?:[Aa]n?|[Tt]he|[Tt]his|[Tt]hese|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Yy]our|[Mm]y|[Aa]nother|[Aa]ny|[Nn]o|\p{Lu}[\p{L}-]*[’']s?)\s+(?:[\p{L}’'-]+\s+){0,3})$/u.exec(
      before,
    )?.groups?.['words']
  if (noun !== undefined) {
    // “rejected the notion that”: without its verb the noun would say the opposite.
    const at = range.start - noun.length
    // “A columnist in the Mercury wrote”: the noun before the verb is not the one that wrote.
    if (finiteForms.has(verb) && preposition.test(beforeOf(text, block, at)))
      return clauseStart(text, block, range.start)
    const verbBefore = /(?<verb>[\p{L}’]+)\s+$/u.exec(beforeOf(text, block, at))?.groups?.['verb'] ?? ''
    if (!undoing.has(baseOf(verbBefore.toLowerCase()))) return at
    const start = text.lastIndexOf(verbBefore, at)
    return predicateStart(text, block, { start, end: start + verbBefore.length })
  }
  if (finiteForms.has(verb) || verb.endsWith('ed') || preposition.test(before))
    return clauseStart(text, block, range.start)
  return range.start
}

/** The words that a clause with “who” or “which” hangs on, up to the clause: “farmers below the dam, who ”. */
export function antecedentOf(before: string): string {
  return (
    /(?<context>[^\s,;:.!?“”"«»—][^,;:.!?“”"«»—]{0,80},?\s(?:who|which|that)\s(?:(?:is|are|was|were|has|have|had|also)\s)*)$/u.exec(
      before,
    )?.groups?.['context'] ?? ''
  )
}

/** “said [it] could push up prices” where the source has “a move that traders said could push up prices”. */
function withSubject({ verb }: CuePhrase, lead: string, words: string): string {
  if (!lead.trimEnd().toLowerCase().endsWith(verb)) return lead
  const isRuled =
    /^(?:rul|declar|judg|deem|consider|f(?:ou|i)nd)/u.test(verb) &&
    /^(?!out\b|on\b|in\b|that\b|an?\b|the\b)\p{Ll}+$/u.test(words)
  return isRuled || (takesClause(verb) && startsWithVerb(words)) ? `${lead.trimEnd()} [it] ` : lead
}

/** “called it a ploy” where the source has “what he called a ploy”: the verb needs what it names. */
function withIt(text: string, phrase: CuePhrase, lead: string): string {
  if (
    !isNaming(phrase.verb) ||
    /\b(?:be|been|is|are|was|were|being)\b/iu.test(text.slice(phrase.range.start, phrase.range.end))
  )
    return lead
  const verbEnd = lead.toLowerCase().indexOf(phrase.verb) + phrase.verb.length
  const rest = lead.slice(verbEnd)
  const before = text.slice(Math.max(0, phrase.range.start - 80), phrase.range.start)
  const isRelative = /\b(?:what|which|that|whom)\s+(?:[\p{L}.’'-]+\s+){0,8}$/iu.test(before)
  if (!(/^\s+as\s*$/u.test(rest) || (rest.trim() === '' && isRelative))) return lead
  return `${lead.slice(0, verbEnd)} [it]${rest}`
}
