import type { Nodes, Root } from 'mdast'

/** Nodes that a plain text has as well: its paragraphs, and lines that are indented, which Markdown takes for code. */
const plain = new Set(['root', 'paragraph', 'text', 'break'])

/** Whether anything in a text is Markdown. One that is not reads as plain text, whose lines and headings are found by their shape. */
export function usesMarkdown(root: Root, text: string): boolean {
  const nodes: Nodes[] = [root]
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if (!plain.has(node.type) && !isPlainAddress(node, text) && !isIndentedCode(node, text)) return true
    if ('children' in node && node.type !== 'link') for (const child of node.children) nodes.push(child)
  }
  return false
}

/** Whether a link is an address that stands in the text as it is. */
function isPlainAddress(node: Nodes, text: string): boolean {
  return node.type === 'link' && !/[[<]/u.test(text[node.position?.start.offset ?? 0] ?? '')
}

function isIndentedCode(node: Nodes, text: string): boolean {
  return node.type === 'code' && !/[`~]/u.test(text[node.position?.start.offset ?? 0] ?? '')
}
