import { useEffect, useState } from 'react'
import { z } from 'zod'
import { inProposedOrder, type CitePlace, type LastCited } from '#shared/briefing/cite/cite-places.ts'
import { idSchema } from '#shared/model/id-schema.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../../core/app-context.ts'
import { parseKept } from '../../../core/parse-kept.ts'
import { useQuery } from '../../../core/use-query.ts'
import { caretKey, keptCaretSchema } from '../use-kept-caret.ts'

const lastCitedSchema = z.strictObject({ block: idSchema, sentence: z.string() })

/** The key under which the place of the last citation is kept. */
export function lastCitedKey(briefing: Id): string {
  return `cited-at-${briefing}`
}

type Kept = { readonly last: LastCited | null; readonly caret: z.infer<typeof keptCaretSchema> | null }

/** The places for a citation, the likeliest first; null until they are read. */
export function useCitePlaces(briefing: Id | null): readonly CitePlace[] | null {
  const { client } = useApp()
  const view = useQuery('readBriefing', briefing === null ? null : { id: briefing })
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    if (briefing === null) return
    let left = false
    const ask = (key: string) => client.query('getUiState', { key })
    void Promise.all([ask(lastCitedKey(briefing)), ask(caretKey(briefing))]).then(([last, caret]) => {
      if (left) return
      setKept({
        last: last ? parseKept(last, lastCitedSchema) : null,
        caret: caret ? parseKept(caret, keptCaretSchema) : null,
      })
    })
    return () => {
      left = true
    }
  }, [client, briefing])
  return view && kept ? inProposedOrder(view, kept.last, kept.caret) : null
}
