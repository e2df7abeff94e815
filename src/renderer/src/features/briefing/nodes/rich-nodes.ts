import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $isElementNode,
  $isLineBreakNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
} from 'lexical'
import type { Judgement } from '#shared/briefing/briefing-view.ts'
import { keptFormats, longestRun, type Inline, type RichBlock } from '#shared/briefing/rich-text.ts'
import type { SectionKind } from '#shared/briefing/sections.ts'
import { newId } from '#shared/model/id.ts'
import { $createCitationNode, $isCitationNode } from './CitationNode.tsx'
import { $createJudgementNode, $isJudgementNode, emptyJudgement } from './JudgementNode.ts'
import { $createFootnoteNode, $isFootnoteNode } from './FootnoteNode.tsx'
import { $createPageBreakNode, $isPageBreakNode } from './PageBreakNode.tsx'
import { $createSaidNode, $isSaidNode } from './SaidNode.tsx'
import { $createShapedNode, $isShapedNode } from './ShapedNode.ts'

/** The content of a block in the form in which it is stored. */
export function $bodyOf(block: LexicalNode): RichBlock {
  if ($isSaidNode(block)) return { type: 'said', claim: block.getClaim() }
  if ($isPageBreakNode(block)) return { type: 'page-break' }
  const children = $isElementNode(block) ? $inlinesOf(block) : []
  if ($isJudgementNode(block)) {
    const question = block.getQuestion()
    return { type: 'judgement', judgement: block.getJudgement().id, ...(question && { question }), children }
  }
  if ($isShapedNode(block)) return { type: 'shaped', shape: block.getShape(), children }
  return { type: 'paragraph', children }
}

/** The runs of a block. Neighbouring texts of the same format become one run, whatever nodes they are on screen. */
function $inlinesOf(block: ElementNode): Inline[] {
  const inlines: Inline[] = []
  for (const node of block.getChildren()) {
    if ($isLineBreakNode(node)) inlines.push({ type: 'linebreak' })
    else if ($isCitationNode(node)) inlines.push({ type: 'citation', claim: node.getClaim() })
    else if ($isFootnoteNode(node)) inlines.push({ type: 'footnote', text: node.getText() })
    else pushText(inlines, node.getTextContent(), $isTextNode(node) ? node.getFormat() & keptFormats : 0)
  }
  return inlines
}

export function $nodesOf(inlines: readonly Inline[]): LexicalNode[] {
  return inlines.map((inline) => {
    switch (inline.type) {
      case 'text':
        return $createTextNode(inline.text).setFormat(inline.format & keptFormats)
      case 'linebreak':
        return $createLineBreakNode()
      case 'citation':
        return $createCitationNode(inline.claim)
      case 'footnote':
        return $createFootnoteNode(inline.text)
    }
  })
}

/** Creates a block with this content; a judgement unknown to the library is created empty with its id. */
export function $createBlock(body: RichBlock, judgement?: Judgement): LexicalNode {
  switch (body.type) {
    case 'said':
      return $createSaidNode(body.claim)
    case 'judgement':
      return $createJudgementNode(judgement ?? emptyJudgement(body.judgement))
        .append(...$nodesOf(body.children))
        .setQuestion(body.question ?? null)
    case 'page-break':
      return $createPageBreakNode()
    case 'shaped':
      return $createShapedNode(body.shape).append(...$nodesOf(body.children))
    case 'paragraph':
      return $createParagraphNode().append(...$nodesOf(body.children))
  }
}

/** The block that an empty section has. */
export function $createEmptyBlock(section: SectionKind): ElementNode {
  return section === 'judgements' ? $createJudgementNode(emptyJudgement(newId())) : $createParagraphNode()
}

export function isEmptyBody(body: RichBlock): boolean {
  return 'children' in body && body.children.length === 0
}

/** Adds text to the last run if it has the same format. What is too long for a run goes on in the next: one that is refused would keep the whole note from being saved. */
function pushText(inlines: Inline[], text: string, format: number): void {
  if (text === '') return
  const last = inlines.at(-1)
  const isMore = last?.type === 'text' && last.format === format
  let rest = isMore ? last.text + text : text
  if (isMore) inlines.pop()
  while (rest.length > longestRun) {
    // Not between the two units of one sign.
    const end = /[\uD800-\uDBFF]/u.test(rest[longestRun - 1]!) ? longestRun - 1 : longestRun
    inlines.push({ type: 'text', text: rest.slice(0, end), format })
    rest = rest.slice(end)
  }
  inlines.push({ type: 'text', text: rest, format })
}
