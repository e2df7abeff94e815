import { useEffect, useRef, useState } from 'react'
import { type Annex, annexes, type BriefingView, type Paper } from '#shared/briefing/briefing-view.ts'
import { useApp } from '../../../core/app-context.ts'

type Pages = { readonly [A in Annex]?: number }

/** Counts, with what they were made for. */
type Counted = { readonly layout: string; readonly turn: string; readonly pages: Pages }

/**
 * How many pages the briefing has with each annex, as it becomes known. Main prints it with the chosen one, so that it is ready to be
 * written, and then once with each of the others. Another `turn` has it printed anew: what main had ready was dropped. A view of null is
 * not read yet.
 */
export function usePages(
  view: BriefingView | null,
  { paper, annex, turn }: { readonly paper: Paper; readonly annex: Annex; readonly turn: string },
): Pages {
  const { client } = useApp()
  /** The counts of one paper, with or without working notes. Another annex changes none of them. */
  const layout = `${paper} ${view?.printNotes ?? false}`
  const [counted, setCounted] = useState<Counted>({ layout, turn, pages: {} })
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
        known.current = { layout, turn, pages: { ...pages, [one]: printed.value.pages } }
        setCounted(known.current)
      }
    }
    void count()
    return () => {
      left = true
    }
  }, [client, view, paper, annex, layout, turn])
  return counted.layout === layout ? counted.pages : {}
}
