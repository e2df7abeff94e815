// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { blockAtHeight } from './block-at-height.ts'
import { offsetOf, placeOf } from './dom-offsets.ts'

/** Blocks as they are drawn, eight to a stretch; each is its segments, or pieces of segments. */
type Drawn = readonly (readonly string[] | { readonly pieces: readonly (readonly string[])[] })[]

function draw(drawn: Drawn) {
  const root = document.createElement('div')
  const blocks: { start: number; end: number }[] = []
  let start = 0
  let stretch = root
  for (const [index, block] of drawn.entries()) {
    if (index % 8 === 0) root.append((stretch = document.createElement('div')))
    const element = document.createElement('p')
    element.dataset.block = String(index)
    stretch.append(element)
    let from = 0
    for (const segments of 'pieces' in block ? block.pieces : [block]) {
      const around = 'pieces' in block ? document.createElement('span') : element
      if (around !== element) {
        around.className = 'piece'
        around.dataset.from = String(from)
        element.append(around)
      }
      for (const words of segments) {
        const span = document.createElement('span')
        span.append(words)
        around.append(span)
        from += words.length
      }
    }
    blocks.push({ start, end: start + from })
    start += from + 1
  }
  document.body.replaceChildren(root)
  return { root, blocks }
}

const { root, blocks } = draw([
  ['The ', 'envoy', ' came'],
  {
    pieces: [
      ['He saw', ' no'],
      [' sign', '.'],
    ],
  },
  ...Array.from({ length: 8 }, (_, i) => [`Line ${i}`]),
])
const blockOf = (offset: number) => blocks.findIndex(({ end }) => offset <= end)

describe('an offset and a place in the drawn text', () => {
  test.each(['before', 'after'] as const)('belong to each other, %s', (side) => {
    for (let offset = 0; offset <= blocks.at(-1)!.end; offset++) {
      const place = placeOf(root, blocks, blockOf(offset), offset, side)
      expect(offsetOf(root, blocks, place!)).toBe(offset)
    }
  })
  test.each([
    [4, 'before', 'The ', 4],
    [4, 'after', 'envoy', 0],
    [9, 'before', 'envoy', 5],
    [9, 'after', ' came', 0],
    [14, 'before', ' came', 5],
    [14, 'after', ' came', 5],
    [24, 'before', ' no', 3],
    [24, 'after', ' sign', 0],
    [15, 'before', 'He saw', 0],
  ] as const)('at %i, %s, are in “%s”', (offset, side, words, at) => {
    const place = placeOf(root, blocks, blockOf(offset), offset, side)
    expect([place!.node.nodeValue, place!.offset]).toEqual([words, at])
  })
  test('past the ends of a block are its ends', () => {
    expect(placeOf(root, blocks, 1, 0, 'after')).toMatchObject({ offset: 0 })
    expect(placeOf(root, blocks, 0, 99, 'after')!.node.nodeValue).toBe(' came')
  })
  test('there are none of a block that is not drawn, nor of a place outside', () => {
    expect(placeOf(root, blocks, 10, 200, 'after')).toBeNull()
    expect(placeOf(root, [], 0, 0, 'after')).toBeNull()
    expect(offsetOf(root, blocks, { node: document.body, offset: 0 })).toBeNull()
    expect(offsetOf(root, [], { node: root.querySelector('span')!.firstChild!, offset: 0 })).toBeNull()
  })
  test('between blocks, where the browser may put a selection, are their starts', () => {
    expect(offsetOf(root, blocks, { node: root, offset: 0 })).toBe(0)
    expect(offsetOf(root, blocks, { node: root, offset: 1 })).toBe(blocks[8]!.start)
    expect(offsetOf(root, blocks, { node: root, offset: 2 })).toBe(blocks[9]!.end)
    expect(offsetOf(root, blocks, { node: root.children[0]!, offset: 1 })).toBe(blocks[1]!.start)
    expect(offsetOf(root, blocks, { node: root.children[1]!, offset: 1 })).toBe(blocks[9]!.start)
    expect(offsetOf(root, blocks, { node: root.children[1]!, offset: 2 })).toBe(blocks[9]!.end)
  })
  test('while not all blocks are drawn end with the last one that is', () => {
    const part = draw([['One'], ['Two']])
    const all = [...part.blocks, { start: 8, end: 13 }]
    expect(offsetOf(part.root, all, { node: part.root.children[0]!, offset: 2 })).toBe(7)
    expect(offsetOf(draw([]).root, all, { node: document.body.firstChild!, offset: 0 })).toBeNull()
  })
})

describe('the block at a height', () => {
  const { root: page } = draw(Array.from({ length: 20 }, (_, i) => [`Line ${i}`]))
  const place = (element: Element, top: number, bottom: number) =>
    Object.assign(element, { getBoundingClientRect: () => ({ top, bottom }) })
  ;[...page.children].forEach((stretch, i) => {
    place(stretch, i * 80, Math.min(200, i * 80 + 80))
    ;[...stretch.children].forEach((block, j) => place(block, (i * 8 + j) * 10, (i * 8 + j) * 10 + 10))
  })
  test.each([
    [-5, 0],
    [9, 0],
    [10, 1],
    [79, 7],
    [80, 8],
    [155, 15],
    [199, 19],
    [500, 19],
  ])('%i is the first that ends below: %i', (y, block) => {
    expect(blockAtHeight(page, y)).toBe(block)
  })
  test('of a text without blocks is the first', () => {
    expect(blockAtHeight(document.createElement('div'), 10)).toBe(0)
  })
})
