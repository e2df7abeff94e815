import type { ClaimView } from '../../claims/claim-view.ts'
import { contentsOf } from '../../claims/claim-words.ts'
import type { SourceText } from '../../sources/source-view.ts'
import { overlaps } from '../../text/range.ts'
import { rangeAt, whereWords } from '../../text/where.ts'

/** A paragraph of a source in which cited words stand: where it is ("¶4", "p. 12 ¶42", "12:04", or '' for a title), and its text in runs, of which the cited ones are marked. */
export type PassageParagraph = {
  readonly place: string
  readonly runs: readonly { readonly text: string; readonly marked: boolean }[]
}

/** How much of a paragraph is shown before the first cited words and behind the last, in UTF-16 units. */
const around = 320

/** The paragraphs in which the words of a claim stand, in text order. */
export function passageOf(
  claim: ClaimView,
  { text, blocks, pages }: Pick<SourceText, 'text' | 'blocks' | 'pages'>,
): PassageParagraph[] {
  const contents = contentsOf(claim).toSorted((a, b) => a.start - b.start)
  return blocks.flatMap((block) => {
    const marks = contents
      .filter((range) => overlaps(range, block))
      .map(({ start, end }) => ({ start: Math.max(start, block.start), end: Math.min(end, block.end) }))
    const [first, last] = [marks[0], marks.at(-1)]
    if (!first || !last) return []
    const from = first.start - block.start > around ? spaceAfter(text, first.start - around) : block.start
    const to = block.end - last.end > around ? spaceBefore(text, last.end + around) : block.end
    const runs: { text: string; marked: boolean }[] = []
    const push = (words: string, marked: boolean) => {
      if (words !== '') runs.push({ text: words, marked })
    }
    let at = from
    for (const { start, end } of marks) {
      push((at === from && from > block.start ? '… ' : '') + text.slice(at, Math.max(at, start)), false)
      push(text.slice(Math.max(at, start), Math.max(at, end)), true)
      at = Math.max(at, end)
    }
    push(text.slice(at, to) + (to < block.end ? ' …' : ''), false)
    const page = rangeAt(pages, first.start)?.label ?? null
    return [{ place: whereWords({ number: block.number, page, time: block.time ?? null }), runs }]
  })
}

function spaceAfter(text: string, offset: number): number {
  const space = text.indexOf(' ', offset)
  return space < 0 || space - offset > around ? offset : space + 1
}

function spaceBefore(text: string, offset: number): number {
  const space = text.lastIndexOf(' ', offset)
  return space < 0 || offset - space > around ? offset : space
}
