import { rangeOf, termsIn, likelihoodScale, formsOf } from '../../standards/likelihood.ts'
import { overlaps, type Range } from '../../text/range.ts'

/** A word or phrase of likelihood in a sentence. `term` is the nearest term of the scale, where there is one that means the same. */
type OffScale = Range & { readonly words: string; readonly term: string | null }

const adverbs =
  'perhaps|maybe|possibly|potentially|conceivably|presumably|plausibly|doubtless|undoubtedly|inevitably|surely|definitely|unquestionably|assuredly|(?<!\\b(?:almost|nearly)\\s)certainly'
const degrees =
  'highly|most|quite|rather|fairly|pretty|extremely|increasingly|reasonably|somewhat|hardly|scarcely|exceedingly|more\\s+than|not|not\\s+very|not\\s+at\\s+all|all\\s+too|overwhelmingly|strongly|far\\s+from|by\\s+no\\s+means|less'
const link =
  "(?:is|are|was|were|be|remains?|seems?|looks?|appears?|becomes?|it[’']s)\\s+(?:\\w+ly\\s+|quite\\s+|very\\s+|still\\s+|at\\s+least\\s+|just\\s+|well\\s+|now\\s+)?"
const anyChance =
  "little|no|good|fair|slim|small|real|strong|outside|outsider[’']s|decent|even|high|low|reasonable|every|some|fighting|better\\s+than\\s+even|less\\s+than\\s+even|fifty-fifty|sporting|serious|considerable|significant|greater|scant|slender|faint|not\\s+much\\s+of\\s+a"

