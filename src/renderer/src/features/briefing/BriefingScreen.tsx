import { useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useQuery } from '../../core/use-query.ts'
import { BriefingDesk } from './BriefingDesk.tsx'
import { StartBriefing } from './StartBriefing.tsx'
import './briefing.css'

/** The briefing screen: the claims to write from, the sheet, and the checks. */
export function BriefingScreen() {
  const briefings = useQuery('listBriefings', {})
  /** The briefing that was opened stays open, whatever comes before it in the list. */
  const [chosen, setChosen] = useState<Id | null>(null)
  const first = briefings?.[0]?.id ?? null
  const briefing = briefings?.some(({ id }) => id === chosen) ? chosen : first
  if (chosen === null && first !== null) setChosen(first)

  if (!briefings) return <div className="briefing-screen" aria-busy="true" />
  return (
    <div className="briefing-screen">
      {briefing === null ? (
        <StartBriefing onStarted={setChosen} />
      ) : (
        <BriefingDesk key={briefing} briefing={briefing} />
      )}
    </div>
  )
}
