import {
  $createTextNode,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  mergeRegister,
  TextNode,
} from 'lexical'
import { findTerm, type LikelihoodScale } from '#shared/standards/likelihood.ts'
import { $isJudgementNode, JudgementNode } from '../nodes/JudgementNode.ts'
import { $createTermNode, $isTermNode, TermNode } from '../nodes/TermNode.ts'

/**
 * Keeps the likelihood term in a judgement's sentence bold, as in print, when either of them changes. `scaleNow` is the scale of the briefing;
 * when that changes, judgements are to be marked as changed.
 */
export function registerTermInSentence(editor: LexicalEditor, scaleNow: () => LikelihoodScale): () => void {
  const $setOff = (judgement: JudgementNode) => $setOffTerm(judgement, scaleNow())
  const $ofText = (node: TextNode) => {
    const parent = node.getParent()
    if ($isJudgementNode(parent)) $setOff(parent)
    else if ($isTermNode(node)) $swapText(node, $createTextNode(node.getTextContent()).setFormat(node.getFormat()))
  }
  return mergeRegister(
    editor.registerNodeTransform(JudgementNode, $setOff),
    editor.registerNodeTransform(TextNode, $ofText),
    editor.registerNodeTransform(TermNode, $ofText),
  )
}

function $setOffTerm(judgement: JudgementNode, scale: LikelihoodScale): void {
  const texts = judgement.getChildren().filter($isTextNode)
  const sentence = texts.map((node) => node.getTextContent()).join('')
  const { likelihood } = judgement.getJudgement()
  const found = likelihood === null ? null : findTerm(sentence, likelihood, scale)
  let start = 0
  for (const node of texts) {
    const text = node.getTextContent()
    const end = start + text.length
    const isTerm = found !== null && start === found.start && end === found.end
    if ($isTermNode(node)) {
      if (!isTerm) $swapText(node, $createTextNode(text).setFormat(node.getFormat()))
    } else if (found !== null && start <= found.start && found.end <= end) {
      const pieces = node.splitText(found.start - start, found.end - start)
      const piece = pieces.find(
        (candidate) => candidate.getTextContent() === text.slice(found.start - start, found.end - start),
      )
      if (piece) $swapText(piece, $createTermNode(piece.getTextContent(), piece.getFormat()))
    }
    start = end
  }
}

/** Replaces a text node by another with the same text, without moving the caret. */
function $swapText(node: TextNode, next: TextNode): void {
  const selection = $getSelection()
  const points = $isRangeSelection(selection)
    ? [selection.anchor, selection.focus].filter((point) => point.key === node.getKey())
    : []
  const offsets = points.map((point) => point.offset)
  node.replace(next)
  for (const [at, point] of points.entries()) point.set(next.getKey(), offsets[at]!, 'text')
}
