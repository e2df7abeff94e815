import { useMemo } from 'react'
import type { Id } from '#shared/model/id.ts'
import type { SourceText } from '#shared/sources/source-view.ts'
import { useApp, type App } from '../../core/app-context.ts'
import { useComposedQuery, useQuery } from '../../core/use-query.ts'
import { QueryFailed } from '../../core/queries.ts'

/** The text of a source; undefined until it is loaded, or without a source. */
export function useSourceText(source: Id | undefined): SourceText | undefined {
  return useQuery('readSource', source === undefined ? null : { id: source })
}

/** The texts of these sources, all at once; the map is empty until they are loaded. */
export function useSourceTexts(sources: Iterable<Id>): ReadonlyMap<Id, SourceText> {
  const { client, state } = useApp()
  const ids = [...new Set(sources)].sort()
  const texts = useComposedQuery('readSource', ids, () => readTexts(client, state, ids))
  return useMemo(() => new Map(texts?.map((text) => [text.source, text])), [texts])
}

/** Reads the texts of these sources. A source deleted meanwhile is left out without an error: its claims disappear in the same change. */
async function readTexts(client: App['client'], state: App['state'], ids: readonly Id[]): Promise<SourceText[]> {
  const read = await Promise.all(ids.map((id) => client.tryQuery('readSource', { id })))
  return read.flatMap((result) => {
    if (result.ok) return [result.value]
    if (result.error.code !== 'not-found') {
      state.getState().showNotice({ kind: 'error', message: result.error.message })
      throw new QueryFailed(result.error.code)
    }
    return []
  })
}
