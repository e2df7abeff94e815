import { buildEditorFromExtensions } from '@lexical/extension'
import fc from 'fast-check'
import { $getRoot, type LexicalEditor } from 'lexical'
import { expect, test } from 'vitest'
import { findBlocks, numberParagraphs } from '#shared/text/blocks.ts'
import type { StyledRange } from '#shared/imports/parsed-source.ts'
import type { ReaderMark } from '#shared/marks/reader-mark.ts'
import { $appendBlocks, $repaintBlock, type Painted } from './paint.ts'
import type { SegmentNode } from './segment-node.ts'
import type { PieceNode } from './piece-node.ts'
import { stylesByBlock } from './style-marks.ts'
import { ReaderExtension } from './reader-extension.ts'
import { $blockNode, blocksTogether, type StretchNode } from './stretch-node.ts'

const content = (id: string, start: number, end: number): ReaderMark => ({
  role: 'content',
  id,
  record: id,
  status: 'open',
  proposed: false,
  start,
  end,
})

/** A text of which nothing but its words is drawn. */
const unstyled = { stylesOf: () => [], furnishing: () => ({ above: null, within: null }) }

/** A reader without a screen over this text; tests may change `marks` and repaint. */
function readerOf(text: string, marks: ReaderMark[] = [], styles: readonly StyledRange[] = []) {
  const blocks = numberParagraphs(findBlocks(text)).map((block, ord) => ({ id: String(ord), ord, ...block }))
  const painted: Painted = {
    text,
    blocks,
    marksOf: (i) => marks.filter((mark) => mark.start < blocks[i]!.end && blocks[i]!.start < mark.end),
    ...unstyled,
    stylesOf: (i) => stylesByBlock(blocks, styles)[i] ?? [],
  }
  const editor = buildEditorFromExtensions(ReaderExtension)
  editor.update(() => $appendBlocks(painted, 0, blocks.length), { discrete: true })
  const repaint = (block: number) =>
    editor.update(
      () => {
        const node = $blockNode(block)
        if (node) $repaintBlock(painted, node, block)
      },
      { discrete: true },
    )
  return { editor, blocks, repaint, marks }
}

const blockTexts = (editor: LexicalEditor) =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .flatMap((stretch) => (stretch as StretchNode).getChildren())
      .map((node) => node.getTextContent()),
  )
const segments = (editor: LexicalEditor, block: number) =>
  editor.read(() =>
    $blockNode(block)!
      .getChildren()
      .map((node) => ({ key: node.getKey(), text: node.getTextContent() })),
  )

const sample = 'A title\nPutin will not give any guarantees, he said.\nOn Sunday, Kyiv and Moscow sent drones.'

test('draws the text as it is stored, block by block', () => {
  const { editor, blocks } = readerOf(sample)
  expect(blockTexts(editor)).toEqual(blocks.map(({ start, end }) => sample.slice(start, end)))
})

test('draws the stored text under any marks, and after any repaint', () => {
  const texts = fc.array(
    fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((line) => line.trim() !== '' && !line.includes('\n')),
    { minLength: 1, maxLength: 5 },
  )
  fc.assert(
    fc.property(texts, fc.array(fc.tuple(fc.nat(200), fc.nat(60)), { maxLength: 8 }), (lines, spans) => {
      const text = lines.join('\n')
      const all = spans.map(([start, length], i) =>
        content(String(i), start % text.length, Math.min(text.length, (start % text.length) + length + 1)),
      )
      const { editor, blocks, repaint, marks } = readerOf(text, all.slice(0, all.length >> 1))
      marks.push(...all.slice(all.length >> 1))
      blocks.forEach((_, i) => repaint(i))
      expect(blockTexts(editor)).toEqual(blocks.map(({ start, end }) => text.slice(start, end)))
    }),
    { numRuns: 200 },
  )
})

