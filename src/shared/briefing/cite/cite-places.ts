import { sentencesIn } from '../../text/units.ts'
import type { Id } from '../../model/id.ts'
import { inReadingOrder, type BriefingBlock, type BriefingView } from '../briefing-view.ts'
import { inlinesOf, type Inline } from '../rich-text.ts'
import type { Section } from '../sections.ts'
import { saysUnknown } from './says-unknown.ts'

/**
 * The end of a sentence of a briefing, where a citation can stand. `start` and `end` are offsets in the words of its block, which citations
 * are no part of.
 */
export type CitePlace = {
  readonly block: Id
  readonly section: Section
  readonly sentence: string
  readonly start: number
  readonly end: number
  /** False in "What we do not know", and for a sentence that says so itself: Attaché never proposes it. */
  readonly mayCarry: boolean
}

/** What of a briefing places are found in. */
type Places = Pick<BriefingView, 'blocks' | 'sections'>

/** The sentences of a briefing, in reading order. */
export function citePlaces({ blocks, sections }: Places): CitePlace[] {
  const byKey = new Map(sections.map((section) => [section.key, section]))
  return inReadingOrder(blocks, sections).flatMap(({ id, section: key, body }) => {
    const section = byKey.get(key)
    if (section === undefined) return []
    const words = wordsOf(inlinesOf(body))
    return sentencesIn(words, { start: 0, end: words.length }).map(({ start, end }): CitePlace => {
      const sentence = words.slice(start, end)
      return {
        block: id,
        section,
        sentence,
        start,
        end,
        mayCarry: section.kind !== 'unknown' && !saysUnknown(sentence),
      }
    })
  })
}

/** A place as it is remembered: words typed before or after it do not move it. */
export type LastCited = Pick<CitePlace, 'block' | 'sentence'>

/**
 * The places as they are proposed: the last one used first, else the one at the caret, else the last key judgement; the others in reading
 * order; last those that may not carry a citation. `caret` is an offset as `block-caret.ts` counts it.
 */
export function inProposedOrder(
  briefing: Places,
  last: LastCited | null,
  caret: { readonly block: Id; readonly offset: number } | null,
): CitePlace[] {
  const places = citePlaces(briefing)
  const may = places.filter((place) => place.mayCarry)
  const offset = caret === null ? 0 : wordOffset(briefing, caret)
  const first =
    may.find((place) => place.block === last?.block && place.sentence === last.sentence) ??
    may.findLast((place) => place.block === caret?.block && place.start < offset) ??
    may.findLast((place) => place.section.kind === 'judgements')
  return [
    ...(first ? [first] : []),
    ...may.filter((place) => place !== first),
    ...places.filter((place) => !place.mayCarry),
  ]
}

/**
 * The block with citations at the end of a sentence, behind those that stand there, and the caret behind them. Claims that are cited there
 * already are left out; null if all are.
 */
export function citeAfter(
  block: BriefingBlock,
  end: number,
  claims: readonly Id[],
): { readonly block: BriefingBlock; readonly caret: number } | null {
  const { body } = block
  if (!('children' in body)) return null
  const [before, after] = splitAt(body.children, end)
  const standing = after.findIndex((inline) => inline.type !== 'citation')
  const there = after.slice(0, standing === -1 ? after.length : standing)
  const isThere = new Set(there.map((inline) => (inline.type === 'citation' ? inline.claim : '')))
  const added = [...new Set(claims)].filter((claim) => !isThere.has(claim))
  if (added.length === 0) return null
  const cited: Inline[] = [...before, ...there, ...added.map((claim): Inline => ({ type: 'citation', claim }))]
  return {
    block: { ...block, body: { ...body, children: [...cited, ...after.slice(there.length)] } },
    caret: cited.reduce((sum, inline) => sum + (inline.type === 'text' ? inline.text.length : 1), 0),
  }
}

/** The words of a block without its citations. */
function wordsOf(children: readonly Inline[]): string {
  return children.map((inline) => (inline.type === 'text' ? inline.text : wordsIn(inline))).join('')
}

function wordsIn({ type }: Inline): string {
  return type === 'linebreak' ? '\n' : ''
}

/** A caret's offset among the words alone. */
function wordOffset(
  { blocks }: Pick<BriefingView, 'blocks'>,
  caret: { readonly block: Id; readonly offset: number },
): number {
  const body = blocks.find(({ id }) => id === caret.block)?.body
  let words = 0
  let rest = caret.offset
  for (const inline of body === undefined ? [] : inlinesOf(body)) {
    if (rest <= 0) break
    const size = inline.type === 'text' ? inline.text.length : 1
    words += inline.type === 'text' || inline.type === 'linebreak' ? Math.min(size, rest) : 0
    rest -= size
  }
  return words
}

/** The inlines before and after an offset in the words; what stands there without words comes after. */
function splitAt(children: readonly Inline[], offset: number): readonly [Inline[], Inline[]] {
  const before: Inline[] = []
  let rest = offset
  for (const [at, inline] of children.entries()) {
    const size = inline.type === 'text' ? inline.text.length : wordsIn(inline).length
    if (rest === 0 && size === 0) return [before, children.slice(at)]
    if (size > rest && inline.type === 'text') {
      const [head, tail] = [inline.text.slice(0, rest), inline.text.slice(rest)]
      if (head !== '') before.push({ ...inline, text: head })
      return [before, [{ ...inline, text: tail }, ...children.slice(at + 1)]]
    }
    if (size > rest) return [before, children.slice(at)]
    before.push(inline)
    rest -= size
  }
  return [before, []]
}
