import type { Id } from '../../model/id.ts'
import type { LikelihoodScale } from '../../standards/likelihood.ts'
import type { Range } from '../../text/range.ts'
import { attributedRanges, attributionsIn, type Attribution } from './attribution.ts'
import { findingKey, type Finding } from './finding.ts'
import { dressedPhrases, hungOnPhrases } from './inference-phrases.ts'
import { scaleTermsIn } from './likelihood-words.ts'
import type { BlockToCheck, CitedClaim } from './note-to-check.ts'
import { phrasePattern, phraseSource } from './phrase-pattern.ts'
import type { ReadBlock, SentenceToCheck } from './read-block.ts'
import { findingWords } from './strings.ts'

/** The analyst says that this is a reading. */
const ownVoice =
  /\b(?:we|our|ours)\b|\bin (?:my|our) (?:view|reading|judgement|judgment|assessment)\b|\b(?:I|this desk)\s+(?:read|take|judge|think|infer|assess)\b|\b(?:may|might|could)\s+(?:be|mean|suggest|indicate|point)\b/iu

/** Looked for in a sentence that cites a claim and has no word of our own. */
const dressed = phrasePattern(dressedPhrases)
const hungOn = new RegExp(`[,–—]\\s*(?<words>${hungOnPhrases.map(phraseSource).join('|')})(?![\\p{L}\\p{N}])`, 'iu')

/** W1: a conclusion of ours in the mouth of a source. At most one a sentence. */
export function checkWording(
  block: BlockToCheck,
  { sentences }: ReadBlock,
  claims: (id: Id) => CitedClaim | undefined,
  scale: LikelihoodScale,
): Finding[] {
  return sentences.flatMap((sentence) => {
    const cited = sentence.cited.flatMap((id) => claims(id) ?? [])
    const range = cited.length === 0 ? null : (dressedInference(sentence) ?? misreported(sentence, cited, scale))
    if (range === null) return []
    const words = sentence.own.slice(range.start, range.end).replaceAll('\u{FFFC}', '').trim()
    return [
      {
        code: 'W1',
        key: findingKey('W1', block.id, sentence.text, words),
        title: findingWords.W1.title(words),
        detail: findingWords.W1.detail,
        place: {
          kind: 'block',
          block: block.id,
          range: { start: sentence.start + range.start, end: sentence.start + range.end },
        },
        claim: cited[0]!.id,
        fixes: [],
      },
    ]
  })
}

function dressedInference({ own }: SentenceToCheck): Range | null {
  if (ownVoice.test(own)) return null
  const [found] = own.matchAll(dressed)
  if (found) return { start: found.index, end: found.index + found[0].length }
  const tail = hungOn.exec(own)
  if (!tail || !attributionsIn(own).some(({ end, isNegated }) => !isNegated && end <= tail.index)) return null
  const end = tail.index + tail[0].length
  return { start: end - tail.groups!['words']!.length, end }
}

/** What these verbs make of a claim, by their lemma: it must be of one of these kinds, or its cue the same verb. */
const makesIt: Readonly<Record<string, readonly string[]>> = {
  promise: ['commitment'],
  pledge: ['commitment'],
  vow: ['commitment'],
  swear: ['commitment'],
  guarantee: ['commitment'],
  threaten: ['commitment', 'prediction'],
  decide: ['decision'],
  resolve: ['decision', 'commitment'],
  demand: ['demand'],
  deny: ['denial', 'refusal'],
}
/** Verbs that add something to a statement, each with the cues that carry it. */
const adds: Readonly<Record<string, RegExp>> = {
  admit: /admit|conced|acknowledg|confess|own(?:ed|s)? up/iu,
  concede: /admit|conced|acknowledg|confess/iu,
  acknowledge: /admit|conced|acknowledg|confess|recogni/iu,
  confess: /admit|confess/iu,
  confirm: /confirm|corroborat|verif/iu,
  reveal: /reveal|disclos|divulg|let slip/iu,
  disclose: /reveal|disclos|divulg/iu,
  boast: /boast|brag/iu,
  threaten: /threat|warn/iu,
}

/** The part of a sentence that makes its claims say something else; null if there is none. */
function misreported({ own }: SentenceToCheck, cited: readonly CitedClaim[], scale: LikelihoodScale): Range | null {
  const verbs = attributionsIn(own)
  // Of several verbs and several claims nobody knows which belong together.
  if (verbs.length === 1 || cited.length === 1) {
    const other = verbs.find((verb) => !verb.isNegated && isOtherwise(verb, own, cited))
    if (other) return other
  }
  // A likelihood of ours in what is reported, where no cited claim has one.
  const attributed = ownVoice.test(own) ? [] : attributedRanges(own)
  const has = cited.some(
    ({ quotes }) => quotes.length === 0 || quotes.some((words) => scaleTermsIn(words, scale).length > 0),
  )
  if (has) return null
  const term = scaleTermsIn(own, scale).find((one) =>
    attributed.some(({ start, end }) => start <= one.start && one.end <= end),
  )
  return term ? { start: term.start, end: term.end } : null
}

/** Whether a verb says of the claims what none of them is. */
function isOtherwise({ lemma, end }: Attribution, own: string, cited: readonly CitedClaim[]): boolean {
  // The source's own words, from the cue or the slices: "decid" of "decided", "decides".
  const stem = new RegExp(`\\b${lemma.slice(0, -1)}`, 'iu')
  const saysItself = cited.some(({ cue, quotes }) => stem.test(cue ?? '') || quotes.some((words) => stem.test(words)))
  if (cited.every(({ kind }) => kind === 'no-comment')) return !/^\s+(?:nothing|no)\b/iu.test(own.slice(end))
  if (cited.every(({ kind }) => kind === 'question'))
    return !/^(?:ask|wonder|inquire|enquire|query|question|demand|want)/u.test(lemma)
  if (saysItself) return false
  // "decided to", but not "the final decides who".
  const isOfAct = /^(?:decide|resolve)$/u.test(lemma)
  if (isOfAct && !/^\s+(?:to|that|on|against|in\s+favou?r)\b/iu.test(own.slice(end))) return false
  if (lemma === 'imply' || lemma === 'insinuate') return true
  const wanted = makesIt[lemma]
  if (wanted && !cited.some(({ kind }) => wanted.includes(kind))) return true
  const carries = adds[lemma]
  return !!carries && cited.every(({ cue }) => cue !== null && !carries.test(cue))
}
