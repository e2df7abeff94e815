import type { StaleClaim } from '#shared/briefing/stale/stale-view.ts'
import { useApp } from '../../../core/app-context.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useDesk } from '../desk-context.ts'
import { goToBlock } from '../document/block-caret.ts'
import { acceptStale } from './accept-stale.ts'
import { strings } from '../strings.tsx'

/** A cited claim that is no longer as it was when it was cited: what was before and what is now, and the ways to accept it or to look at it. */
export function StaleCard({ stale }: { readonly stale: StaleClaim }) {
  const app = useApp()
  const { session, cite, jumpTo } = useDesk()
  const { claim, blocks, changes } = stale
  return (
    <article className="check stale-claim">
      <header>
        <h3>{strings.stale.title(changes)}</h3>
        <span className="code">{cite(claim)}</span>
      </header>
      {changes.map((change) => (
        <p key={`${change.kind} ${change.name}`} dir="auto">
          {strings.stale.change(change, (words) => (
            <bdi>{words}</bdi>
          ))}
        </p>
      ))}
      <div className="check-actions">
        <Button onPress={() => void acceptStale(app, session, [claim])}>
          {strings.stale.accept(<KeyOf command="briefing.accept" />)}
        </Button>
        <Button look="quiet" onPress={() => goToBlock(session.editor, session.document.keyOf(blocks[0] ?? ''))}>
          {strings.checks.goThere}
        </Button>
        <Button look="quiet" onPress={() => jumpTo(claim)}>
          {strings.checks.inText}
        </Button>
      </div>
    </article>
  )
}
