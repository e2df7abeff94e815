import type { ElementNode } from 'lexical'
import type { Block } from '#shared/sources/source-view.ts'
import { marksByBlock, segmentsOf, type Segment } from '#shared/text/segments.ts'
import { clockTime } from '#shared/text/where.ts'
import { drawnMarker } from '#shared/text/list-items.ts'
import { piecesOf } from '#shared/text/pieces.ts'
import type { ReaderMark } from '#shared/marks/reader-mark.ts'
import { lookOf, type SegmentLook } from '#shared/marks/segment-look.ts'
import { $createBlock, type BlockNode } from './block-node.ts'
import { $createPiece, PieceNode } from './piece-node.ts'
import { $createSegment, SegmentNode } from './segment-node.ts'
import { isStyle, type StyleMark } from './style-marks.ts'
import { $appendBlock } from './stretch-node.ts'

/** A text and its marks, as the painter reads them. */
export type Painted = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly marksOf: (block: number) => readonly ReaderMark[]
  /** The looks and links of the original over each block (`styleMarks`). */
  readonly stylesOf: (block: number) => readonly StyleMark[]
  readonly furnishing: (block: number) => Furnishing
}

/** What is drawn around a block that is not of the text: see `BlockShape`. */
export type Furnishing = { readonly above: string | null; readonly within: string | null }

type Run = { readonly text: string; readonly look: SegmentLook }

/** Appends the blocks `[from, to)` to the editor. */
export function $appendBlocks(painted: Painted, from: number, to: number): void {
  for (const [i, block] of painted.blocks.slice(from, to).entries()) {
    const { type, number, marker, start, end, level = 1, time, lang = null } = block
    const node = $createBlock({
      type,
      lang,
      number,
      marker: drawnMarker(type, marker, painted.text.slice(start, end)),
      index: from + i,
      length: end - start,
      level: type === 'list-item' ? level : 1,
      time: time === undefined ? null : clockTime(time),
      ...painted.furnishing(from + i),
    })
    const pieces = runsOf(painted, from + i)
    $appendBlock(
      node.append(
        ...(pieces.length === 1
          ? pieces[0]!.runs.map($segment)
          : pieces.map(({ shape, runs }) => $createPiece(shape).append(...runs.map($segment)))),
      ),
    )
  }
}

/** Repaints one block. Segments at its start and end whose text and look did not change are kept. */
export function $repaintBlock(painted: Painted, node: BlockNode, index: number): void {
  const pieces = runsOf(painted, index)
  const drawn = pieces.length === 1 ? [node] : node.getChildren().filter((child) => child instanceof PieceNode)
  for (const [i, piece] of drawn.entries()) $repaintRuns(piece, pieces[i]!.runs)
}

function $repaintRuns(node: ElementNode, runs: readonly Run[]): void {
  const old = node.getChildren().filter((child) => child instanceof SegmentNode)
  let head = 0
  while (head < runs.length && head < old.length && isSame(old[head]!, runs[head]!)) head++
  let tail = 0
  while (tail < runs.length - head && tail < old.length - head && isSame(old.at(-1 - tail)!, runs.at(-1 - tail)!))
    tail++
  const fresh = runs.slice(head, runs.length - tail).map($segment)
  if (fresh.length > 0 || old.length > head + tail) node.splice(head, old.length - head - tail, fresh)
}

function $segment({ text, look }: Run): SegmentNode {
  return $createSegment(text, look)
}

/** The segments to draw for a block: one list for each piece into which a very long line is cut (`shared/text/pieces.ts`). */
function runsOf(
  { text, blocks, marksOf, stylesOf }: Painted,
  index: number,
): { readonly shape: { readonly from: number; readonly length: number }; readonly runs: readonly Run[] }[] {
  const block = blocks[index]
  if (!block) return []
  const pieces = piecesOf(text, block)
  const over: readonly (ReaderMark | StyleMark)[] = [...marksOf(index), ...stylesOf(index)]
  const marks = pieces.length === 1 ? [over] : marksByBlock(pieces, over)
  return pieces.map((piece, i) => ({
    shape: { from: piece.start - block.start, length: piece.end - piece.start },
    runs: segmentsOf(piece, marks[i]!).map((segment) => ({
      text: text.slice(segment.start, segment.end),
      look: styledLook(segment),
    })),
  }))
}

/** The look of a segment with the marks of the analyst and the looks of the original. */
function styledLook({ start, end, marks }: Segment<ReaderMark | StyleMark>): SegmentLook {
  const styles = marks.filter((mark) => isStyle(mark))
  const look = lookOf({ start, end, marks: marks.filter((mark): mark is ReaderMark => !isStyle(mark)) })
  if (styles.length === 0) return look
  const names = [...new Set(styles.map(({ style }) => `style-${style}`))].join(' ')
  return { ...look, classes: look.classes === '' ? names : `${look.classes} ${names}` }
}

function isSame(node: SegmentNode, run: Run): boolean {
  return (
    node.getTextContent() === run.text && node.look.classes === run.look.classes && node.look.sign === run.look.sign
  )
}
