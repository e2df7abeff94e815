import type { Id } from '../model/id.ts'
import type { RichBlock } from './rich-text.ts'

/** The claims a block cites, each once, in text order. */
export function citedClaims(block: RichBlock): Id[] {
  if (block.type === 'said') return [block.claim]
  return [...new Set(block.children.flatMap((inline) => (inline.type === 'citation' ? [inline.claim] : [])))]
}
