import { $getNodeByKey, $getSelection, $isRangeSelection } from 'lexical'
import { $selectInBlock } from '../document/block-caret.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { findMatches, type Match } from './matches.ts'
import { strings } from '../strings.tsx'

/**
 * Replaces the words at some of the places where they were found, as one step of undo. Returns at how many: a place at which they no longer
 * stand, because somebody typed there since, is left alone.
 */
export function replaceMatches(session: ComposerSession, some: readonly Match[], words: string, other: string): number {
  const { document: blocks } = session
  const now = new Set(findMatches(blocks.blocksNow(), words).map(nameOf))
  const there = some.filter((match) => now.has(nameOf(match)))
  if (there.length === 0) return 0
  session.gesture(strings.find.gesture(there.length), () => {
    // From the end, so that what is replaced moves nothing that is still to be.
    for (const { block, range } of there.toReversed()) {
      const key = blocks.keyOf(block)
      const node = key === null ? null : $getNodeByKey(key)
      if (!node) continue
      $selectInBlock(node, range.start, range.end)
      const selection = $getSelection()
      if ($isRangeSelection(selection)) selection.insertText(other)
    }
  })
  return there.length
}

/** How often the words are found in what has replaced them at a place. */
export function foundWithin({ document: blocks }: ComposerSession, at: Match, words: string, other: string): number {
  const { start } = at.range
  return findMatches(blocks.blocksNow(), words).filter(
    ({ block, range }) => block === at.block && range.start >= start && range.start < start + other.length,
  ).length
}

function nameOf({ block, range }: Match): string {
  return `${block} ${range.start} ${range.end}`
}
