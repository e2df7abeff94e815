import type { Block } from '#shared/sources/source-view.ts'
import { segmentsOf } from '#shared/text/segments.ts'
import type { ReaderMark } from '#shared/marks/reader-mark.ts'
import { lookOf, type SegmentLook } from '#shared/marks/segment-look.ts'
import { $createBlock, type BlockNode } from './block-node.ts'
import { $createSegment, SegmentNode } from './segment-node.ts'
import { $appendBlock } from './stretch-node.ts'

/** A text and what lies over it, as the painter asks for it. */
export type Painted = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marksOf: (block: number) => readonly ReaderMark[]
}

type Run = { readonly text: string; readonly look: SegmentLook }

/** Appends the blocks `[from, to)` to the text. */
export function $appendBlocks(painted: Painted, from: number, to: number): void {
  for (const [i, { type, number, start, end }] of painted.blocks.slice(from, to).entries()) {
    const node = $createBlock({ type, number, index: from + i, length: end - start })
    $appendBlock(node.append(...runsOf(painted, from + i).map((run) => $createSegment(run.text, run.look))))
  }
}

/** Paints one block anew: segments that look the same at its start and end stay as they are. */
export function $repaintBlock(painted: Painted, node: BlockNode, index: number): void {
  const old = node.getChildren().filter((child) => child instanceof SegmentNode)
  const runs = runsOf(painted, index)
  let head = 0
  while (head < runs.length && head < old.length && isSame(old[head]!, runs[head]!)) head++
  let tail = 0
  while (tail < runs.length - head && tail < old.length - head && isSame(old.at(-1 - tail)!, runs.at(-1 - tail)!))
    tail++
  const fresh = runs.slice(head, runs.length - tail).map((run) => $createSegment(run.text, run.look))
  if (fresh.length > 0 || old.length > head + tail) node.splice(head, old.length - head - tail, fresh)
}

function runsOf({ text, blocks, marksOf }: Painted, index: number): Run[] {
  const block = blocks[index]
  if (!block) return []
  return segmentsOf(block, marksOf(index)).map((segment) => ({
    text: text.slice(segment.start, segment.end),
    look: lookOf(segment),
  }))
}

function isSame(node: SegmentNode, run: Run): boolean {
  return (
    node.getTextContent() === run.text && node.look.classes === run.look.classes && node.look.sign === run.look.sign
  )
}
