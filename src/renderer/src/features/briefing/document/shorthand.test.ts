// @vitest-environment happy-dom
import { buildEditorFromExtensions } from '@lexical/extension'
import { $getRoot, $isElementNode, KEY_DOWN_COMMAND, KEY_TAB_COMMAND, type LexicalEditor } from 'lexical'
import { describe, expect, it } from 'vitest'
import { emptyBriefing } from '#shared/briefing/fixtures.ts'
import type { RichBlock } from '#shared/briefing/rich-text.ts'
import { $bodyOf } from '../nodes/rich-nodes.ts'
import { createBriefingDocument } from './briefing-document.ts'
import { ComposerExtension } from './composer-extension.ts'

function open(section: number, words: string): LexicalEditor {
  const editor = buildEditorFromExtensions(ComposerExtension)
  createBriefingDocument(editor, () => undefined).takeIn(emptyBriefing())
  editor.setRootElement(document.createElement('div'))
  editor.update(
    () => {
      const node = $getRoot().getChildAtIndex(section)
      if ($isElementNode(node)) node.selectStart().insertText(words)
    },
    { discrete: true },
  )
  return editor
}
function press(editor: LexicalEditor, key: string, options: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, cancelable: true, ...options })
  Object.defineProperty(event, 'target', { value: editor.getRootElement() })
  const command = key === 'Tab' ? KEY_TAB_COMMAND : KEY_DOWN_COMMAND
  editor.update(() => void editor.dispatchCommand(command, event), { discrete: true })
  return event.defaultPrevented
}
const bodies = (editor: LexicalEditor, section: number): RichBlock[] =>
  editor.read(() => {
    const node = $getRoot().getChildAtIndex(section)
    return $isElementNode(node) ? node.getChildren().map($bodyOf) : []
  })
const inLead = (editor: LexicalEditor) => bodies(editor, 0)

describe('signs at the start of a paragraph, before a space', () => {
  it.each<[string, unknown]>([
    ['#', { type: 'heading', level: 1 }],
    ['##', { type: 'heading', level: 2 }],
    ['>', { type: 'quote' }],
    ['-', { type: 'item', ordered: false, level: 0 }],
    ['*', { type: 'item', ordered: false, level: 0 }],
    ['1.', { type: 'item', ordered: true, level: 0 }],
    ['12)', { type: 'item', ordered: true, level: 0 }],
  ])('“%s” gives it a shape, and goes', (sign, shape) => {
    const editor = open(0, sign)
    expect(press(editor, ' ')).toBe(true)
    expect(inLead(editor)).toEqual([{ type: 'shaped', shape, children: [] }])
  })
  it.each(['-a', 'a#', '1', '2026.'])('“%s” stays as it is typed', (words) => {
    const editor = open(0, words)
    expect(press(editor, ' ')).toBe(false)
    expect(inLead(editor)).toMatchObject([{ type: 'paragraph', children: [{ text: words }] }])
  })
  it('stay in a judgement, and with a key of the app', () => {
    expect(press(open(1, '-'), ' ')).toBe(false)
    expect(press(open(0, '-'), ' ', { ctrlKey: true })).toBe(false)
  })
})

it('Tab and Shift+Tab change the level of an item, and nothing else', () => {
  const editor = open(0, '-')
  press(editor, ' ')
  const level = () =>
    inLead(editor).map((body) => (body.type === 'shaped' && body.shape.type === 'item' ? body.shape.level : null))
  expect([press(editor, 'Tab'), ...level()]).toEqual([true, 1])
  for (let i = 0; i < 3; i++) press(editor, 'Tab')
  expect(level()).toEqual([2])
  for (let i = 0; i < 2; i++) press(editor, 'Tab', { shiftKey: true })
  expect(level()).toEqual([0])
  press(editor, 'Tab', { shiftKey: true })
  expect(inLead(editor)).toMatchObject([{ type: 'paragraph' }])
  expect(press(editor, 'Tab')).toBe(false)
})

it('Enter behind “---” alone begins a page', () => {
  const editor = open(0, '---')
  expect(press(editor, 'Enter')).toBe(true)
  expect(inLead(editor)).toEqual([{ type: 'page-break' }, { type: 'paragraph', children: [] }])
  const other = open(0, 'a ---')
  press(other, 'Enter')
  expect(inLead(other).map(({ type }) => type)).not.toContain('page-break')
})

it.each<[string, string, unknown]>([
  ['so **very bold*', '*', [{ text: 'so ' }, { text: 'very bold', format: 1 }]],
  ['so *slanted', '*', [{ text: 'so ' }, { text: 'slanted', format: 2 }]],
  ['_slanted', '_', [{ text: 'slanted', format: 2 }]],
])('“%s” and “%s” format the words between', (words, key, runs) => {
  const editor = open(0, words)
  expect(press(editor, key)).toBe(true)
  expect(inLead(editor)).toMatchObject([{ children: runs }])
})

it.each([
  ['3 * 4', '*'],
  ['a_b', '_'],
  ['* ', '*'],
])('“%s” and “%s” stay signs', (words, key) => {
  expect(press(open(0, words), key)).toBe(false)
})
