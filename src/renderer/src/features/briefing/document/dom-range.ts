import type { Id } from '#shared/model/id.ts'
import type { Range as Units } from '#shared/text/range.ts'
import type { ComposerSession } from './composer-session.ts'

/** A range of a block's words on the sheet; null if the block has gone. The range counts as in `$selectInBlock`. */
export function domRange({ editor, document: blocks }: ComposerSession, block: Id, range: Units): Range | null {
  const key = blocks.keyOf(block)
  const element = key === null ? null : editor.getElementByKey(key)
  const from = element && pointAt(element, range.start, false)
  const to = element && pointAt(element, range.end, true)
  if (!from || !to) return null
  const found = document.createRange()
  found.setStart(...from)
  found.setEnd(...to)
  return found
}

/** The point at an offset of a block's words; at the end of a node rather than the start of the next one if `isEnd`. */
function pointAt(element: HTMLElement, offset: Units['start'], isEnd: boolean): [Node, number] | null {
  let rest = offset
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
    if (node instanceof Text) return NodeFilter.FILTER_ACCEPT
    const isLeftOut = node instanceof HTMLElement && node.matches('.citation, .footnote, .judgement-controls')
    if (isLeftOut) return NodeFilter.FILTER_REJECT
    return node.nodeName === 'BR' ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP
  })
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = node instanceof Text ? node.length : 1
    if (node instanceof Text && (isEnd ? rest <= size : rest < size)) return [node, rest]
    rest -= size
    if (rest < 0) return null
  }
  return null
}
