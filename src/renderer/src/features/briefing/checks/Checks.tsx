import { $getNodeByKey, type NodeKey } from 'lexical'
import { memo, useMemo } from 'react'
import { useStore } from 'zustand'
import { type Paper, papers } from '#shared/briefing/briefing-view.ts'
import { useApp, useAppState, useRecords } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { shortClaim } from '../../../records/claims/short-claim.ts'
import { useDesk } from '../desk-context.ts'
import { $placeCaret } from '../document/block-caret.ts'
import { $sayTerm } from '../document/gestures.ts'
import { type Check, checkBriefing } from './check-briefing.ts'
import { checkEvidence, type EvidenceCheck } from './check-evidence.ts'
import { checkLinks, type LinkCheck } from './check-links.ts'
import { UnconfirmedClaim } from './UnconfirmedClaim.tsx'
import { strings } from '../strings.tsx'
import './checks.css'

/** The checks before export, and the button to export. */
export const Checks = memo(function Checks() {
  const { client, state, stores } = useApp()
  const desk = useDesk()
  const { session } = desk
  const outline = useStore(session.outline)
  const paper = useAppState((values) => values.settings.paper)
  const claims = useRecords(stores.claims).byId
  const sources = useRecords(stores.sources).byId
  const actors = useRecords(stores.actors).byId
  const links = useMemo(
    () =>
      checkLinks(claims, (id) => {
        const claim = claims.get(id)
        if (!claim) return ''
        const { who, words } = shortClaim(claim, sources.get(claim.source), actors)
        return `${who}: ${words}`
      }),
    [claims, sources, actors],
  )
  const checks = [
    ...checkBriefing(outline, desk.isConfirmed),
    ...checkEvidence(outline, { claims, sources, cite: desk.cite }),
    ...links,
  ]
  const goTo = (key: NodeKey) => {
    session.editor.update(() => {
      const node = $getNodeByKey(key)
      if (node) $placeCaret(node, Number.MAX_SAFE_INTEGER)
    })
    session.editor.focus()
  }

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
  readonly check: Check | EvidenceCheck | LinkCheck
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

function keyOf(check: Check | EvidenceCheck | LinkCheck): string {
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
