import { overlaps } from '../../text/range.ts'
import { attributedRanges } from './attribution.ts'
import { findingKey, type Finding } from './finding.ts'
import { crowdVerb, nobodysBelief, nobodysReport, speakingCrowd, speakingPlural } from './hedge-phrases.ts'
import type { BlockToCheck } from './note-to-check.ts'
import { phrasePattern, phraseSource } from './phrase-pattern.ts'
import type { ReadBlock } from './read-block.ts'
import { findingWords } from './strings.ts'

const belief = phrasePattern(nobodysBelief)
const report = phrasePattern(nobodysReport)
/** A crowd that speaks at the beginning of a clause, so that nobody in front of it says which: "sources suggest", not "board officials said". */
const crowd = new RegExp(
  phraseSource(
    String.raw`(?:^|[,;:—–(]\s*|\b(?:and|but|while|as|though|although|that|because|where|yet|if) )(?<words>(?:${speakingCrowd}) (?:(?:\w+ly|also|now|still|even) )?${crowdVerb}|${speakingPlural})(?![\p{L}\p{N}])`,
  ),
  'giu',
)

/** W2: opinions and reports of nobody. */
export function checkHedges(block: BlockToCheck, { sentences }: ReadBlock): Finding[] {
  return sentences.flatMap(({ start, text, own, cited }) => {
    const matches = [
      ...own.matchAll(belief),
      ...(cited.length > 0 ? [] : [...own.matchAll(report), ...own.matchAll(crowd)]),
    ].map((match) => {
      const words = (match.groups?.['words'] ?? match[0]).trim()
      const at = match.index + match[0].lastIndexOf(words)
      return { start: at, end: at + words.length, words }
    })
    if (matches.length === 0) return []
    const attributed = attributedRanges(own)
    const found = matches
      .toSorted((a, b) => a.start - b.start)
      .filter(
        (one, i, all) =>
          (/^according/iu.test(one.words) || !attributed.some((other) => overlaps(one, other))) &&
          !(i > 0 && overlaps(all[i - 1]!, one)),
      )
    return found.map(({ words, ...range }): Finding => ({
      code: 'W2',
      key: findingKey('W2', block.id, text, words),
      title: findingWords.W2.title(words),
      detail: findingWords.W2.detail,
      place: { kind: 'block', block: block.id, range: { start: start + range.start, end: start + range.end } },
      claim: null,
      fixes: [],
    }))
  })
}
