import { QueryClient, type QueryKey } from '@tanstack/react-query'
import type { QueryName } from '#shared/contract/contract.ts'
import type { Affected, RecordType } from '#shared/library/library-view.ts'
import type { AppState } from './app-state.ts'
import type { Client } from './client.ts'

/** The cached results of queries. Their keys begin with the method's name; `use-query.ts` reads them. */
export type Queries = {
  readonly cache: QueryClient
  /** Asks again for every shown result that these records affect, and drops those that are not shown. */
  readonly refresh: (affected: readonly Affected[]) => void
  /** The same for all results, whatever they depend on. */
  readonly refreshAll: () => void
  /** Drops everything: another library is open. */
  readonly clear: () => void
}

/** The records whose changes affect a method's result. Every change affects a method that is not listed. */
const dependencies: Partial<Record<QueryName, readonly RecordType[]>> = {
  listBriefings: ['briefing'],
  listStale: ['briefing', 'claim', 'source', 'question'],
  listFilters: ['filter'],
  readBriefingTemplate: ['briefing'],
  // Files that no change of the library touches.
  listTemplates: [],
  openTemplate: [],
  countInSources: ['source'],
  // Dictionaries that ship with the app.
  findMisspelled: [],
  suggestSpellings: [],
  // A text changes only with its blocks: by their types, or read again in another encoding. Its source is affected by each claim, whose number it shows.
  readSource: ['block'],
  readSourceOffers: ['source', 'block'],
  readPlace: ['source', 'block'],
  countInCase: ['source', 'mention', 'claim', 'actor'],
}

/** A query that failed. The notice was shown already. */
export class QueryFailed extends Error {
  override name = 'QueryFailed'
}

/** Creates the cache. A result that nobody shows is kept for a minute: rows that scroll out of sight and back are not read twice. */
export function createQueries(client: Pick<Client, 'tryQuery'>, state: AppState): Queries {
  const ask = async ([method, input]: QueryKey): Promise<unknown> => {
    const result = await client.tryQuery(method as QueryName, input as never)
    if (result.ok) return result.value
    // A record that is gone is no error: what shows it goes with the same change.
    if (result.error.code !== 'not-found') state.getState().showNotice({ kind: 'error', message: result.error.message })
    throw new QueryFailed(result.error.code)
  }
  const cache = new QueryClient({
    defaultOptions: {
      queries: {
        queryFn: ({ queryKey }) => ask(queryKey),
        staleTime: Infinity,
        gcTime: 60_000,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
    },
  })
  const refreshWhere = (isAffected: (key: QueryKey) => boolean) => {
    const predicate = ({ queryKey }: { readonly queryKey: QueryKey }) => isAffected(queryKey)
    cache.removeQueries({ type: 'inactive', predicate })
    void cache.invalidateQueries({ predicate })
  }
  return {
    cache,
    refresh: (affected) => {
      const types = new Set(affected.map(({ type }) => type))
      refreshWhere(([method]) => dependencies[method as QueryName]?.some((type) => types.has(type)) ?? true)
    },
    refreshAll: () => refreshWhere(() => true),
    clear: () => cache.clear(),
  }
}
