import type { Id } from '../../model/id.ts'
import type { Range } from '../../text/range.ts'
import { sentencesIn } from '../../text/units.ts'
import { inReadingOrder, type BriefingBlock, type BriefingView } from '../briefing-view.ts'
import { hashOf } from '../checks/finding.ts'
import { inlinesOf, type RichBlock } from '../rich-text.ts'
import type { Section } from '../sections.ts'

/**
 * A sentence of the analyst's that cites claims. `range` is where its words are among those of its block, in UTF-16 units, as `CitePlace` counts
 * them. `hash` is another as soon as a word or a cited claim is.
 */
export type CitingSentence = {
  readonly hash: string
  readonly block: Id
  readonly section: string
  readonly words: string
  readonly range: Range
  readonly claims: readonly Id[]
}

/** That a sentence was read back against what it cites: by its hash, and when (ISO time). */
export type ReadBack = BriefingView['readBack'][number]

/** The sentences of a note that cite claims, in reading order. What was said is worded from its claim and needs no reading back. */
export function citingSentences({
  blocks,
  sections,
}: {
  readonly blocks: readonly BriefingBlock[]
  readonly sections: readonly Section[]
}): CitingSentence[] {
  return inReadingOrder(blocks, sections).flatMap(({ id, section, body }) =>
    sentencesOf(body).map((sentence) => ({ ...sentence, block: id, section })),
  )
}

type InBlock = Omit<CitingSentence, 'block' | 'section'>

/** Cutting a long text into sentences takes a while, and a block that stays the same object is cut once. */
const known = new WeakMap<RichBlock, readonly InBlock[]>()

function sentencesOf(body: RichBlock): readonly InBlock[] {
  const found = known.get(body) ?? cut(body)
  known.set(body, found)
  return found
}

function cut(body: RichBlock): InBlock[] {
  let words = ''
  const citations: { readonly claim: Id; readonly at: number }[] = []
  for (const inline of inlinesOf(body)) {
    if (inline.type === 'citation') citations.push({ claim: inline.claim, at: words.length })
    else if (inline.type !== 'footnote') words += inline.type === 'text' ? inline.text : '\n'
  }
  if (citations.length === 0) return []
  const sentences = sentencesIn(words, { start: 0, end: words.length })
  // A citation belongs to the sentence that it stands in or behind; one before all words to the first.
  const of = Map.groupBy(citations, ({ at }) => sentences.findLast(({ start }) => start < at) ?? sentences[0])
  return sentences.flatMap((range) => {
    const claims = [...new Set(of.get(range)?.map(({ claim }) => claim))]
    if (claims.length === 0) return []
    const sentence = words.slice(range.start, range.end)
    return [{ hash: hashOf([sentence, ...claims.toSorted()].join('\n')), words: sentence, range, claims }]
  })
}

/** How many of the sentences were read back, and when the last of these was; null if there is none. */
export function readBackCount(
  sentences: readonly CitingSentence[],
  readBack: readonly ReadBack[],
): { readonly read: number; readonly of: number; readonly last: string | null } {
  const times = new Map(readBack.map(({ hash, at }) => [hash, at]))
  const read = sentences.flatMap(({ hash }) => times.get(hash) ?? [])
  return { read: read.length, of: sentences.length, last: read.toSorted().at(-1) ?? null }
}
