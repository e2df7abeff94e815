import type { ClaimView } from '../../claims/claim-view.ts'
import { beginningOf, contentsOf } from '../../claims/claim-words.ts'
import type { Block, SourceText } from '../../sources/source-view.ts'
import type { Range } from '../../text/range.ts'
import { marksByBlock } from '../../text/segments.ts'
import { counted } from '../../words/counted.ts'
import { sourceName } from '../../sources/source-name.ts'
import type { CitedSource } from './annex.ts'
import { runsOf, type LetteredClaim } from './citations.ts'
import type { PrintedWords } from './printed-briefing.ts'

/**
 * In UTF-16 units. A longer neighbour is left out: nobody needs it to follow the paragraph beside it, and a text whose lines are no
 * paragraphs would come along in full.
 */
const longestNeighbour = 2000

/** The longest words in the list of cited words, in UTF-16 units: about six lines. */
const longestWords = 500

/** The indices of the blocks that the cited paragraphs need: those that hold words or cues of claims, and the ones beside them. */
export function citedBlocks({ blocks }: SourceText, claims: readonly LetteredClaim[]): number[] {
  const words = claims.flatMap(({ claim }) => claim.anchors.filter(({ role }) => role === 'content' || role === 'cue'))
  const holds = marksByBlock(blocks, words).map((found) => found.length > 0)
  const shown = blocks.flatMap((block, at) => {
    if (holds[at]) return [at]
    const isBeside = holds[at - 1] || holds[at + 1]
    return isBeside && block.type !== 'title' && block.end - block.start <= longestNeighbour ? [at] : []
  })
  return shown.length > 0 ? shown : blocks.slice(0, 1).map(() => 0)
}

/** The index of the block that a claim's note stands beside: where its words begin, else the first one. */
export function blockOf(claim: ClaimView, blocks: readonly Block[]): number {
  const { start } = beginningOf(claim)
  return Math.max(
    0,
    blocks.findIndex((block) => block.start <= start && start < block.end),
  )
}

/** How much of a source is shown: "All 8 paragraphs.", "Paragraphs 1 to 3 and 6 of 8." Empty if it has no paragraphs. */
export function extentOf(blocks: readonly Block[], shown: readonly number[]): string {
  const all = blocks.flatMap((block) => block.number ?? [])
  const numbers = shown.flatMap((at) => blocks[at]!.number ?? [])
  if (all.length === 0) return ''
  if (numbers.length === all.length) return all.length === 1 ? 'Its one paragraph.' : `All ${all.length} paragraphs.`
  if (numbers.length === 0) return `None of its ${counted(all.length, 'paragraph')}.`
  const runs = runsOf(numbers).map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`))
  const listed = runs.length > 1 ? `${runs.slice(0, -1).join(', ')} and ${runs.at(-1)}` : runs[0]!
  return `Paragraph${numbers.length === 1 ? '' : 's'} ${listed} of ${all.length}.`
}

/** Names blocks that are left out between two shown ones: "Paragraphs 4 to 6 left out"; '' for none. */
export function leftOut(between: readonly Block[]): string {
  if (between.length === 0) return ''
  const numbers = between.flatMap((block) => block.number ?? [])
  if (numbers.length === 0) return 'Heading left out'
  const [first, last] = [numbers[0]!, numbers.at(-1)!]
  return first === last ? `Paragraph ${first} left out` : `Paragraphs ${first} to ${last} left out`
}

/** The cited words of a source by their letters, for a briefing without an annex. */
export function printWords({ number, source, claims }: CitedSource): PrintedWords {
  return {
    number,
    title: sourceName(source.view),
    claims: claims
      .toSorted((a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1))
      .map(({ claim, letter, place, target }) => ({
        letter,
        place,
        target,
        words: wordsOf(source.text.text, contentsOf(claim)),
      })),
  }
}

/** The words at these ranges on one line, shortened if they are long. */
function wordsOf(text: string, ranges: readonly Range[]): string {
  const words = ranges.map(({ start, end }) => text.slice(start, end).replaceAll(/\s+/gu, ' ').trim()).join(' … ')
  if (words.length <= longestWords) return words
  return `${words.slice(0, words.lastIndexOf(' ', longestWords)).trimEnd()} …`
}
