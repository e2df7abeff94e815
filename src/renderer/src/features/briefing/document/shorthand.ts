import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  KEY_DOWN_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type TextFormatType,
} from 'lexical'
import type { Shape } from '#shared/briefing/rich-text.ts'
import { $createPageBreakNode } from '../nodes/PageBreakNode.tsx'
import { $createShapedNode, $indent, $isShapedNode, $outdent } from '../nodes/ShapedNode.ts'
import { $blockAround } from './block-caret.ts'
import { $sectionOf } from './fixed-sections.ts'

/** What is typed at the start of a paragraph, before a space, and the shape that it gives: Markdown's signs. */
const openings: readonly (readonly [RegExp, Shape])[] = [
  [/^#$/u, { type: 'heading', level: 1 }],
  [/^#{2,6}$/u, { type: 'heading', level: 2 }],
  [/^>$/u, { type: 'quote' }],
  [/^[-*+]$/u, { type: 'item', ordered: false, level: 0 }],
  [/^\d{1,3}[.)]$/u, { type: 'item', ordered: true, level: 0 }],
]

/** The signs that close words to be formatted. They are text that is typed, no keys of commands. */
const closers = ['*', '_'] as const
type Closer = (typeof closers)[number]

function isCloser(key: string): key is Closer {
  return (closers as readonly string[]).includes(key)
}

/** Turns Markdown's signs into what they stand for as they are typed, and Tab into levels of a list. */
export function registerShorthand(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
        if (event.target !== editor.getRootElement()) return false
        const done =
          (event.key === ' ' && $shapeParagraph()) ||
          (event.key === 'Enter' && $breakPage()) ||
          (isCloser(event.key) && $format(event.key))
        if (done) event.preventDefault()
        return done
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const block = $blockAtCaret()
        if (!$isShapedNode(block) || block.getShape().type !== 'item') return false
        event.preventDefault()
        if (event.shiftKey) $outdent(block)
        else $indent(block)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}

function $blockAtCaret() {
  const selection = $getSelection()
  return $isRangeSelection(selection) ? $blockAround(selection.anchor.getNode()) : null
}

/** What stands in the caret's text node before it, if that is the first of its block; null otherwise. */
function $typedAtStart(): string | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || node.getPreviousSibling() !== null) return null
  return node.getTextContent().slice(0, selection.anchor.offset)
}

/** In a paragraph, gives it the shape that its first signs stand for, and takes them out. */
function $shapeParagraph(): boolean {
  const typed = $typedAtStart()
  const block = $blockAtCaret()
  if (typed === null || !$isParagraphNode(block) || $sectionOf(block)?.getSection().kind === 'judgements') return false
  const shape = openings.find(([sign]) => sign.test(typed))?.[1]
  const text = block.getFirstChild()
  if (!shape || !$isTextNode(text)) return false
  const rest = text.getTextContent().slice(typed.length)
  if (rest === '') text.remove()
  else text.setTextContent(rest)
  block.replace($createShapedNode(shape), true).selectStart()
  return true
}

/** Enter behind "---" alone in a paragraph begins a page. */
function $breakPage(): boolean {
  const block = $blockAtCaret()
  if (!$isParagraphNode(block) || !/^-{3,}$/u.test(block.getTextContent())) return false
  const next = $createParagraphNode()
  block.replace($createPageBreakNode()).insertAfter(next)
  next.select()
  return true
}

/** The sign that closes `**bold**`, `*italic*` or `_italic_` formats the words between, without the signs. */
function $format(sign: Closer): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const node = selection.anchor.getNode()
  if (!$isTextNode(node)) return false
  const before = node.getTextContent().slice(0, selection.anchor.offset)
  const bold = sign === '*' ? /(?<!\*)\*\*([^\s*](?:[^*]*[^\s*])?)\*$/u.exec(before) : null
  const italic = bold
    ? null
    : (sign === '*' ? /(?<!\*)\*([^\s*](?:[^*]*[^\s*])?)$/u : /(?<![\p{L}\p{N}_])_([^\s_](?:[^_]*[^\s_])?)$/u).exec(
        before,
      )
  const found = bold ?? italic
  if (!found) return false
  const format: TextFormatType = bold ? 'bold' : 'italic'
  const words = found[1]!
  const at = selection.anchor.offset
  node.spliceText(found.index, at - found.index, words, false)
  selection.setTextNodeRange(node, found.index, node, found.index + words.length)
  selection.formatText(format)
  const end = selection.isBackward() ? selection.anchor : selection.focus
  const last = end.getNode()
  if ($isTextNode(last)) last.select(end.offset, end.offset)
  const caret = $getSelection()
  if ($isRangeSelection(caret)) caret.toggleFormat(format)
  return true
}
