import { overlaps } from '../../text/range.ts'
import { attributedRanges } from './attribution.ts'
import { findingKey, type Finding } from './finding.ts'
import type { BlockToCheck } from './note-to-check.ts'
import type { ReadBlock } from './read-block.ts'
import { findingWords } from './strings.ts'

/** Beliefs that nobody holds. A citation does not mend them: it stays open whether we or the source believe it. */
const nobodysBelief: readonly string[] = [
  'it\\s+(?:is|was|has\\s+been)\\s+(?:\\w+ly\\s+|generally\\s+)?(?:believed|thought|felt|feared|understood|assumed|suspected|held|rumou?red|hoped|presumed)(?!\\s+(?:by|up|in|at|on|out|for|over)\\b)',
  '(?:is|are|was|were|has\\s+been|have\\s+been)\\s+(?:(?:\\w+ly|still|now|also|long)\\s+)?(?:believed|thought|felt|feared|understood|assumed|suspected|rumou?red|reputed|presumed|tipped)\\s+to\\b',
  'it\\s+(?:would\\s+)?(?:seems?|appears?)\\s+(?:that\\b|as\\s+if\\b|as\\s+though\\b)?',
  'it\\s+(?:is|was)\\s+(?:common\\s+knowledge|an\\s+open\\s+secret|no\\s+secret)',
  'as\\s+(?:is|everyone|everybody)\\s+(?:well\\s+)?know[ns]|everyone\\s+knows|everybody\\s+knows|conventional\\s+wisdom|the\\s+(?:general|widespread|prevailing)\\s+(?:feeling|view|belief|assumption|mood)\\s+(?:is|was|holds)',
]

const crowd =
  'sources|observers|insiders|analysts|experts|commentators|critics|officials|pundits|specialists|opponents|sceptics|skeptics|traders|diplomats|watchers|locals|people|rumou?rs|reports'
const kinds =
  'some|many|most|several|various|certain|unnamed|anonymous|informed|well-placed|well-informed|local|foreign|western|eastern|senior|independent|security|diplomatic|industry|market|government|press|media|news|unconfirmed|intelligence|military|medical|other|leading|a\\s+number\\s+of|a\\s+few|legal|political|business|usually\\s+reliable|persistent|recent|early'
const hold =
  '(?:say|said|suggest|suggested|believe|believed|think|thought|argue|argued|claim|claimed|expect|expected|fear|feared|hold|held|maintain|indicate|indicated|hint|speak|spoke|talk|see|saw|agree|agreed|warn|warned|doubt|feel|felt|suspect|note|point|allege|alleged|estimate|have\\s+(?:said|suggested|argued|claimed|warned|hinted)|will\\s+tell\\s+you|would\\s+(?:say|argue))'

/** Reports that name nobody, unless the sentence cites a claim, by which a reader finds out who. */
const nobodysReport: readonly string[] = [
  'it\\s+(?:is|was|has\\s+been)\\s+(?:\\w+ly\\s+)?(?:said|reported|alleged|claimed|expected|argued|suggested|estimated|considered)(?!\\s+(?:by|in|on|at)\\b)',
  '(?:is|are|was|were|has\\s+been|have\\s+been)\\s+(?:(?:\\w+ly|still|now|also)\\s+)?(?:said|reported|alleged|claimed|expected|estimated|considered|deemed|held)\\s+to\\b',
  'reportedly|allegedly|supposedly|purportedly|apparently|seemingly|arguably|reputedly|rumou?redly|by\\s+(?:some|most|many|all|several)\\s+accounts',
  'rumou?rs?\\s+(?:has|have|had)\\s+it|word\\s+(?:has\\s+it|is|on\\s+the\\s+street)|rumou?rs?\\s+(?:that|of|persist|circulate|swirl|abound|suggest)|speculation\\s+(?:is\\s+rife|that|abounds|about|has\\s+it)|the\\s+talk\\s+(?:is|of\\s+the)',
  `there\\s+(?:is|are|was|were|has\\s+been|have\\s+been)\\s+(?:\\w+\\s+)?(?:reports?|rumou?rs?|talk|suggestions?|claims?|speculation|allegations?|whispers?|hints?)\\s+(?:that|of|about)`,
  `according\\s+to\\s+(?:(?:${kinds})\\s+)*(?:${crowd}|many|some|most)\\b(?!\\s+(?:of|at|in|from|for)\\s+(?:the|\\p{Lu}))`,
]

const pattern = (parts: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
const belief = pattern(nobodysBelief)
const report = pattern(nobodysReport)
/** A crowd that speaks at the beginning of a clause, so that nobody in front of it says which: "sources suggest", not "board officials said". */
const speakingCrowd = new RegExp(
  `(?:^|[,;:—–(]\\s*|\\b(?:and|but|while|as|though|although|that|because|where|yet|if)\\s+)(?<words>(?:(?:(?:${kinds})\\s+)*(?:${crowd})(?:\\s+(?:close\\s+to|familiar\\s+with|near|in|on|within)\\s+(?:[\\p{L}’'-]+\\s+){0,4}?(?:[\\p{L}’'-]+))?|some|many|others|most)\\s+(?:(?:\\w+ly|also|now|still|even)\\s+)?${hold})(?![\\p{L}\\p{N}])`,
  'giu',
)

/** W2: opinions and reports of nobody. */
export function checkHedges(block: BlockToCheck, { sentences }: ReadBlock): Finding[] {
  return sentences.flatMap(({ start, text, own, cited }) => {
    const matches = [
      ...own.matchAll(belief),
      ...(cited.length > 0 ? [] : [...own.matchAll(report), ...own.matchAll(speakingCrowd)]),
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
