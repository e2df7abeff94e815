import type { Id } from '../../model/id.ts'
import type { Range } from '../../text/range.ts'
import { attributedRanges, attributionsIn, type Attribution } from './attribution.ts'
import { findingKey, type Finding } from './finding.ts'
import { scaleTermsIn } from './likelihood-words.ts'
import type { BlockToCheck, CitedClaim } from './note-to-check.ts'
import type { ReadBlock, SentenceToCheck } from './read-block.ts'
import { findingWords } from './strings.ts'

/** The analyst says that this is a reading. */
const ownVoice =
  /\b(?:we|our|ours)\b|\bin (?:my|our) (?:view|reading|judgement|judgment|assessment)\b|\b(?:I|this desk)\s+(?:read|take|judge|think|infer|assess)\b|\b(?:may|might|could)\s+(?:be|mean|suggest|indicate|point)\b/iu

const adverb =
  'clearly|plainly|obviously|evidently|unmistakab?ly|effectively|tacitly|implicitly|essentially|basically|unwittingly|inadvertently|indirectly|virtually|practically|as\\s+good\\s+as|all\\s+but|in\\s+effect|in\\s+so\\s+many\\s+words|by\\s+implication|de\\s+facto|in\\s+all\\s+but\\s+name|unambiguously|undeniably|to\\s+all\\s+intents(?:\\s+and\\s+purposes)?|in\\s+essence|reading\\s+between\\s+the\\s+lines|between\\s+the\\s+lines|no\\s+doubt|undoubtedly|certainly|thereby|thus'
const saying =
  '(?:signal|show|mean|want|admit|conced|confirm|acknowledg|threaten|promis|reveal|indicat|accept|reject|concede|den[iy]|suggest|impl[iy]|betray|announc|abandon|pledg|ask|call|conceal|confess|declar|rul|blam|accus|recogni[sz]|offer|agree|warn|commit|tell|endors|invit|bow|conced|hint|point|say|stat|demand)[a-z]*|told|said|meant|shown|gave\\s+in|gives?\\s+(?:in|up)|ruled\\s+out|giving\\s+(?:in|up)|back(?:ed|s)?\\s+(?:down|away)|climb(?:ed|s)\\s+down'
const utterance =
  '(?:remarks?|words?|statement|speech|silence|refusal|answers?|reply|replies|tone|comments?|message|wording|phrase|choice\\s+of\\s+words|letter|absence|body\\s+language|decision\\s+not\\s+to\\s+\\w+|hesitation|evasions?|omission|non-answer|shrug|smile|visit|gesture)'

/** Inference that is dressed as a report. Each is looked for in a sentence that cites a claim and has no word of our own. */
const dressed: readonly RegExp[] = [
  // "clearly signals", "in effect told".
  new RegExp(
    `\\b(?:${adverb}),?\\s+(?:(?!(?:marked|labelled|legible|visible)\\b)[\\p{L}’'-]+\\s+){0,3}?(?:${saying})\\b`,
    'iu',
  ),
  new RegExp(
    `\\b(?:${saying})\\s+(?:in\\s+effect|by\\s+implication|in\\s+all\\s+but\\s+name|between\\s+the\\s+lines|as\\s+much|in\\s+so\\s+many\\s+words)\\b`,
    'iu',
  ),
  // "was really saying", "what he meant".
  /\b(?:is|was|are|were)\s+(?:really|actually|in\s+fact|in\s+truth)\s+(?:saying|telling|asking|announcing|admitting|threatening|conceding|offering|demanding|accusing)\b/iu,
  /\breally\s+(?:means?|meant|wants?|wanted|said|says|thinks?)\b|\bwhat\s+(?:\w+\s+){1,3}(?:means?|meant|wanted\s+to\s+say|intended\s+to\s+say)\b|\bmeant\s+to\s+say\b|\bread(?:ing)?\s+between\s+the\s+lines\b/iu,
  // "her remarks prove".
  new RegExp(
    `\\b${utterance}\\s+(?:[\\p{L}’'-]+\\s+){0,6}?(?:prove[sd]?|betray(?:s|ed)?|signal(?:s|led|ed)?|leaves?\\s+no\\s+doubt|left\\s+no\\s+doubt|amount(?:s|ed)?\\s+to|means?|meant|show(?:s|ed)\\s+that|demonstrate[sd]?|speaks?\\s+volumes|makes?\\s+(?:it\\s+)?(?:plain|clear|obvious)|made\\s+(?:it\\s+)?(?:plain|clear|obvious)|impl(?:y|ies|ied)|gives?\\s+away|gave\\s+away)\\b`,
    'iu',
  ),
]

/** What is hung on a report: "…, implying that". It needs a report in front of it. */
const hungOn =
  /[,–—]\s*(?:thus\s+|thereby\s+|apparently\s+|effectively\s+|clearly\s+|in\s+effect\s+|and\s+(?:thus|thereby|so)\s+)?(?:implying|suggesting|signall?ing|indicating|proving|hinting|meaning|betraying|tacitly\s+\w+ing|making\s+(?:it\s+)?(?:clear|plain|obvious)|leaving\s+no\s+doubt)\b|[,–—]\s*(?:which|this|that)\s+(?:(?:\w+ly|can\s+only)\s+)?(?:means?|implies|suggests?|shows?|signals?|proves?|indicates?|confirms|amounts\s+to|betrays)\b|[,–—]\s*(?:in\s+(?:what\s+(?:is|was)|an?\s+(?:apparent|clear))\s+)?(?:an?\s+)?(?:(?:clear|sure|obvious|apparent|unmistakable|tacit|strong)\s+)?(?:sign|signal|hint|indication|proof|admission|evidence|acknowledgement)\s+(?:that|of)\b/iu

/** W1: a conclusion of ours in the mouth of a source. At most one a sentence. */
export function checkWording(
  block: BlockToCheck,
  { sentences }: ReadBlock,
  claims: (id: Id) => CitedClaim | undefined,
): Finding[] {
  return sentences.flatMap((sentence) => {
    const cited = sentence.cited.flatMap((id) => claims(id) ?? [])
    const range = cited.length === 0 ? null : (dressedInference(sentence) ?? misreported(sentence, cited))
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
  for (const pattern of dressed) {
    const match = pattern.exec(own)
    if (match) return { start: match.index, end: match.index + match[0].length }
  }
  const tail = hungOn.exec(own)
  if (!tail || !attributionsIn(own).some(({ end, isNegated }) => !isNegated && end <= tail.index)) return null
  const from = tail.index + /^[,–—\s]*/u.exec(tail[0])![0].length
  return { start: from, end: tail.index + tail[0].length }
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
  order: ['decision', 'demand'],
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
function misreported({ own }: SentenceToCheck, cited: readonly CitedClaim[]): Range | null {
  const verbs = attributionsIn(own)
  // Of several verbs and several claims nobody knows which belong together.
  if (verbs.length === 1 || cited.length === 1) {
    const other = verbs.find((verb) => !verb.isNegated && isOtherwise(verb, own, cited))
    if (other) return other
  }
  // A likelihood of ours in what is reported, where no cited claim has one.
  const attributed = ownVoice.test(own) ? [] : attributedRanges(own)
  const has = cited.some(({ quotes }) => quotes.length === 0 || quotes.some((words) => scaleTermsIn(words).length > 0))
  if (has) return null
  const term = scaleTermsIn(own).find((one) =>
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
  const wanted = makesIt[lemma]
  if (wanted && !cited.some(({ kind }) => wanted.includes(kind))) return true
  const carries = adds[lemma]
  return !!carries && cited.every(({ cue }) => cue !== null && !carries.test(cue))
}
