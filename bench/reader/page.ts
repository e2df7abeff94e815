import '@recogito/text-annotator/text-annotator.css'
import '../../src/renderer/src/ui/tokens.css'
import '../../src/renderer/src/ui/base.css'
import '../../src/renderer/src/features/reader/read-screen.css'
import '../../src/renderer/src/features/reader/marks.css'
import { createTextAnnotator } from '@recogito/text-annotator'
import { mountReader } from '../../src/renderer/src/features/reader/editor/mount-reader.ts'
import type { ReaderMark } from '../../src/shared/marks/reader-mark.ts'
import { marksByBlock, segmentsOf } from '../../src/shared/text/segments.ts'
import { longText, markAt, seeded, type LongText } from './long-text.ts'

/**
 * The times of one way of drawing, in ms. `first` until the first text is on screen, `all` until everything is. `adds` for each added
 * mark, until the next frame; `changes` and `removals` for each of these marks moved, and removed again.
 */
export type Measured = {
  readonly first: number
  readonly all: number
  readonly adds: readonly number[]
  readonly changes: readonly number[]
  readonly removals: readonly number[]
}

type Bench = {
  readonly run: (who: 'ours' | 'floor' | 'recogito', words: number, marks: number, adds: number) => Promise<Measured>
}

declare global {
  interface Window {
    bench: Bench
  }
}

window.bench = {
  run: async (who, words, marks, adds) => {
    const text = longText(words, marks)
    document.body.innerHTML =
      '<div class="read-page" style="height:100vh;overflow:auto"><div id="root" class="reader" tabindex="0"></div></div>'
    const root = document.getElementById('root')!
    await settled()
    const drawn = await { ours, floor, recogito }[who](root, text)
    const random = seeded(7)
    const added = Array.from({ length: adds }, (_, i) => {
      const block = Math.floor((i / adds) * Math.min(200, text.blocks.length))
      return {
        block,
        mark: { ...markAt(3, 4, text.blocks.slice(block, block + 1), random), id: `added-${i}`, record: `added-${i}` },
      }
    })
    const each = async (act: (mark: ReaderMark, block: number) => void) => {
      const times: number[] = []
      for (const { mark, block } of added) {
        await settled()
        const start = performance.now()
        act(mark, block)
        await nextFrame()
        times.push(performance.now() - start)
      }
      return times
    }
    const { change, remove } = drawn
    return {
      first: drawn.first,
      all: drawn.all,
      adds: await each(drawn.add),
      changes: change ? await each((mark, block) => change(mark, { ...mark, end: mark.end - 1 }, block)) : [],
      removals: remove ? await each((mark, block) => remove(mark, block)) : [],
    }
  },
}

type Drawn = {
  readonly first: number
  readonly all: number
  readonly add: (mark: ReaderMark, block: number) => void
  readonly change?: (mark: ReaderMark, next: ReaderMark, block: number) => void
  readonly remove?: (mark: ReaderMark, block: number) => void
}

async function ours(root: HTMLElement, { text, blocks, marks }: LongText): Promise<Drawn> {
  const start = performance.now()
  const byBlock = marksByBlock(blocks, marks).map((list) => [...list])
  const starts = blocks.map((block) => block.start)
  // Called before mounting, so that its task runs before the reader's own, which draws the rest after the same frame.
  const shown = nextFrame()
  const reader = mountReader(root, {
    text,
    blocks,
    stylesOf: () => [],
    furnishing: () => ({ above: null, within: null }),
    marksOf: (block) => byBlock[block] ?? [],
    blockAt: (offset) => starts.findLastIndex((one) => one <= offset),
  })
  await shown
  const first = performance.now() - start
  await reader.drawn
  await nextFrame()
  return {
    first,
    all: performance.now() - start,
    add: (mark, block) => {
      byBlock[block]!.push(mark)
      reader.repaint([block])
    },
    change: (mark, next, block) => {
      const at = byBlock[block]!.findIndex(({ id }) => id === mark.id)
      byBlock[block]!.splice(at, 1, next)
      reader.repaint([block])
    },
    remove: (mark, block) => {
      byBlock[block] = byBlock[block]!.filter(({ id }) => id !== mark.id)
      reader.repaint([block])
    },
  }
}

/** The floor: plain spans without an editor; blocks out of view are not laid out. */
async function floor(root: HTMLElement, { text, blocks, marks }: LongText): Promise<Drawn> {
  const start = performance.now()
  const byBlock = marksByBlock(blocks, marks).map((list) => [...list])
  const fill = (element: HTMLElement, index: number) => {
    element.replaceChildren(
      ...segmentsOf(blocks[index]!, byBlock[index] ?? []).map((segment) => {
        const span = document.createElement('span')
        span.textContent = text.slice(segment.start, segment.end)
        if (segment.marks.length > 0) span.className = 'line line-open'
        return span
      }),
    )
  }
  const draw = (from: number, to: number) => {
    const fragment = document.createDocumentFragment()
    for (let index = from; index < to; index += 1) {
      const element = document.createElement('p')
      element.className = 'block paragraph'
      element.style.containIntrinsicSize = `auto none auto ${Math.ceil((blocks[index]!.end - blocks[index]!.start) / 80) * 30}px`
      fill(element, index)
      fragment.append(element)
    }
    root.append(fragment)
  }
  draw(0, Math.min(40, blocks.length))
  await nextFrame()
  const first = performance.now() - start
  draw(Math.min(40, blocks.length), blocks.length)
  await nextFrame()
  return {
    first,
    all: performance.now() - start,
    add: (mark, block) => {
      byBlock[block]!.push(mark)
      fill(root.children[block] as HTMLElement, block)
    },
  }
}

/** The competitor, used as its documentation says: the text as paragraphs, then all annotations at once. */
async function recogito(root: HTMLElement, { text, blocks, marks }: LongText): Promise<Drawn> {
  const start = performance.now()
  root.append(
    ...blocks.map((block, index) => {
      const element = document.createElement('p')
      element.textContent = text.slice(block.start, block.end) + (index + 1 < blocks.length ? '\n' : '')
      return element
    }),
  )
  await nextFrame()
  const first = performance.now() - start
  const annotator = createTextAnnotator(root, { annotatingEnabled: false })
  const annotationOf = (mark: ReaderMark) => ({
    id: mark.id,
    bodies: [],
    target: {
      annotation: mark.id,
      selector: [{ quote: text.slice(mark.start, mark.end), start: mark.start, end: mark.end }],
    },
  })
  annotator.setAnnotations(marks.map(annotationOf) as never)
  await nextFrame()
  return {
    first,
    all: performance.now() - start,
    add: (mark) => void annotator.addAnnotation(annotationOf(mark) as never),
  }
}

/** Resolves after the browser has drawn: in a task after the next animation frame. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel()
      channel.port1.addEventListener('message', () => resolve())
      channel.port1.start()
      channel.port2.postMessage(null)
    })
  })
}

async function settled(): Promise<void> {
  await nextFrame()
  await new Promise((resolve) => setTimeout(resolve, 20))
}
