import type { NodeKey } from 'lexical'
import { memo } from 'react'
import { useStore } from 'zustand'
import { type Paper, papers } from '#shared/briefing/briefing-view.ts'
import { useApp, useAppState } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useDesk } from '../desk-context.ts'
import { goToBlock } from '../document/block-caret.ts'
import { $sayTerm } from '../document/gestures.ts'
import { UnconfirmedClaim } from './UnconfirmedClaim.tsx'
import { type AnyCheck, useChecks } from './use-checks.ts'
import { strings } from '../strings.tsx'
import './checks.css'

/** The checks before export, and the button to export. */
export const Checks = memo(function Checks() {
  const { client, state } = useApp()
  const desk = useDesk()
  const { session } = desk
  const outline = useStore(session.outline)
  const paper = useAppState((values) => values.settings.paper)
  const checks = useChecks(outline, desk)
  const goTo = (key: NodeKey) => goToBlock(session.editor, key)

  return (
    <aside className="checks" aria-label={strings.checks.label}>
      <h2 className="side-title">
        {strings.checks.title(checks.length > 0 && <span className="count">{checks.length}</span>)}
      </h2>
      <div className="checks-list">
        {checks.length === 0 && (
          <p className="empty">{outline.words === 0 ? strings.checks.notBegun : strings.checks.none}</p>
        )}
        {checks.map((check) => (
          <CheckCard
            key={keyOf(check)}
            check={check}
            onGo={goTo}
            onSay={(key) => session.gesture(strings.gestures.sayLikelihood, () => $sayTerm(key))}
          />
        ))}
      </div>
      <section className="way-out" aria-label={strings.checks.wayOut}>
        <label className="paper">
          {strings.checks.paper}
          <select
            value={paper}
            onChange={(event) => void client.call('updateSettings', { paper: event.target.value as Paper })}
          >
            {papers.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <Button
          look="primary"
          onPress={() => state.getState().openDialog({ kind: 'export', briefing: session.briefing })}
        >
          {strings.checks.export(<KeyOf command="briefing.export" />)}
        </Button>
      </section>
    </aside>
  )
})

function CheckCard({
  check,
  onGo,
  onSay,
}: {
  readonly check: AnyCheck
  readonly onGo: (key: NodeKey) => void
  readonly onSay: (key: NodeKey) => void
}) {
  const { client, state } = useApp()
  const { jumpTo } = useDesk()
  if (check.kind === 'unconfirmed') return <UnconfirmedClaim claim={check.claim} />
  const { title, detail } = check
  return (
    <article className="check">
      <h3>{title}</h3>
      <p>{detail}</p>
      {check.kind === 'judgement' && (
        <div className="check-actions">
          {check.say !== null && (
            <Button onPress={() => onSay(check.judgement.key)}>{strings.checks.addTerm(check.say)}</Button>
          )}
          <Button onPress={() => onGo(check.judgement.key)}>{strings.checks.goThere}</Button>
        </div>
      )}
      {check.kind === 'twice' && (
        <div className="check-actions">
          <Button onPress={() => onGo(check.said)}>{strings.checks.goThere}</Button>
        </div>
      )}
      {check.kind === 'link' && (
        <div className="check-actions">
          <Button
            onPress={() =>
              // Linking them again sets the status, and taking the link off takes it back.
              void client.mutate(
                'linkClaims',
                { claim: check.newer, type: 'supersedes', other: check.claim },
                strings.checks.link.done,
              )
            }
          >
            {strings.checks.link.set}
          </Button>
          <Button onPress={() => jumpTo(check.claim)}>{strings.checks.inText}</Button>
        </div>
      )}
      {check.kind === 'status' && (
        <div className="check-actions">
          <Button onPress={() => jumpTo(check.claim)}>{strings.checks.inText}</Button>
        </div>
      )}
      {check.kind === 'source' && (
        <div className="check-actions">
          <Button
            onPress={() => state.getState().openDialog({ kind: 'source-card', source: check.source, fresh: false })}
          >
            {strings.checks.openCard}
          </Button>
        </div>
      )}
    </article>
  )
}

function keyOf(check: AnyCheck): string {
  switch (check.kind) {
    case 'unconfirmed':
    case 'twice':
    case 'status':
    case 'link':
      return `${check.kind} ${check.claim}`
    case 'source':
      return check.source
    case 'rows':
      return 'rows'
    default:
      return check.title + check.judgement.key
  }
}
