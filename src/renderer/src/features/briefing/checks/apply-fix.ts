import { $getNodeByKey, $getRoot, $getSelection, $isElementNode, $isRangeSelection, type LexicalNode } from 'lexical'
import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import type { Fix } from '#shared/briefing/checks/finding.ts'
import type { Id } from '#shared/model/id.ts'
import type { App } from '../../../core/app-context.ts'
import { $selectInBlock } from '../document/block-caret.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { $createCitationNode } from '../nodes/CitationNode.tsx'
import { $isJudgementNode } from '../nodes/JudgementNode.ts'
import { $isSectionNode } from '../nodes/SectionNode.ts'
import { strings } from '../strings.tsx'

/**
 * Carries out what mends a finding, as one step of undo. `checked` are the blocks in which it was found: in one that has changed since, as by a
 * second press of the same button, its words are no longer where they were, and nothing is done. `said` is what the history calls the step, and
 * what is announced of it.
 */
export async function applyFix(
  { client, state }: Pick<App, 'client' | 'state'>,
  session: ComposerSession,
  fix: Fix,
  checked: readonly BriefingBlock[],
  said: { readonly gesture: string; readonly done?: string } = { gesture: strings.checks.fixed },
): Promise<void> {
  const { document: blocks, briefing } = session
  if ('block' in fix && !isAsChecked(session, fix.block, checked))
    return state.getState().announce(strings.checks.changedSince)
  const inBlock = (block: Id, $change: (node: LexicalNode) => void) => {
    session.gesture(said.gesture, () => {
      const key = blocks.keyOf(block)
      const node = key === null ? null : $getNodeByKey(key)
      if (node) $change(node)
    })
    if (said.done !== undefined) state.getState().announce(said.done)
  }
  switch (fix.kind) {
    case 'replace':
      return inBlock(fix.block, (node) => {
        $selectInBlock(node, fix.range.start, fix.range.end)
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertText(fix.text)
      })
    case 'set-likelihood':
      return session.gesture(strings.gestures.setLikelihood, () => {
        for (const section of $getRoot().getChildren().filter($isSectionNode)) {
          for (const node of section.getChildren().filter($isJudgementNode))
            if (node.getJudgement().id === fix.judgement) node.setJudgement({ likelihood: fix.term })
        }
      })
    case 'cite':
      return inBlock(fix.block, (node) => {
        $selectInBlock(node, fix.at, fix.at)
        const selection = $getSelection()
        if ($isRangeSelection(selection)) selection.insertNodes([$createCitationNode(fix.claim)])
      })
    case 'delete-block':
      return inBlock(fix.block, (node) => {
        if ($isElementNode(node) && node.getPreviousSibling() === null && node.getNextSibling() === null) node.clear()
        else node.remove()
      })
    case 'set-marking':
      await client.mutate('updateBriefing', { id: briefing, head: { marking: fix.marking } })
      return
    case 'confirm':
      await client.mutate('confirmClaims', { ids: [fix.claim] })
      return
    case 'supersede':
      // Linking them again sets the status, and taking the link off takes it back.
      await client.mutate(
        'linkClaims',
        { claim: fix.by, type: 'supersedes', other: fix.claim },
        strings.checks.link.done,
      )
      return
  }
}

/** Whether a block still says what it said when it was checked. */
export function isAsChecked({ document }: ComposerSession, block: Id, checked: readonly BriefingBlock[]): boolean {
  return bodyIn(checked, block) === bodyIn(document.blocksNow(), block)
}

function bodyIn(blocks: readonly BriefingBlock[], block: Id): string {
  return JSON.stringify(blocks.find(({ id }) => id === block)?.body ?? null)
}
