import type { SourceText } from '#shared/sources/source-view.ts'
import type { Furnishing } from './paint.ts'

/**
 * What is drawn around each block: where a page of the original begins, above the block or within it, and where the aside begins. A text of
 * one page shows no page.
 */
export function furnish(
  { blocks, pages, asideFrom }: Pick<SourceText, 'blocks' | 'pages' | 'asideFrom'>,
  asideHeading: string,
): readonly Furnishing[] {
  const all = blocks.map((): { above: string | null; within: string | null } => ({ above: null, within: null }))
  let block = 0
  for (const { label, start } of pages.length > 1 ? pages : []) {
    while (block < blocks.length - 1 && blocks[block]!.end <= start) block++
    const here = all[block]
    if (!here) break
    // Of pages without words, only the last one before a block is named.
    // Where the first page begins is plain.
    if (block === 0 && start <= blocks[0]!.start) continue
    // The sign of a list item stands where the line above it would be drawn.
    if (start > blocks[block]!.start || blocks[block]!.marker !== undefined) here.within = `p. ${label}`
    else here.above = `p. ${label}`
  }
  const first = blocks.findIndex(({ start }) => start === asideFrom)
  if (first >= 0) all[first]!.above = asideHeading
  return all
}
