import { useMemo } from 'react'
import type { Filter, SavedFilter } from '#shared/registers/filter.ts'
import { useQuery } from '../../core/use-query.ts'

/** The saved filters of one register. */
export function useSavedFilters(screen: Filter['screen']): readonly SavedFilter[] {
  const filters = useQuery('listFilters', {})
  return useMemo(() => filters?.filter((one) => one.screen === screen) ?? [], [filters, screen])
}
