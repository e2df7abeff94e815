import { memo, useMemo, useState } from 'react'
import { citingSentences, readBackCount, type ReadBack } from '#shared/briefing/read-back/citing-sentences.ts'
import { type BriefingHead, type IgnoredFinding, type Paper, papers } from '#shared/briefing/briefing-view.ts'
import type { Finding } from '#shared/briefing/checks/finding.ts'
import type { StaleClaim } from '#shared/briefing/stale/stale-view.ts'
import type { SheetView } from '#shared/briefing/sheet-view.ts'
import { useApp, useAppState } from '../../../core/app-context.ts'
import { KeyOf, useTitleOf } from '../../../core/keyboard/Keys.tsx'
import { Button } from '../../../ui/Button.tsx'
import { useDesk } from '../desk-context.ts'
import { acceptStale } from './accept-stale.ts'
import { FindingCard } from './FindingCard.tsx'
import { StaleCard } from './StaleCard.tsx'
import { useFindingMarks } from './use-finding-marks.ts'
import { useFindings } from './use-findings.ts'
import { useNoteParts } from './use-note-parts.ts'
import { openReadBack } from '../read-back/open-read-back.ts'
import { strings as readBackStrings } from '../read-back/strings.tsx'
import { strings } from '../strings.tsx'
import './checks.css'

/** How many findings are drawn at first. Nobody mends a hundred at a time, and drawing a thousand holds up the keys. */
const firstShown = 40

const noFindings: readonly Finding[] = []

/** What the checks find in the open briefing, what was ignored, and the button to export. */
export const Checks = memo(function Checks({
  head,
  sheet,
  ignored,
  stale,
  readBack,
}: {
  readonly head: BriefingHead
  readonly sheet: SheetView | undefined
  readonly ignored: readonly IgnoredFinding[]
  readonly stale: readonly StaleClaim[]
  readonly readBack: readonly ReadBack[]
}) {
  const app = useApp()
  const { client, state } = app
  const { session } = useDesk()
  const paper = useAppState((values) => values.settings.paper)
  const parts = useNoteParts(head, sheet)
  const found = useFindings(parts, ignored)
  // With the checks, in pauses: cutting a long note into sentences must hold up no key.
  const checked = found?.parts ?? null
  const read = useMemo(
    () => (checked === null ? null : readBackCount(citingSentences(checked), readBack)),
    [checked, readBack],
  )
  const [showsIgnored, setShowsIgnored] = useState(false)
  const [shown, setShown] = useState(firstShown)
  const readBackHint = useTitleOf('briefing.readBack', readBackStrings.title)
  const open = found?.open ?? noFindings
  useFindingMarks(session, open)
  const count = open.length + stale.length
  const set = new Map(ignored.map((one) => [one.key, one.reason]))

  return (
    <aside className="checks" aria-label={strings.checks.label}>
      <h2 className="side-title">
        {strings.checks.title(count > 0 && <span className="count">{count}</span>)}
        {stale.length > 1 && (
          <Button
            look="quiet"
            onPress={() =>
              void acceptStale(
                app,
                session,
                stale.map(({ claim }) => claim),
              )
            }
          >
            {strings.stale.acceptAll(stale.length)}
          </Button>
        )}
        {found !== null && found.ignored.length > 0 && (
          <Button look="quiet" aria-expanded={showsIgnored} onPress={() => setShowsIgnored(!showsIgnored)}>
            {strings.checks.ignored(found.ignored.length)}
          </Button>
        )}
      </h2>
      <div className="checks-list" aria-busy={found === null}>
        {found !== null && count === 0 && <p className="empty">{strings.checks.none}</p>}
        {stale.map((one) => (
          <StaleCard key={one.claim} stale={one} />
        ))}
        {open.slice(0, shown).map((finding) => (
          <FindingCard key={finding.key} finding={finding} checked={checked?.blocks ?? []} />
        ))}
        {open.length > shown && (
          <Button onPress={() => setShown(shown + firstShown)}>{strings.checks.more(open.length - shown)}</Button>
        )}
        {showsIgnored &&
          found?.ignored.map((finding) => (
            <FindingCard
              key={finding.key}
              finding={finding}
              checked={found.parts.blocks}
              reason={set.get(finding.key) ?? ''}
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
        <span className="read-back-way" title={readBackHint}>
          <Button onPress={() => openReadBack(app, session.briefing)}>{readBackStrings.button(read)}</Button>
        </span>
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
