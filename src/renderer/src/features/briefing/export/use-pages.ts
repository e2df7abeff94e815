import { useEffect, useRef, useState } from 'react'
import { type Annex, annexes, type BriefingView, type Paper } from '#shared/briefing/briefing-view.ts'
import { useApp } from '../../../core/app-context.ts'

type Pages = { readonly [A in Annex]?: number }

/**
 * How many pages the briefing has with each annex, as it becomes known. Main prints it with the chosen one, so that it is ready to be
 * written, and then once with each of the others. Null: it cannot be exported yet.
 */
export function usePages(view: BriefingView | null, paper: Paper, annex: Annex): Pages {
  const { client } = useApp()
  /** The counts of one paper, with or without working notes. Another annex changes none of them. */
  const layout = `${paper} ${view?.printNotes ?? false}`
  const [counted, setCounted] = useState<{ readonly layout: string; readonly pages: Pages }>({ layout, pages: {} })
  const known = useRef(counted)
  useEffect(() => {
    if (!view) return
    let left = false
    const count = async () => {
      for (const one of [annex, ...annexes.filter((other) => other !== annex)]) {
        const isKnown = known.current.layout === layout && known.current.pages[one] !== undefined
        if (left || (one !== annex && isKnown)) continue
        const printed = await client.tryCall('prepareExport', { briefing: view.id, paper, annex: one })
        if (left || !printed.ok) return
        const pages = known.current.layout === layout ? known.current.pages : {}
        known.current = { layout, pages: { ...pages, [one]: printed.value.pages } }
        setCounted(known.current)
      }
    }
    void count()
    return () => {
      left = true
    }
  }, [client, view, paper, annex, layout])
  return counted.layout === layout ? counted.pages : {}
}
