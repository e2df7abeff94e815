import { useState } from 'react'
import type { BriefingBlock } from '#shared/briefing/briefing-view.ts'
import { stopsExport, type Finding } from '#shared/briefing/checks/finding.ts'
import { useApp } from '../../../core/app-context.ts'
import { Button } from '../../../ui/Button.tsx'
import { useDesk } from '../desk-context.ts'
import { applyFix } from './apply-fix.ts'
import { goToFinding } from './go-to-finding.ts'
import { strings } from '../strings.tsx'

/** One finding: what it is, how it can be mended, and why it may be ignored. `checked` are the blocks in which it was found, `reason` is why it was ignored, if it was. */
export function FindingCard({
  finding,
  checked,
  reason,
}: {
  readonly finding: Finding
  readonly checked: readonly BriefingBlock[]
  readonly reason?: string
}) {
  const app = useApp()
  const { session, jumpTo } = useDesk()
  const [isAsking, setAsking] = useState(false)
  const { code, key, title, detail, place, claim, fixes } = finding
  const isIgnored = reason !== undefined
  const ignore = (words: string) => {
    setAsking(false)
    void app.client.mutate(
      'ignoreFinding',
      { id: session.briefing, finding: { key, code, reason: words.trim().slice(0, 2000) } },
      strings.checks.ignoredDone,
    )
  }
  return (
    <article className={isIgnored ? 'check is-ignored' : 'check'}>
      <header>
        <h3>{title}</h3>
        <span className="code" title={strings.checks.code(code)}>
          {code}
        </span>
      </header>
      <p>{isIgnored ? strings.checks.because(reason) : detail}</p>
      {isAsking ? (
        <form
          className="check-reason"
          onSubmit={(event) => {
            event.preventDefault()
            ignore(String(new FormData(event.currentTarget).get('reason') ?? ''))
          }}
          onKeyDown={(event) => {
            event.stopPropagation()
            if (event.key === 'Escape') setAsking(false)
          }}
        >
          <input
            name="reason"
            aria-label={strings.checks.reason}
            placeholder={strings.checks.reason}
            autoFocus
            dir="auto"
          />
          <Button type="submit">{strings.checks.ignore}</Button>
        </form>
      ) : (
        <div className="check-actions">
          {isIgnored ? (
            <Button onPress={() => void app.client.mutate('heedFinding', { id: session.briefing, key })}>
              {strings.checks.showAgain}
            </Button>
          ) : (
            fixes.map((fix) => (
              <Button key={fix.label} onPress={() => void applyFix(app, session, fix, checked)}>
                {fix.label}
              </Button>
            ))
          )}
          {place.kind === 'source' ? (
            <Button
              onPress={() =>
                app.state.getState().openDialog({ kind: 'source-card', source: place.source, fresh: false })
              }
            >
              {strings.checks.openCard}
            </Button>
          ) : (
            <Button look="quiet" onPress={() => goToFinding(session, place)}>
              {strings.checks.goThere}
            </Button>
          )}
          {claim !== null && place.kind !== 'source' && (
            <Button look="quiet" onPress={() => jumpTo(claim)}>
              {strings.checks.inText}
            </Button>
          )}
          {!isIgnored && !stopsExport.has(code) && (
            <Button look="quiet" onPress={() => setAsking(true)}>
              {strings.checks.ignoreBecause}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
