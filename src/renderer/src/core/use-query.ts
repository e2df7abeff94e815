import { keepPreviousData, useQuery as useCached, type UseQueryResult } from '@tanstack/react-query'
import type { Input, Output, QueryName } from '#shared/contract/contract.ts'
import { useApp } from './app-context.ts'

/**
 * The result of a query; undefined until it is read. Asked again after every change that affects it; an equal result stays the same object,
 * and a later result is never replaced by an earlier one. With `null` as its input it is not asked.
 */
export function useQuery<N extends QueryName>(method: N, input: Input<N> | null): Output<N> | undefined {
  return useCachedResult(method, input).data as Output<N> | undefined
}

/** As `useQuery`, with the time of reading (ms since 1970), for results that are shown with their age. */
export function useQueryRead<N extends QueryName>(
  method: N,
  input: Input<N>,
): { readonly value: Output<N> | undefined; readonly at: number } {
  const { data, dataUpdatedAt } = useCachedResult(method, input)
  return { value: data as Output<N> | undefined, at: dataUpdatedAt }
}

/** The component renders again only when a member of the result that it has used changes. */
function useCachedResult(method: QueryName, input: object | null): UseQueryResult {
  return useCached({ queryKey: [method, input], enabled: input !== null }, useApp().queries.cache)
}

/**
 * As `useQuery`, for a result that is put together from several calls of a method. `read` throws `QueryFailed` if it cannot. While another
 * input is being read, the result of the last one is returned.
 */
export function useComposedQuery<T>(method: QueryName, input: object, read: () => Promise<T>): T | undefined {
  const { data } = useCached(
    { queryKey: [method, 'composed', input], queryFn: read, placeholderData: keepPreviousData },
    useApp().queries.cache,
  )
  return data as T | undefined
}
