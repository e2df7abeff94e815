import { useEffect } from 'react'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState } from '../../../core/app-context.ts'

/** How long a briefing on the desk must rest before it is printed ahead, in milliseconds: it takes a moment of the processor. */
const rest = 2_000

/** Lets main print the open briefing while nothing in the library changes, so that its PDF is there when it is asked for. */
export function usePrintedAhead(briefing: Id): void {
  const { api, client } = useApp()
  const paper = useAppState((values) => values.settings.paper)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void client.ask('prepareExport', { briefing, paper }), rest)
    }
    later()
    const quiet = api.onChanged(later)
    return () => {
      clearTimeout(timer)
      quiet()
    }
  }, [api, client, briefing, paper])
}
