import { likelihoodScale, rangeOf, termFor, termsIn, type LikelihoodScale } from '../../standards/likelihood.ts'
import { overlaps, type Range } from '../../text/range.ts'
import { degrees, likelihoodPhrases } from './likelihood-phrases.ts'
import { phrasePattern, phraseSource } from './phrase-pattern.ts'

/** Words of likelihood that the scale does not have. `term` is the nearest term of the scale, where one means the same. */
type OffScale = Range & { readonly words: string; readonly term: string | null }

const offScale = phrasePattern(likelihoodPhrases)

const nearest: Readonly<Record<string, string>> = {
  'highly likely': 'very likely',
  'extremely likely': 'very likely',
  'highly unlikely': 'very unlikely',
  'extremely unlikely': 'very unlikely',
  'most unlikely': 'very unlikely',
  'very probable': 'highly probable',
  'very improbable': 'highly improbable',
  'virtually certain': 'almost certain',
  'practically certain': 'almost certain',
  'all but certain': 'almost certain',
  'near certain': 'almost certain',
}

/**
 * The words of likelihood in a sentence that the scale does not have. `own` is the sentence without quoted words. With a scale of the user's, the
 * terms of ICD 203 are such words too, unless it has them.
 */
export function offScaleIn(own: string, scale: LikelihoodScale): OffScale[] {
  const terms = scaleTermsIn(own, scale)
  const isTerm = (range: Range) => terms.some((term) => term.start <= range.start && range.end <= term.end)
  const phrases = phrasesIn(own, scale, terms).filter((range) => !isTerm(range))
  if (scale === likelihoodScale) return phrases
  const others = scaleTermsIn(own, likelihoodScale).filter(
    (range) => ![...terms, ...phrases].some((other) => overlaps(other, range)),
  )
  return [
    ...phrases,
    ...others.map(({ start, end, form }) => ({
      start,
      end,
      words: own.slice(start, end),
      term: termFor(form, scale),
    })),
  ].toSorted((a, b) => a.start - b.start)
}

function phrasesIn(own: string, scale: LikelihoodScale, terms: readonly ScaleTerm[]): OffScale[] {
  return [...own.matchAll(offScale)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length }
    const words = match[0].toLowerCase().replaceAll(/\s+/gu, ' ')
    if (isSomethingElse(own, range, match[0])) return []
    // "There is a roughly even chance", "the chance of a flood is remote": the scale's own words around or in it.
    if (/chance|odds|possib|prospect|likelihood|certain/u.test(words)) {
      if (terms.some((term) => overlaps(term, range)) || isRemote.test(own.slice(range.end, range.end + 100))) return []
    }
    if (isWithin(own, range, terms)) return []
    const near = nearest[words]
    return [{ ...range, words: match[0], term: near !== undefined && rangeOf(near, scale) ? near : null }]
  })
}

/** Words that a phrase may have around a term of the scale without the likelihood being another one: “is conceivable”, “may still”. */
const around =
  /^(?:(?:is|are|was|were|be|it[’']s|remains?|seems?|looks?|appears?|becomes?|but|if|though|yet|albeit|however|there|that|to|of|an?|the|still|also|now|just|at|least)(?:\s+|$))*$/iu

/** Whether a phrase says no more than the terms of the scale in it do. “Not conceivable” does, and so does “more likely than not”. */
function isWithin(own: string, { start, end }: Range, terms: readonly ScaleTerm[]): boolean {
  const inIt = terms.filter((term) => start <= term.start && term.end <= end)
  if (inIt.length === 0) return false
  const rest = inIt
    .toReversed()
    .reduce((text, term) => text.slice(0, term.start) + text.slice(term.end), own.slice(0, end))
  return around.test(rest.slice(start).trim())
}

const isRemote = /^[^,;.]*\b(?:is|are|was|were|remains?|seems?|looks?)\s+(?:\w+ly\s+)?remote\b/iu
const pastAbility = /\b(?:because|since|so|that|who|which|as|where|when|although|though|but)\b[^.;]*$/iu
const pastTime =
  /\b(?:last|ago|yesterday|until then|at the time|in (?:19|20)\d\d|before (?:that|then)|was|were|had)\b/iu
const rule =
  /\b(?:under|lease|laws?|rules?|treaty|statutes?|licen[cs]es?|permits?|entitled|articles?|sections?|contracts?|agreements?|charter|constitution|by-laws?|regulations?|clauses?|permission|allowed|terms of)\b/iu
const ruleBehind = /^[^.;]{0,50}\b(?:under|by law|with the consent)\b/iu
const powerBefore =
  /\b(?:its|the|their|his|her|our|whose|of|by|military|naval|economic|industrial|full|all|sheer|financial|and)\s$/iu

/** Whether words only look like a likelihood: an ability in the past, a permission, the month of May, might as power. */
function isSomethingElse(own: string, { start, end }: Range, words: string): boolean {
  const left = own.slice(Math.max(0, start - 120), start)
  const right = own.slice(end, end + 60)
  const lower = words.toLowerCase()
  if (lower.startsWith('may') && lower !== 'maybe') {
    const isMonth = words.startsWith('M') && (left.trim() !== '' || !/^\s+\p{Ll}/u.test(right))
    return isMonth || /\d\s$/u.test(left) || /^\s+\d/u.test(right) || rule.test(left) || ruleBehind.test(right)
  }
  if (lower === 'might') return powerBefore.test(left) || /^\s+(?:of|and)\b/u.test(right)
  if (lower.startsWith('could') && /(?:not|n[’']t)$/u.test(lower))
    return (pastAbility.test(left) || pastTime.test(left)) && pastTime.test(left + right)
  return lower === 'for sure' && /\bknow\b/iu.test(left)
}

/** A term of the scale in a sentence, with its row. */
export type ScaleTerm = Range & { readonly form: string; readonly term: string; readonly row: number }

const ofChance = /\b(?:chances?|possibilit(?:y|ies)|likelihood|prospects?|odds|risks?|probability)\b/iu
/** Fixed phrases and degrees that make it another word: “probable cause”, “highly likely”. */
const notThisBefore = new RegExp(`\\b(?:${phraseSource(degrees)})\\s$`, 'iu')
const notThisAfter = /^\s+(?:cause|heir|hero|heroes|ally|allies|pair)\b/iu

/** The scale's own terms in a sentence, in order. */
export function scaleTermsIn(own: string, scale: LikelihoodScale): ScaleTerm[] {
  // A scale of the user's may have “likely” and not “very likely”, which is then another word.
  const longer = scale === likelihoodScale ? [] : termsIn(own, likelihoodScale)
  return termsIn(own, scale).flatMap(({ form, start, end }) => {
    const term = termFor(form, scale)
    const row = term === null ? undefined : rangeOf(term, scale)?.row
    if (term === null || row === undefined) return []
    if (longer.some((one) => one.start <= start && end <= one.end && one.form.length > form.length)) return []
    if (form === 'remote' && !ofChance.test(own)) return []
    if (notThisBefore.test(own.slice(Math.max(0, start - 24), start)) || notThisAfter.test(own.slice(end, end + 12)))
      return []
    return [{ form, term, row, start, end }]
  })
}

/** The term that means the same in another row of the scale; null if there is none. */
export function sameInRow(term: string, row: number, scale: LikelihoodScale): string | null {
  const range = scale.ranges.find(({ terms }) => terms.some((one) => one.term === term))
  return range?.terms[row]?.term ?? null
}