/** Every phrase that states a likelihood in words that the scale does not have. Data: add to it freely, each with a labelled sentence. */
const phrases: readonly string[] = [
  // Modal verbs.
  "(?:could|might)(?:n[’']t|\\s+not)?(?:\\s+(?:yet|still|easily|conceivably|just|even|well))*",
  'may(?:\\s+(?:or\\s+may\\s+not|well|yet|not|still|even|also))*',
  adverbs,
  // "is possible", but not "as soon as possible", "possible to".
  `${link}(?:possible|conceivable|plausible|thinkable|imaginable|feasible)(?!\\s+to\\b)`,
  `${link}(?:doubtful|questionable|inevitable|unavoidable|inconceivable|unthinkable|improbable\\s+but\\s+possible|uncertain|touch\\s+and\\s+go|a\\s+(?:foregone\\s+conclusion|certainty|given|safe\\s+bet|long\\s+shot|near\\s+certainty|racing\\s+certainty|distinct\\s+possibility|real\\s+possibility|possibility))(?!\\w)`,
  '(?<!\\b(?:almost|nearly)\\s)(?:bound|certain|sure|destined|guaranteed)\\s+to(?!\\s+(?:secrecy|the|a)\\b)',
  '(?:real|realistic|distinct|strong|clear|serious|remote|slim|outside|theoretical|growing|live)\\s+possibilit(?:y|ies)',
  "there(?:[’']s|\\s+is|\\s+remains|\\s+exists)\\s+(?:still\\s+)?(?:a|an|every|some|the|no)\\s+(?:\\w+\\s+)?possibility",
  'possibility\\s+(?:that|remains)',
  // Chances and odds.
  `(?:${anyChance})\\s+chances?(?!\\s+to\\b)`,
  '(?:a|the|any)\\s+chance\\s+(?:that|of)',
  'chances?\\s+(?:are|is|that|look|looks)\\b',
  'stands?\\s+(?:a|an|no|little|every|some)\\s+(?:\\w+\\s+)?chance',
  "there(?:[’']s|\\s+is)\\s+(?:a|an)\\s+(?:[\\w-]+\\s+){0,3}chance",
  '(?<!\\b(?:all|the|against|roughly|even|at)\\s)(?:the\\s+)?odds\\s+(?:are|favou?r|of|that|on|against|suggest|look|lie|remain|still)\\b|the\\s+odds\\s+(?:are|favou?r|of|that|on|against|suggest|look|lie|remain)\\b',
  '(?:long|short|good|better|poor|high)\\s+odds|odds-on',
  '(?:prospects?\\s+(?:of|for)[^.;,]{0,50}?\\s+(?:looks?|is|are|seems?|remains?|appears?)\\s+(?:\\w+\\s+)?(?:doubtful|dim|bleak|slim|poor|good|bright|remote|fair|slight))',
  // Ruling out and in.
  "(?:can(?:not|\\s+not|[’']t)|could\\s+not|couldn[’']t|is\\s+not\\s+to|are\\s+not\\s+to|should\\s+not|may\\s+not|must\\s+not)\\s+(?:yet\\s+|entirely\\s+|altogether\\s+|wholly\\s+|be\\s+|completely\\s+|safely\\s+)*(?:ruled?\\s+out|excluded?|discounte?d?|dismiss(?:ed)?)",
  'not\\s+(?:\\w+\\s+)?(?:out\\s+of\\s+the\\s+question|beyond\\s+the\\s+(?:bounds|realms?)\\s+of)',
  "(?:on|in)\\s+the\\s+cards|in\\s+all\\s+(?:likelihood|probability)|in\\s+the\\s+(?:offing|realms?\\s+of\\s+possibility)|toss-?\\s?up|coin[\\s-](?:flip|toss)|fifty[-\\s]fifty|50[-/:–]50|any(?:one|body)[’']s\\s+guess|as\\s+likely\\s+as\\s+not|more\\s+likely\\s+than\\s+not|touch\\s+and\\s+go|hangs?\\s+in\\s+the\\s+balance|(?:no|little|without(?:\\s+a)?|beyond(?:\\s+all)?|scarcely\\s+any)\\s+doubt|for\\s+sure|by\\s+all\\s+odds|a\\s+safe\\s+bet|a\\s+long\\s+shot",
  // Degrees that the scale does not have.
  `(?:${degrees})\\s+(?:un)?likely`,
  '(?:very|quite|most|fairly|extremely|rather|less|hardly|not|reasonably)\\s+(?:im)?probabl[ey]',
  '(?:virtually|practically|all\\s+but|as\\s+good\\s+as|fairly|quite|reasonably|near|near-|absolutely|by\\s+no\\s+means|far\\s+from|not\\s+at\\s+all|more\\s+or\\s+less)\\s*certain(?:ty|ly)?',
  // Nouns and numbers.
  '(?:high|low|strong|little|every|some|great|significant|considerable|real|reasonable|substantial|good|growing|slight)\\s+(?:degree\\s+of\\s+)?(?:likelihood|probability)',
  '(?:likelihood|probability|chances?|odds)\\b[^.;]{0,60}?\\b(?:is|are|at|to\\s+be)\\s+(?:(?:about|around|roughly|some|over|under|well|near|nearly|up\\s+to)\\s+)*(?:high|low|slim|small|good|fair|even|(?:\\d+|[a-z]+ty)\\s?(?:%|per\\s?cent|in\\b))',
  '(?:\\d+|[a-z]+ty)(?:\\s*(?:–|-|to)\\s*\\d+)?\\s?(?:%|per\\s?cent)\\s+(?:\\w+\\s+)?(?:chance|likelihood|probability|likely|unlikely|probable|certain|odds)',
  '(?:one|two|three|four|five|nine|\\d+)(?:\\s+chances?)?\\s+(?:in|out\\s+of|to)\\s+(?:one|two|three|four|five|ten|\\d+)\\s+(?:chance|that|odds)',
]

