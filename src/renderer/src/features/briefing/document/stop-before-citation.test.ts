import { buildEditorFromExtensions } from '@lexical/extension'
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  type LexicalEditor,
} from 'lexical'
import { expect, it } from 'vitest'
import type { BriefingBlock, Judgement } from '#shared/briefing/briefing-view.ts'
import type { Inline } from '#shared/briefing/rich-text.ts'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { $isCitationNode } from '../nodes/CitationNode.tsx'
import { createBriefingDocument } from './briefing-document.ts'
import { ComposerExtension } from './composer-extension.ts'
import { $cite } from './gestures.ts'

const claim = newId()
const cite: Inline = { type: 'citation', claim }
const text = (words: string): Inline => ({ type: 'text', text: words, format: 0 })
const judgement: Judgement = {
  id: newId(),
  likelihood: 'likely',
  confidence: null,
  confidenceReason: '',
  wouldChange: '',
}

function open(children: Inline[], body: 'paragraph' | 'judgement' = 'paragraph'): LexicalEditor {
  const editor = buildEditorFromExtensions(ComposerExtension)
  const block: BriefingBlock =
    body === 'paragraph'
      ? { id: newId(), section: 'lead', order: 'a0', body: { type: 'paragraph', children } }
      : {
          id: newId(),
          section: 'judgements',
          order: 'a0',
          body: { type: 'judgement', judgement: judgement.id, children },
        }
  createBriefingDocument(editor, () => undefined).takeIn(emptyBriefing({ blocks: [block], judgements: [judgement] }))
  return editor
}

function $block(): ElementNode {
  const found = $getRoot()
    .getChildren()
    .flatMap((section) => ($isElementNode(section) ? section.getChildren() : []))
    .find((block) => $isElementNode(block) && !block.isEmpty())
  if (!$isElementNode(found)) throw new Error('Every block is empty.')
  return found
}

/** The block in words, with | for citations. */
const shown = (editor: LexicalEditor) =>
  editor.getEditorState().read(() =>
    $block()
      .getChildren()
      .map((node) => ($isCitationNode(node) ? '|' : node.getTextContent()))
      .join(''),
  )

/** Types at the end, each string as one key press. */
function type(editor: LexicalEditor, ...keys: string[]): void {
  editor.update(() => void $block().selectEnd(), { discrete: true })
  for (const key of keys)
    editor.update(
      () => {
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(key)
      },
      { discrete: true },
    )
}

it.each([
  ['after the words', [text('It is near'), cite], ['.', ' ', 'S', 'o'], 'It is near.| So'],
  ['behind several citations', [text('It is near'), cite, cite], ['?', ' So'], 'It is near?|| So'],
  ['once, if one is there', [text('It is near.'), cite], ['.', ' So'], 'It is near.| So'],
  ['but no comma', [text('It is near'), cite], [',', ' so'], 'It is near|, so'],
])(
  'a stop that is typed behind a citation goes before it, %s, and typing goes on behind',
  (_, children, keys, expected) => {
    const editor = open(children as Inline[])
    type(editor, ...(keys as string[]))
    expect(shown(editor)).toBe(expected)
  },
)

it('a likelihood term before the citation keeps its own node', () => {
  const editor = open([text('A deal is likely'), cite], 'judgement')
  type(editor, '.', ' Or not.')
  expect(shown(editor)).toBe('A deal is likely.| Or not.')
  const terms = editor.getEditorState().read(() =>
    $block()
      .getChildren()
      .filter((node) => node.getType() === 'term')
      .map((node) => node.getTextContent()),
  )
  expect(terms).toEqual(['likely'])
})

it('a claim that is cited before a stop is cited after it', () => {
  const editor = open([text('It is near.')])
  editor.update(
    () => {
      const words = $block().getFirstChild()
      if ($isTextNode(words)) words.select(10, 10)
      $cite(newId())
    },
    { discrete: true },
  )
  expect(shown(editor)).toBe('It is near.|')
})

it('what the library holds stays as it is', () => {
  expect(shown(open([text('It is near'), cite, text('.')]))).toBe('It is near|.')
})
