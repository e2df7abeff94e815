import { useEffect } from 'react'
import type { Annex } from '#shared/briefing/briefing-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState } from '../../../core/app-context.ts'

/** How long an open briefing must be unchanged before it is printed ahead, in ms, because printing takes processor time. */
const restMs = 2_000

/** Lets main print the open briefing with its annex (null: not read yet) while nothing in the library changes, so that its PDF is ready for export. */
export function usePrintedAhead(briefing: Id, annex: Annex | null): void {
  const { api, client } = useApp()
  const paper = useAppState((values) => values.settings.paper)
  useEffect(() => {
    if (annex === null) return
    let timer: ReturnType<typeof setTimeout>
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void client.tryCall('prepareExport', { briefing, paper, annex }), restMs)
    }
    later()
    const quiet = api.onChanged(later)
    return () => {
      clearTimeout(timer)
      quiet()
    }
  }, [api, client, briefing, paper, annex])
}
