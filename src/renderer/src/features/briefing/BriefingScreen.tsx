import { useEffect } from 'react'
import { useApp } from '../../core/app-context.ts'
import { BriefingDesk } from './BriefingDesk.tsx'
import { StartBriefing } from './StartBriefing.tsx'
import { openBriefing, useOpenBriefing } from './use-open-briefing.ts'
import './briefing.css'

/** The briefing screen: the briefings with the outline of the open one, its sheet, the claims to write from, and the checks. */
export function BriefingScreen() {
  const app = useApp()
  const found = useOpenBriefing()
  const open = found?.open ?? null
  // What was opened stays open, whatever comes before it in the list.
  useEffect(() => {
    if (open !== null && app.state.getState().openBriefing !== open) openBriefing(app, open)
  }, [app, open])

  if (!found) return <div className="briefing-screen" aria-busy="true" />
  return (
    <div className="briefing-screen">
      {open === null ? <StartBriefing /> : <BriefingDesk key={open} briefing={open} briefings={found.briefings} />}
    </div>
  )
}
