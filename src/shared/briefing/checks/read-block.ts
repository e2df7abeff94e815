import type { Id } from '../../model/id.ts'
import { quotationsIn, type Quotation } from '../../text/quotations.ts'
import type { Range } from '../../text/range.ts'
import { sentencesIn } from '../../text/units.ts'
import type { BlockToCheck } from './note-to-check.ts'

/** A unit that stands for each unit of words that are not the analyst's own. It is no letter and no space, so no pattern reaches across it. */
const notOwn = '\u{FFFC}'

/** No sentence of prose is longer, in units. Of one that is, such as a table pasted as one line, only the beginning is read for wording. */
const longestRead = 5_000

/** A sentence of a block. `own` are its words with everything quoted taken out, unit for unit, up to `longestRead`. */
export type SentenceToCheck = Range & {
  readonly text: string
  readonly own: string
  /** The same of the sentence behind it, which may say more of what this one cites; empty behind the last. */
  readonly next: string
  /** The claims cited in it or right after it, each once. */
  readonly cited: readonly Id[]
}

/** A block as the checks read it. */
export type ReadBlock = {
  readonly text: string
  /** The text with everything quoted taken out; the same length. */
  readonly own: string
  readonly sentences: readonly SentenceToCheck[]
  /** Closed quotations that are inside no other and contain no inserted slice. */
  readonly quotations: readonly Quotation[]
  /** The cited claims, each once. */
  readonly cited: readonly Id[]
}

/** Cuts a block into sentences and tells the analyst's own words from quoted ones. */
export function readBlock({ runs }: Pick<BlockToCheck, 'runs'>): ReadBlock {
  let text = ''
  const citations: { readonly claim: Id; readonly at: number }[] = []
  const slices: Range[] = []
  for (const run of runs) {
    if (run.kind === 'text') text += run.text
    else if (run.kind === 'break') text += '\n'
    else {
      if (run.kind === 'slice') {
        slices.push({ start: text.length, end: text.length + run.text.length })
        text += run.text
      }
      citations.push({ claim: run.claim, at: text.length })
    }
  }
  const whole = { start: 0, end: text.length }
  const outer = quotationsIn(text, whole).filter(({ depth, closed }) => depth === 0 && closed)
  const own = without(text, [...outer.map(({ inner }) => inner), ...slices])
  const sentences = sentencesIn(text, whole)
  const cited = citedIn(sentences, citations)
  return {
    text,
    own,
    sentences: sentences.map(({ start, end }, i) => ({
      start,
      end,
      text: text.slice(start, end),
      own: ownOf(own, sentences[i]!),
      next: i + 1 < sentences.length ? ownOf(own, sentences[i + 1]!) : '',
      cited: [...cited[i]!],
    })),
    quotations: outer.filter(({ start, end }) => !slices.some((slice) => slice.start < end && start < slice.end)),
    cited: [...new Set(citations.map(({ claim }) => claim))],
  }
}

function ownOf(own: string, { start, end }: Range): string {
  return own.slice(start, Math.min(end, start + longestRead))
}

/** A citation belongs to the sentence that it stands in or, after a full stop, to the one that ended. */
function citedIn(
  sentences: readonly Range[],
  citations: readonly { readonly claim: Id; readonly at: number }[],
): Set<Id>[] {
  const cited = sentences.map(() => new Set<Id>())
  let current = 0
  for (const { claim, at } of citations) {
    while (current + 1 < sentences.length && sentences[current + 1]!.start < at) current++
    cited[current]?.add(claim)
  }
  return cited
}

/** The text with each unit of these ranges replaced. */
function without(text: string, ranges: readonly Range[]): string {
  const parts: string[] = []
  let at = 0
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    parts.push(text.slice(at, from), notOwn.repeat(end - from))
    at = end
  }
  return parts.join('') + text.slice(at)
}
