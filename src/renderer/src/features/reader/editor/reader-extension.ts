import { defineExtension } from 'lexical'
import { BlockNode } from './block-node.ts'
import { PieceNode } from './piece-node.ts'
import { StretchNode } from './stretch-node.ts'
import { SegmentNode } from './segment-node.ts'

/** The Lexical editor that shows a source text. Never editable: a source is evidence. */
export const ReaderExtension = defineExtension({
  name: 'attache/reader',
  namespace: 'reader',
  nodes: [StretchNode, BlockNode, PieceNode, SegmentNode],
  editable: false,
  $initialEditorState: null,
})
