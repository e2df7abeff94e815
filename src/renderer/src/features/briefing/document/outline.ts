import { $getRoot, $isElementNode, $isTextNode, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical'
import type { Judgement } from '#shared/briefing/briefing-view.ts'
import type { Id } from '#shared/model/id.ts'
import { $isCitationNode } from '../nodes/CitationNode.tsx'
import { $isJudgementNode } from '../nodes/JudgementNode.ts'
import { $isSaidNode } from '../nodes/SaidNode.tsx'
import { $isSectionNode } from '../nodes/SectionNode.ts'

/** A judgement as the checks see it; `number` counts from 1 as on the sheet. */
export type OutlinedJudgement = {
  readonly key: NodeKey
  readonly number: number
  readonly sentence: string
  readonly citations: number
  readonly judgement: Judgement
  /** The question whose view it states; null if it is the note's own. */
  readonly question: Id | null
}

/** What the rest of the screen needs to know about the document, in reading order. */
export type Outline = {
  /** The cited claims; a claim cited twice is listed twice. */
  readonly cited: readonly Id[]
  /** The same by the key of the section, for sections in reading order. */
  readonly citedIn: ReadonlyMap<string, readonly Id[]>
  readonly judgements: readonly OutlinedJudgement[]
  readonly words: number
  /** The claims that are inserted into "What was said", block by block. */
  readonly said: readonly { readonly key: NodeKey; readonly claim: Id }[]
  /** Citations directly after one of the same claim. */
  readonly repeats: ReadonlySet<NodeKey>
}

export const emptyOutline: Outline = {
  cited: [],
  citedIn: new Map(),
  said: [],
  judgements: [],
  words: 0,
  repeats: new Set(),
}

/** Reads the outline of the current document. */
export function readOutline(editor: LexicalEditor): Outline {
  return editor.getEditorState().read(() => {
    const cited: Id[] = []
    const judgements: OutlinedJudgement[] = []
    const said: { key: NodeKey; claim: Id }[] = []
    const repeats = new Set<NodeKey>()
    const citedIn = new Map<string, readonly Id[]>()
    let words = 0
    for (const section of $getRoot().getChildren()) {
      if (!$isSectionNode(section)) continue
      const before = cited.length
      for (const block of section.getChildren()) {
        if ($isSaidNode(block)) {
          cited.push(block.getClaim())
          said.push({ key: block.getKey(), claim: block.getClaim() })
        }
        if (!$isElementNode(block)) continue
        const citations = block.getChildren().filter($isCitationNode)
        for (const node of citations) {
          const before = node.getPreviousSibling()
          cited.push(node.getClaim())
          if ($isCitationNode(before) && before.getClaim() === node.getClaim()) repeats.add(node.getKey())
        }
        for (const node of block.getChildren()) words += $wordsIn(node)
        if ($isJudgementNode(block)) {
          const sentence = block
            .getChildren()
            .map((node) => ($isCitationNode(node) ? '' : node.getTextContent()))
            .join('')
          judgements.push({
            key: block.getKey(),
            number: judgements.length + 1,
            sentence,
            citations: citations.length,
            judgement: block.getJudgement(),
            question: block.getQuestion(),
          })
        }
      }
      citedIn.set(section.getSection().key, cited.slice(before))
    }
    return { cited, citedIn, said, judgements, words, repeats }
  })
}

/** The next outline, but with the previous arrays and maps where they are equal, so that components using them need not render again. */
export function steadyOutline(before: Outline, next: Outline): Outline {
  const sameCited =
    before.cited.length === next.cited.length &&
    next.cited.every((claim, at) => claim === before.cited[at]) &&
    [...next.citedIn].every(([key, claims]) => before.citedIn.get(key)?.length === claims.length)
  const sameSaid =
    before.said.length === next.said.length &&
    next.said.every(({ key, claim }, at) => key === before.said[at]!.key && claim === before.said[at]!.claim)
  const sameRepeats =
    before.repeats.size === next.repeats.size && [...next.repeats].every((key) => before.repeats.has(key))
  return {
    ...next,
    cited: sameCited ? before.cited : next.cited,
    citedIn: sameCited ? before.citedIn : next.citedIn,
    said: sameSaid ? before.said : next.said,
    repeats: sameRepeats ? before.repeats : next.repeats,
  }
}

/** A text node becomes a new object when its text changes, so words are counted once for each text and not at each key press. */
const counted = new WeakMap<LexicalNode, number>()

function $wordsIn(node: LexicalNode): number {
  if (!$isTextNode(node)) return 0
  const known = counted.get(node)
  if (known !== undefined) return known
  const words = node.getTextContent().match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0
  counted.set(node, words)
  return words
}
