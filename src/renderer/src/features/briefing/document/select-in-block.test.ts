import { buildEditorFromExtensions } from '@lexical/extension'
import { $getRoot, $getSelection, $isElementNode, $isRangeSelection } from 'lexical'
import { expect, it } from 'vitest'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import type { Inline } from '#shared/briefing/rich-text.ts'
import { newId } from '#shared/model/id.ts'
import { $bodyOf } from '../nodes/rich-nodes.ts'
import { $createCitationNode } from '../nodes/CitationNode.tsx'
import { $selectInBlock } from './block-caret.ts'
import { createBriefingDocument } from './briefing-document.ts'
import { ComposerExtension } from './composer-extension.ts'

const claim = newId()
const cite: Inline = { type: 'citation', claim }
const text = (words: string, format = 0): Inline => ({ type: 'text', text: words, format })
const children: Inline[] = [text('One '), text('two', 1), cite, text(' three.'), { type: 'linebreak' }, text('Four.')]

/** The first block after a change of the words from one offset to another, with | for a citation. */
function after(start: number, end: number, change: 'four' | 'cite'): string {
  const editor = buildEditorFromExtensions(ComposerExtension)
  const block = { id: newId(), section: 'lead', order: 'a0', body: { type: 'paragraph' as const, children } }
  createBriefingDocument(editor, () => undefined).takeIn(emptyBriefing({ blocks: [block] }))
  editor.update(
    () => {
      const section = $getRoot().getFirstChild()
      const node = $isElementNode(section) ? section.getFirstChildOrThrow() : null
      if (!node) return
      $selectInBlock(node, start, end)
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      if (change === 'four') selection.insertText('4')
      else selection.insertNodes([$createCitationNode(newId())])
    },
    { discrete: true },
  )
  return editor.read(() => {
    const section = $getRoot().getFirstChild()
    const body = $isElementNode(section) ? $bodyOf(section.getFirstChildOrThrow()) : null
    const inlines = body && 'children' in body ? body.children : []
    return inlines.map((one) => (one.type === 'text' ? one.text : one.type === 'linebreak' ? '/' : '|')).join('')
  })
}

it.each([
  ['words at the start', 0, 3, '4 two| three./Four.'],
  ['words up to a citation, which stays', 4, 7, 'One 4| three./Four.'],
  ['words behind a citation', 8, 13, 'One two| 4./Four.'],
  ['words behind a line break', 15, 19, 'One two| three./4.'],
])('a range that is counted without citations selects %s', (_, start, end, shown) => {
  expect(after(start, end, 'four')).toBe(shown)
})

it('a citation is inserted behind those that stand at a place', () => {
  expect(after(7, 7, 'cite')).toBe('One two|| three./Four.')
  expect(after(20, 20, 'cite')).toBe('One two| three./Four.|')
})
