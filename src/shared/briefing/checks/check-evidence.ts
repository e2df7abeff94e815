import type { Id } from '../../model/id.ts'
import { reliabilityText, credibilityText } from '../../standards/admiralty.ts'
import { findingKey, type CheckCode, type Finding } from './finding.ts'
import type { BlockToCheck, CitedClaim, CitedSource } from './note-to-check.ts'
import type { ReadBlock, SentenceToCheck } from './read-block.ts'
import { findingWords, fixWords, readyWords } from './strings.ts'

type Records = {
  readonly claim: (id: Id) => CitedClaim | undefined
  readonly source: (id: Id) => CitedSource | undefined
}

/** What a sentence may say itself about a claim that no longer holds. */
const saysSo = {
  E1: /\b(?:refut|disprov|debunk|discredit|rebutt)\w*|\b(?:false|untrue|wrong|wrongly|incorrect|mistaken|mistakenly|baseless|unfounded|groundless|inaccurate|erroneous|erroneously|fabricat\w+|invented)\b|\bno\s+(?:basis|foundation|truth)\b|\b(?:not|never|hardly|far\s+from)\s+(?:true|so|correct|the\s+case|accurate)\b|\bdid\s+not\s+(?:happen|take\s+place)\b|\bnever\s+(?:happened|took\s+place|existed)\b/iu,
  E2: /\b(?:retract|withdr[ae]w|recant|disown|disavow)\w*|\b(?:took|take[ns]?|taking|walk(?:ed|s|ing)?|roll(?:ed|s|ing)?)\s+(?:\w+\s+){0,4}back\b|\bback-?(?:track|pedal)\w*|\bwent\s+back\s+on\b|\bno\s+longer\s+stands?\s+by\b|\b(?:since\s+)?(?:corrected|deleted|apologi[sz]ed|pulled)\b/iu,
  E3: /\b(?:superse?ded|replaced|outdated|overtaken|revised|obsolete)\b|\bout[\s-]of[\s-]date\b|\b(?:previous|former|initial|original)(?:ly)?\b|\ban?\s+(?:earlier|older|first)\b|\bat\s+first\b|\bno\s+longer\b|\b(?:has|have)\s+since\b|\bsince\s+(?:been|then|changed|moved|risen|fallen|grown|raised|cut|put)\b|\bwas\s+to\b|\bwere\s+to\b|\bwas\s+(?:then|once)\b|\bused\s+to\b/iu,
  E4: /\b(?:un)?reliab\w+|\b(?:in)?credib\w+|\bdoubtful\b|\bunconfirmed\b|\bunverified\b|\bdubious\b|\bcaution\w*|\bwith\s+(?:a\s+(?:pinch|grain)\s+of\s+salt|care|reserve)|\bcannot\s+(?:be\s+)?(?:judged?|assess\w*|vouch\w*|rate[d]?|verif\w+|confirm\w*)|\bnot\s+(?:been\s+)?(?:confirmed|verified|rated|corroborated)|\b(?:weak|poor|low-rated|unknown|untested|uncertain)\s+(?:source|provenance|reliability|record|origin)|\btrack\s+record\b|\buncorroborated\b/iu,
} as const

const replyOf = { refuted: 'E1', retracted: 'E2', superseded: 'E3' } as const

/** E1 to E4: what a sentence is based on, unless it or the next one says how it is with it. Inserted quotations are left out, because their status and rating are printed beside them. */
export function checkEvidence(block: BlockToCheck, { sentences }: ReadBlock, { claim, source }: Records): Finding[] {
  const reason = block.judgement?.reason ?? ''
  return sentences.flatMap((sentence) => {
    const words = `${sentence.own} ${sentence.next}`
    return sentence.cited.flatMap((id): Finding[] => {
      const cited = claim(id)
      if (!cited) return []
      const { status, label } = cited
      const findings: Finding[] = []
      if (status !== 'open') {
        const code = replyOf[status]
        if (!saysSo[code].test(words)) {
          const { title, detail } = findingWords[code]
          findings.push(found(code, block, sentence, cited, title(label), detail, readyWords[status]))
        }
      }
      const rating = lowRating(cited, source(cited.source))
      if (rating && !saysSo.E4.test(`${words} ${reason}`)) {
        const { title, detail } = findingWords.E4
        const ready = rating.isKnown ? readyWords.low : readyWords.unknown
        findings.push(found('E4', block, sentence, cited, title(label, rating.words), detail(rating.isKnown), ready))
      }
      return findings
    })
  })
}

/** A rating of D to F or 4 to 6, in words; `isKnown` is false where only F or 6 makes it so. Null if the claim is rated better or not at all. */
function lowRating(
  { credibility }: CitedClaim,
  source: CitedSource | undefined,
): { readonly words: string; readonly isKnown: boolean } | null {
  const letter = source?.reliability ?? null
  const lowLetter = letter === 'D' || letter === 'E' || letter === 'F'
  const lowDigit = credibility !== null && credibility >= 4
  if (!lowLetter && !lowDigit) return null
  const words = [
    ...(lowLetter ? [`${letter} (${reliabilityText(letter).toLowerCase()})`] : []),
    ...(lowDigit ? [`${credibility} (${credibilityText(credibility).toLowerCase()})`] : []),
  ]
  const isKnown = (lowLetter && letter !== 'F') || (lowDigit && credibility !== 6)
  return { words: words.join(', '), isKnown }
}

function found(
  code: CheckCode,
  block: BlockToCheck,
  { start, end, text }: SentenceToCheck,
  { id }: CitedClaim,
  title: string,
  detail: string,
  ready: string,
): Finding {
  return {
    code,
    key: findingKey(code, block.id, text, id),
    title,
    detail,
    place: { kind: 'block', block: block.id, range: { start, end } },
    claim: id,
    fixes: [
      { kind: 'replace', label: fixWords.say(ready), block: block.id, range: { start: end, end }, text: ` ${ready}` },
    ],
  }
}
