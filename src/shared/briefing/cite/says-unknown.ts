/** What a sentence says that states a gap: nobody can be cited for it. */
const gaps = [
  /\b(?:not|never|nowhere|nothing|none|neither)\b[^.;]{0,60}\bon (?:the )?record\b/iu,
  /\bno (?:source|report|account|text|statement|document|one)\b[^.;]{0,40}\b(?:says|said|names?|named|gives?|gave|tells?|told|knows?|explains?|mentions?|is known|was found)\b/iu,
  /\bnobody (?:yet |so far |else )?(?:says|said|names|named|knows|tells|told|explains)\b/iu,
  /\b(?:is|are|was|were|remains?|stays?) (?:still |also |wholly |largely |so far )?(?:unknown|unclear|unsaid|unexplained|undisclosed|to be seen)\b/iu,
  /\b(?:remains?|stays?|left|leaves?(?: it)?|is still|are still) open\b/iu,
  /\b(?:is|are|was|were|has|have) not (?:yet |so far |publicly |been )*(?:known|clear|public|disclosed|reported|explained|named|stated)\b/iu,
  /\b(?:we|the sources?|the reports?|the texts?) (?:do(?:es)? not|don’t|doesn’t|cannot|can’t) (?:know|say|tell|establish)\b/iu,
]

/**
 * Whether a sentence of a briefing says that something is not known: "What the guarantees consist of is not on record." Such a sentence has
 * no source, so a citation must not be put there unasked.
 */
export function saysUnknown(sentence: string): boolean {
  return gaps.some((gap) => gap.test(sentence))
}
