import { buildEditorFromExtensions } from '@lexical/extension'
import type { LexicalEditor } from 'lexical'
import type { Range as TextRange } from '#shared/text/range.ts'
import { offsetOf, placeOf } from './dom-offsets.ts'
import { $appendBlocks, $repaintBlock, type Painted } from './paint.ts'
import { ReaderExtension } from './reader-extension.ts'
import { $blockNode, blockElement } from './stretch-node.ts'

/** A drawn source text. All offsets are UTF-16 units of the revision's text. */
export type Reader = {
  readonly root: HTMLElement
  readonly editor: LexicalEditor
  /** Resolves when all blocks are drawn. */
  readonly drawn: Promise<void>
  /** Repaints only these blocks; the selection stays on the same text. */
  readonly repaint: (blocks: Iterable<number>) => void
  /** The browser's selection in the text: `anchor` is where it began, `focus` is the caret; null if it is elsewhere. */
  readonly readSelection: () => TextSelection | null
  readonly select: (selection: TextSelection) => void
  readonly domRange: (range: TextRange) => Range | null
  /** The rectangles of a range, line by line, including the sign after its last segment. */
  readonly rectsOf: (range: TextRange) => DOMRect[]
  /** Scrolls a range into view. */
  readonly reveal: (range: TextRange, where: 'nearest' | 'center' | 'start') => void
  readonly blockElement: (block: number) => HTMLElement | null
  readonly dispose: () => void
}

export type TextSelection = { readonly anchor: number; readonly focus: number }

type ReaderOptions = Painted & {
  readonly blockAt: (offset: number) => number
  /** Number of blocks drawn at once; the rest follows after the first frame. */
  readonly drawFirst?: number
}

const drawnAtOnce = 40
/**
 * Number of blocks drawn between two frames: enough for a long report, but a list of 50,000 lines at once would block the window for
 * seconds.
 */
export const drawnTogether = 8000

/** Draws a text into `root` and returns the reader. The root must be focusable and must not be editable. */
export function mountReader(root: HTMLElement, options: ReaderOptions): Reader {
  const { blocks, blockAt, drawFirst = drawnAtOnce } = options
  const editor = buildEditorFromExtensions(ReaderExtension)
  editor.update(() => $appendBlocks(options, 0, drawFirst), { discrete: true })
  editor.setRootElement(root)
  let disposed = false
  const drawRest = async () => {
    for (let from = drawFirst; from < blocks.length; from += drawnTogether) {
      await afterNextFrame()
      if (disposed) return
      editor.update(() => $appendBlocks(options, from, from + drawnTogether), { discrete: true })
    }
  }
  const drawn = drawFirst >= blocks.length ? Promise.resolve() : drawRest()

  const readSelection = (): TextSelection | null => {
    const selection = document.getSelection()
    if (!selection?.anchorNode || !selection.focusNode) return null
    const anchor = offsetOf(root, blocks, { node: selection.anchorNode, offset: selection.anchorOffset })
    const focus = offsetOf(root, blocks, { node: selection.focusNode, offset: selection.focusOffset })
    return anchor === null || focus === null ? null : { anchor, focus }
  }
  const place = (offset: number, side: 'before' | 'after') => {
    const block = blockAt(offset)
    return placeOf(root, blocks, block, offset, side)
  }
  const select = ({ anchor, focus }: TextSelection) => {
    const from = place(anchor, anchor > focus ? 'before' : 'after')
    const to = place(focus, focus > anchor ? 'before' : 'after')
    if (from && to) document.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset)
  }
  const domRange = ({ start, end }: TextRange): Range | null => {
    const from = place(start, 'after')
    const to = place(end, 'before')
    if (!from || !to) return null
    const range = document.createRange()
    range.setStart(from.node, from.offset)
    range.setEnd(to.node, to.offset)
    return range
  }

  return {
    root,
    editor,
    drawn,
    readSelection,
    select,
    repaint: (affected) => {
      const before = readSelection()
      editor.update(
        () => {
          for (const index of affected) {
            const node = $blockNode(index)
            if (node) $repaintBlock(options, node, index)
          }
        },
        { discrete: true },
      )
      const after = before && readSelection()
      if (before && (after?.anchor !== before.anchor || after.focus !== before.focus)) select(before)
    },
    domRange,
    rectsOf: (range) => {
      const words = domRange(range)
      if (!words) return []
      const last = words.endOffset === words.endContainer.nodeValue?.length ? words.endContainer.parentElement : null
      const sign = last?.dataset.sign ? [...last.getClientRects()].slice(-1) : []
      return [...words.getClientRects(), ...sign]
    },
    reveal: ({ start }, where) => {
      const element = place(start, 'after')?.node.parentElement
      element?.scrollIntoView({ block: where })
      // Blocks that come into sight get their true height only now, which may move the target.
      requestAnimationFrame(() => element?.scrollIntoView({ block: where }))
    },
    blockElement: (block) => blockElement(root, block),
    dispose: () => {
      disposed = true
      editor.setRootElement(null)
      editor.dispose()
    },
  }
}

/** Maximum wait for a frame in ms: a hidden window paints none. */
const frameTimeoutMs = 100

/** Waits for a task after the next frame, so that the first text is painted before the rest is drawn. */
async function afterNextFrame(): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, frameTimeoutMs)
    requestAnimationFrame(() => {
      clearTimeout(timer)
      setTimeout(resolve, 0)
    })
  })
}
