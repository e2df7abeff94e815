import { useEffect, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../core/app-context.ts'
import { BriefingDesk } from './BriefingDesk.tsx'
import { StartBriefing } from './StartBriefing.tsx'
import './briefing.css'

/** The briefing screen: the claims to write from, the sheet, and the checks. */
export function BriefingScreen() {
  const { api, client } = useApp()
  /** Undefined until it is known whether there is a briefing. */
  const [briefing, setBriefing] = useState<Id | null>()

  useEffect(() => {
    const find = async () => {
      const briefings = await client.query('listBriefings', {})
      if (briefings)
        setBriefing((open) => (briefings.some(({ id }) => id === open) ? open : (briefings[0]?.id ?? null)))
    }
    void find()
    return api.onChanged(({ affected }) => {
      if (affected.some(({ type }) => type === 'briefing')) void find()
    })
  }, [api, client])

  if (briefing === undefined) return <div className="briefing-screen" aria-busy="true" />
  return (
    <div className="briefing-screen">
      {briefing === null ? (
        <StartBriefing onStarted={setBriefing} />
      ) : (
        <BriefingDesk key={briefing} briefing={briefing} />
      )}
    </div>
  )
}
