import type { RefObject } from 'react'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { useApp, useRecords } from '../../../core/app-context.ts'
import { Popover } from '../../../ui/Popover.tsx'
import { useDesk } from '../desk-context.ts'
import { strings } from '../strings.tsx'
import { Passage } from './Passage.tsx'
import { passageAnchor, type ShownCitation } from './use-passage-card.ts'

/** The words behind a citation, below it, in the paragraphs where they stand. */
export function PassageCard({
  shown,
  card,
}: {
  readonly shown: ShownCitation | null
  readonly card: RefObject<HTMLDivElement | null>
}) {
  const desk = useDesk()
  const claim = useRecords(useApp().stores.claims).byId.get(shown?.claim ?? '')
  const changes = claim && desk.staleAt(claim.id, null)
  return (
    <Popover anchor={passageAnchor} isShown={claim !== undefined}>
      <div ref={card} className="passage-card">
        {changes && <p className="passage-changes">{strings.stale.mark(changes)}</p>}
        {claim && <Passage claim={claim} number={desk.cite(claim.id)} />}
        {shown?.byKey && <p className="passage-hint">{strings.passage.again(<KeyOf command="briefing.passage" />)}</p>}
      </div>
    </Popover>
  )
}