test('keeps every block at its place, however many are drawn at first', () => {
  const text = Array.from({ length: 3 * blocksTogether + 1 }, (_, i) => `Paragraph ${i} goes on and on here.`).join(
    '\n',
  )
  const blocks = numberParagraphs(findBlocks(text)).map((block, ord) => ({ id: String(ord), ord, ...block }))
  const painted: Painted = { text, blocks, marksOf: () => [], ...unstyled }
  for (const first of [1, blocksTogether, blocksTogether + 3, blocks.length]) {
    const editor = buildEditorFromExtensions(ReaderExtension)
    editor.update(() => $appendBlocks(painted, 0, first), { discrete: true })
    editor.update(() => $appendBlocks(painted, first, blocks.length), { discrete: true })
    expect(blockTexts(editor)).toEqual(text.split('\n'))
    expect(editor.read(() => blocks.map((_, i) => $blockNode(i)?.shape.index))).toEqual(blocks.map((_, i) => i))
    expect(editor.read(() => $blockNode(blocks.length))).toBeNull()
  }
})

test('draws the marker before a list item, and a bullet where the text has none', () => {
  const text = 'It has:\n1. a lock\n2. a key\n- bare'
  const blocks = numberParagraphs(findBlocks(text)).map((block, ord) => ({ id: String(ord), ord, ...block }))
  const retyped = blocks.map((block, i) => (i === 0 ? { ...block, type: 'list-item' as const } : block))
  const editor = buildEditorFromExtensions(ReaderExtension)
  editor.update(() => $appendBlocks({ text, blocks: retyped, marksOf: () => [], ...unstyled }, 0, blocks.length), {
    discrete: true,
  })
  expect(blockTexts(editor)).toEqual(['It has:', 'a lock', 'a key', 'bare'])
  expect(editor.read(() => blocks.map((_, i) => $blockNode(i)?.shape.marker))).toEqual(['•', '1.', '2.', '-'])
})

test('draws a run without a place to break in pieces, and paints the cut ones anew under a mark', () => {
  const text = `${'a'.repeat(5000)}\nAnother line.`
  const { editor, repaint, marks } = readerOf(text)
  const pieces = () =>
    editor.read(() =>
      $blockNode(0)!
        .getChildren()
        .map((piece) => (piece as PieceNode).getChildren().map((segment) => segment.getTextContentSize())),
    )
  expect(pieces()).toEqual([[2000], [2000], [1000]])
  marks.push(content('a', 1990, 2010))
  repaint(0)
  expect(pieces()).toEqual([[1990, 10], [10, 1990], [1000]])
  expect(blockTexts(editor)).toEqual(text.split('\n'))
})

test('is not editable', () => {
  expect(readerOf(sample).editor.isEditable()).toBe(false)
})

test('a new mark repaints its block, and in it only what it cuts', () => {
  const { editor, repaint, marks } = readerOf(sample, [content('a', 8, 13)])
  const before = [0, 1, 2].map((block) => segments(editor, block))
  marks.push(content('b', 23, 27))
  let dirty: readonly string[] = []
  editor.registerUpdateListener(({ dirtyLeaves }) => {
    dirty = [...dirtyLeaves]
  })
  repaint(1)
  expect(segments(editor, 0)).toEqual(before[0])
  expect(segments(editor, 2)).toEqual(before[2])
  expect(segments(editor, 1)[0]).toEqual(before[1]![0])
  expect(segments(editor, 1).map(({ text }) => text)).toEqual([
    'Putin',
    ' will not ',
    'give',
    ' any guarantees, he said.',
  ])
  expect(before[2]!.some(({ key }) => dirty.includes(key))).toBe(false)
})

test('repainting what has not changed changes nothing', () => {
  const { editor, repaint } = readerOf(sample, [content('a', 8, 13)])
  const before = segments(editor, 1)
  repaint(1)
  expect(segments(editor, 1)).toEqual(before)
})

test('draws the links and looks of the original beside the marks over them', () => {
  const text = 'He said that it was so.'
  const { editor } = readerOf(
    text,
    [content('claim', 8, 23)],
    [
      { start: 0, end: 7, style: 'bold' },
      { start: 3, end: 16, style: 'link', href: 'https://a.example/' },
    ],
  )
  const looks = editor.read(() =>
    $blockNode(0)!
      .getChildren()
      .map((node) => [node.getTextContent(), (node as SegmentNode).look.classes]),
  )
  expect(looks).toEqual([
    ['He ', 'style-bold'],
    ['said', 'style-bold style-link'],
    [' ', 'style-link'],
    ['that it ', 'line line-open style-link'],
    ['was so.', 'line line-open'],
  ])
})