const before = '(?<![\\p{L}\\p{N}\\uFFFC-])'
const offScale = new RegExp(`${before}(?:${phrases.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')

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

/** Phrases that only look like a likelihood: an ability in the past, a permission, the month, power. */
const pastAbility = /\b(?:because|since|so|that|who|which|as|where|when|although|though|but)\b[^.;]*$/iu
const pastTime =
  /\b(?:last|ago|yesterday|until then|at the time|in (?:19|20)\d\d|before (?:that|then)|was|were|had)\b/iu
const rule =
  /\b(?:under|lease|laws?|rules?|treaty|statutes?|licen[cs]es?|permits?|entitled|articles?|sections?|contracts?|agreements?|charter|constitution|by-laws?|regulations?|clauses?|permission|allowed|terms of)\b/iu
const powerBefore =
  /\b(?:its|the|their|his|her|our|whose|of|by|military|naval|economic|industrial|full|all|sheer|financial|and)\s$/iu

/** The words of likelihood in a sentence that the scale does not have. `own` is the sentence without quoted words. */
export function offScaleIn(own: string): OffScale[] {
  const terms = scaleTermsIn(own)
  return [...own.matchAll(offScale)].flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length }
    const words = match[0].toLowerCase().replaceAll(/\s+/gu, ' ')
    if (looksLikeOne(own, range, match[0])) return []
    // "There is a roughly even chance", "the chance of a flood is remote": the scale's own words around or in it.
    if (/chance|odds|possib|prospect|likelihood|certain/u.test(words)) {
      if (terms.some((term) => overlaps(term, range)) || isRemote.test(own.slice(range.end, range.end + 100))) return []
    }
    return [{ ...range, words: match[0], term: nearest[words] ?? null }]
  })
}

const isRemote = /^[^,;.]*\b(?:is|are|was|were|remains?|seems?|looks?)\s+(?:\w+ly\s+)?remote\b/iu

function looksLikeOne(own: string, { start, end }: Range, words: string): boolean {
  const left = own.slice(Math.max(0, start - 120), start)
  const right = own.slice(end, end + 60)
  const lower = words.toLowerCase()
  if (lower.startsWith('may')) {
    if (words.startsWith('M') && (left.trim() !== '' || !/^\s+(?:\p{Ll}+)/u.test(right))) return true
    if (/\d\s$/u.test(left) || /^\s+\d/u.test(right)) return true
    return rule.test(left) || /^[^.;]{0,50}\b(?:under|by law|with the consent)\b/iu.test(right)
  }
  if (lower === 'might') return powerBefore.test(left) || /^\s+(?:of|and)\b/u.test(right)
  if (lower.startsWith('could'))
    return (
      /(?:not|n[’']t)$/u.test(lower) && (pastAbility.test(left) || pastTime.test(left)) && pastTime.test(left + right)
    )
  return lower === 'for sure' && /\bknow\b/iu.test(left)
}

/** A term of the scale in a sentence, with its row. */
export type ScaleTerm = Range & { readonly form: string; readonly term: string; readonly row: number }

const ofChance = /\b(?:chances?|possibilit(?:y|ies)|likelihood|prospects?|odds|risks?|probability)\b/iu
/** Fixed phrases and degrees that make it another word: “probable cause”, “highly likely”. */
const notThisBefore = new RegExp(`\\b(?:${degrees})\\s$`, 'iu')
const notThisAfter = /^\s+(?:cause|heir|hero|heroes|ally|allies|pair)\b/iu

/** The scale's own terms in a sentence, in order. */
export function scaleTermsIn(own: string): ScaleTerm[] {
  return termsIn(own).flatMap(({ form, start, end }) => {
    const term = termOf.get(form)
    const row = term === undefined ? undefined : rangeOf(term)?.row
    if (term === undefined || row === undefined) return []
    if (form === 'remote' && !ofChance.test(own)) return []
    if (notThisBefore.test(own.slice(Math.max(0, start - 24), start)) || notThisAfter.test(own.slice(end, end + 12)))
      return []
    return [{ form, term, row, start, end }]
  })
}

const termOf = new Map(likelihoodScale.terms.flatMap((term) => formsOf(term).map((form) => [form, term] as const)))

/** The term that means the same in another row of the scale; null if there is none. */
export function sameInRow(term: string, row: number): string | null {
  const range = likelihoodScale.ranges.find(({ terms }) => terms.some((one) => one.term === term))
  return range?.terms[row]?.term ?? null
}
