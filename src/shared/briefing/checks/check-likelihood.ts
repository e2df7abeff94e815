import { findTerm, rangeOf, termFor, unreadableScale, type LikelihoodScale } from '../../standards/likelihood.ts'
import { overlaps, type Range } from '../../text/range.ts'
import { withoutEnd } from '../../text/trim-range.ts'
import { attributedRanges } from './attribution.ts'
import { findingKey, type Finding, type Fix } from './finding.ts'
import { offScaleIn, scaleTermsIn, type ScaleTerm } from './likelihood-words.ts'
import type { BlockToCheck } from './note-to-check.ts'
import type { ReadBlock } from './read-block.ts'
import { findingWords, fixWords } from './strings.ts'

/** What a block says about likelihood: findings, and the terms of the scale for the comparison across the note. */
type CheckedLikelihood = { readonly findings: Finding[]; readonly terms: readonly ScaleTerm[] }

/**
 * L1, L3, L4, L5, L6. Words off the scale are looked for where the analyst judges, `judges`: in judgements and the bottom line; never in what
 * somebody else is reported to have said. On a scale that cannot be read nothing is looked for, since nobody knows its words.
 */
export function checkLikelihood(
  block: BlockToCheck,
  read: ReadBlock,
  judges: boolean,
  scale: LikelihoodScale,
): CheckedLikelihood {
  const findings: Finding[] = []
  const terms: ScaleTerm[] = []
  if (scale === unreadableScale) return { findings, terms }
  for (const sentence of read.sentences) {
    const { start, own, text } = sentence
    const confidence = confidenceIn(own)
    if (!judges && !confidence) continue
    const attributed = attributedRanges(own)
    const isOurs = (range: Range) => !attributed.some((other) => overlaps(other, range))
    const off = judges ? offScaleIn(own, scale).filter(isOurs) : []
    const on = scaleTermsIn(own, scale).filter(isOurs)
    if (judges) {
      terms.push(...on.map((term) => ({ ...term, start: start + term.start, end: start + term.end })))
      for (const { words, term, ...range } of off) {
        const at = { start: start + range.start, end: start + range.end }
        findings.push({
          code: 'L1',
          key: findingKey('L1', block.id, text, words),
          title: findingWords.L1.title(words),
          detail: findingWords.L1.detail(scale.label),
          place: { kind: 'block', block: block.id, range: at },
          claim: null,
          fixes: termInstead(block, own, range, words, term, scale).map((instead) => ({
            kind: 'replace',
            label: fixWords.replace(instead),
            block: block.id,
            range: at,
            text: instead,
          })),
        })
      }
    }
    if (confidence && (on.length > 0 || off.length > 0)) {
      findings.push({
        code: 'L3',
        key: findingKey('L3', block.id, text),
        title: findingWords.L3.title,
        detail: findingWords.L3.detail,
        place: {
          kind: 'block',
          block: block.id,
          range: { start: start + confidence.start, end: start + confidence.end },
        },
        claim: null,
        fixes: [],
      })
    }
  }
  return { findings: [...findings, ...checkChosen(block, read, findings, terms, scale)], terms }
}

