import { useEffect, useState } from 'react'
import type { Annex } from '#shared/briefing/briefing-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp, useAppState } from '../../../core/app-context.ts'

/** How long an open briefing must be unchanged before it is printed ahead, in ms, because printing takes processor time. */
const restMs = 2_000

/**
 * Lets main print the open briefing with its annex (null: not read yet) while nothing in the library changes, so that its PDF is ready for export.
 * Returns how many pages it had when it was printed last; null until then.
 */
export function usePrintedAhead(briefing: Id, annex: Annex | null): number | null {
  const { api, client } = useApp()
  const paper = useAppState((values) => values.settings.paper)
  const [pages, setPages] = useState<number | null>(null)
  useEffect(() => {
    if (annex === null) return
    let timer: ReturnType<typeof setTimeout>
    let left = false
    const print = async () => {
      const printed = await client.tryCall('prepareExport', { briefing, paper, annex })
      if (printed.ok && !left) setPages(printed.value.pages)
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void print(), restMs)
    }
    later()
    const quiet = api.onChanged(later)
    return () => {
      left = true
      clearTimeout(timer)
      quiet()
    }
  }, [api, client, briefing, paper, annex])
  return pages
}
