// @vitest-environment happy-dom
import { buildEditorFromExtensions } from '@lexical/extension'
import { $getRoot, $isElementNode } from 'lexical'
import { expect, it } from 'vitest'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import { newId } from '#shared/model/id.ts'
import { createBriefingDocument } from '../document/briefing-document.ts'
import { ComposerExtension } from '../document/composer-extension.ts'
import { $isShapedNode } from '../nodes/ShapedNode.ts'
import { registerLook } from './register-look.ts'

const item = { type: 'shaped' as const, shape: { type: 'item' as const, ordered: false, level: 0 } }

it('draws the block with the caret wherever it is, also once its shape has changed', () => {
  const root = document.body.appendChild(document.createElement('div'))
  const editor = buildEditorFromExtensions(ComposerExtension)
  editor.setRootElement(root)
  registerLook(editor)
  const blocks = ['One.', 'Two.'].map((text, at) => ({
    id: newId(),
    section: 'unknown',
    order: `a${at}`,
    body: { ...item, children: [{ type: 'text' as const, text, format: 0 }] },
  }))
  createBriefingDocument(editor, () => undefined).takeIn(emptyBriefing({ blocks }))
  const $items = () =>
    $getRoot()
      .getChildren()
      .flatMap((section) => ($isElementNode(section) ? section.getChildren() : []))
      .filter($isShapedNode)
  const marked = () => [...root.querySelectorAll('.with-caret')].map((element) => element.textContent)
  editor.update(() => void $items()[0]!.selectEnd(), { discrete: true })
  expect(marked()).toEqual(['One.'])
  editor.update(() => void $items()[1]!.selectEnd(), { discrete: true })
  expect(marked()).toEqual(['Two.'])
  editor.update(() => $items()[1]!.setShape({ type: 'heading', level: 1 }), { discrete: true })
  expect(marked()).toEqual(['Two.'])
})