/** L4, L5 and L6: the likelihood that was chosen beside the sentence. */
function checkChosen(
  block: BlockToCheck,
  { text, own, sentences }: ReadBlock,
  found: readonly Finding[],
  terms: readonly ScaleTerm[],
  scale: LikelihoodScale,
): Finding[] {
  const { judgement } = block
  if (!judgement || text.trim() === '') return []
  const { id, number, likelihood } = judgement
  const place = { kind: 'block', block: block.id, range: null } as const
  if (likelihood === null) {
    const said = [...new Set(terms.map(({ term }) => term))]
    const fixes: Fix[] =
      said.length === 1
        ? [{ kind: 'set-likelihood', label: fixWords.setLikelihood(said[0]!), judgement: id, term: said[0]! }]
        : []
    const { title, detail } = findingWords.L5
    return [{ code: 'L5', key: findingKey('L5', block.id), title: title(number), detail, place, claim: null, fixes }]
  }
  if (!rangeOf(likelihood, scale)) {
    const same = termFor(likelihood, scale)
    const { title, detail } = findingWords.L6
    return [
      {
        code: 'L6',
        key: findingKey('L6', block.id, likelihood),
        title: title(number, likelihood),
        detail: detail(scale.label),
        place,
        claim: null,
        fixes:
          same === null
            ? []
            : [{ kind: 'set-likelihood', label: fixWords.setLikelihood(same), judgement: id, term: same }],
      },
    ]
  }
  // A word off the scale is found already; the term belongs in its place.
  if (findTerm(own, likelihood, scale) || found.some(({ code }) => code === 'L1')) return []
  const [first] = sentences
  const end = first ? first.start + withoutEnd(first.text, /[.!?…”’"\s]/u).length : text.length
  const words = ` (${likelihood})`
  return [
    {
      code: 'L4',
      key: findingKey('L4', block.id, text, likelihood),
      title: findingWords.L4.title(number, likelihood),
      detail: findingWords.L4.detail,
      place,
      claim: null,
      fixes: [
        {
          kind: 'replace',
          label: fixWords.say(words.trim()),
          block: block.id,
          range: { start: end, end },
          text: words,
        },
      ],
    },
  ]
}

/** Terms that stand between “will” and a verb. */
const adverbOf: Readonly<Record<string, string>> = {
  likely: 'likely',
  probable: 'probably',
  'very likely': 'very likely',
  'almost certain': 'almost certainly',
}

/** What can stand in the place of words off the scale without the sentence around it changing; nothing where that is not sure. */
function termInstead(
  block: BlockToCheck,
  own: string,
  { end }: { readonly end: number },
  words: string,
  nearest: string | null,
  scale: LikelihoodScale,
): string[] {
  const chosen = block.judgement?.likelihood ?? null
  if (nearest !== null) return chosen === null || chosen === nearest ? [nearest] : []
  const adverb = chosen === null || !rangeOf(chosen, scale) ? undefined : adverbOf[chosen]
  if (adverb === undefined) return []
  // "could fail" becomes "will likely fail".
  return /^(?:could|might|may|may well)$/iu.test(words) &&
    /^\s\p{Ll}/u.test(own.slice(end)) &&
    !/^\s(?:not|have)\b/u.test(own.slice(end))
    ? [`will ${adverb}`]
    : []
}

const level =
  '(?:high|moderate|medium|low|full|great|strong|limited|little|some|reasonable|considerable|complete|fair|good|less|more|growing)'
/** Confidence of others in something, votes, and measures. */
const ofOthers =
  /\b(?:vote|motion|crisis|lack|loss)s?\s+of\s+(?:no\s+)?confidence|\bno[-\s]confidence|\bconfidence[-\s](?:building|vote|motion)|\b(?:consumer|business|investor|investors[’']|public|market|voters[’']|self|customers[’']|savers[’'])[-\s]confidence/giu
const ours: readonly RegExp[] = [
  new RegExp(
    `\\b(?:very\\s+|only\\s+)?${level}(?:\\s+to\\s+${level})?(?:[-\\s]+(?:degree|level)s?\\s+of)?[-\\s]+confidence\\b(?!\\s+(?:in|of|among)\\s+(?!this|that|it\\b|these|our|the\\s+(?:judg|assess|estimat|finding|figure|report|source|evidence)))`,
    'iu',
  ),
  /\b(?:we|analysts|the desk)\b[^.;]{0,60}?\bconfiden(?:t|ce)\b/iu,
  /\b(?:our|analytic(?:al)?)\s+(?:\w+\s+)?confidence\b/iu,
  /\bconfidence\s+(?:(?:is|remains|level|in (?:this|that|the) (?:judg\w+|assess\w+|estimate))\s*:?\s*)+(?:\w+\s+)?(?:high|moderate|medium|low)\b/iu,
  /\bconfidence\s*:\s/iu,
  /\b(?:with|without)\s+(?:\w+\s+)?confidence\b(?!\s+in\b)/iu,
]

/** Where a sentence says how sure the analyst is; null if it does not. */
function confidenceIn(own: string): { readonly start: number; readonly end: number } | null {
  if (!/confiden/iu.test(own)) return null
  const kept = own.replaceAll(ofOthers, (words) => '\u{FFFC}'.repeat(words.length))
  for (const pattern of ours) {
    const match = pattern.exec(kept)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  return null
}
