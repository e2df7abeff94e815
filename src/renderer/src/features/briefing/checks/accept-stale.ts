import { $getNodeByKey, type NodeKey } from 'lexical'
import type { StaleClaim } from '#shared/briefing/stale/stale-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { App } from '../../../core/app-context.ts'
import { $blockAround, $readCaret, goToBlock } from '../document/block-caret.ts'
import type { ComposerSession } from '../document/composer-session.ts'
import { strings } from '../strings.tsx'

/** Accepts claims as they are now wherever the briefing cites them. */
export async function acceptStale(
  { client }: App,
  { briefing }: ComposerSession,
  claims: readonly Id[],
): Promise<void> {
  await client.mutate('acceptClaims', { id: briefing, claims: [...claims] }, strings.stale.accepted(claims.length))
}

/**
 * Accepts the changed claims that the sentence at the caret cites. If it cites none, goes to the first sentence that does, so that nothing is
 * accepted that nobody looked at.
 */
export function acceptHere(app: App, session: ComposerSession, stale: readonly StaleClaim[]): void {
  const { announce } = app.state.getState()
  const { document: blocks, editor } = session
  const at = editor.getEditorState().read($readCaret)?.block ?? null
  const here = stale.filter((one) => one.blocks.some((block) => at !== null && blocks.keyOf(block) === at))
  const first = stale[0]?.blocks[0]
  if (here.length > 0)
    return void acceptStale(
      app,
      session,
      here.map(({ claim }) => claim),
    )
  if (first === undefined) return announce(strings.stale.none)
  goToBlock(editor, blocks.keyOf(first))
  announce(strings.stale.wentThere)
}

/** Whether a citation stands in one of the blocks that cite its claim as it was. */
export function citesAsItWas(
  { document: blocks, editor }: ComposerSession,
  stale: StaleClaim,
  citation: NodeKey,
): boolean {
  const block = editor.getEditorState().read(() => $blockAround($getNodeByKey(citation))?.getKey() ?? null)
  return stale.blocks.some((one) => blocks.keyOf(one) === block)
}
