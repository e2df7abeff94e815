import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import type { ReadAround } from './claim-facets.ts'

/**
 * Data that the register reads besides the claims. The actors that claims speak of are computed over all texts, so they are read only when
 * someone filters by them or searches for them.
 */
export function useAroundClaims(): ReadAround {
  const { registers } = useApp()
  const filtered = useStore(registers.claims, ({ filter }) => (filter.conditions.speaksOf?.length ?? 0) > 0)
  const [wanted, setWanted] = useState(filtered)
  // Once a filter has needed the actors they stay loaded and up to date, whatever the filter is later.
  if (filtered && !wanted) setWanted(true)
  const listed = useQuery('listCitedClaims', {})
  const about = useQuery('listClaimsAbout', wanted ? {} : null)
  const cited = useMemo(() => new Set(listed ?? []), [listed])
  const speaksOf = useMemo(() => new Map(about?.map(({ claim, actors }) => [claim, actors])), [about])
  const isRead = about !== undefined
  return useMemo(
    () => ({ cited, speaksOf, readSpeaksOf: isRead ? undefined : () => setWanted(true) }),
    [cited, speaksOf, isRead],
  )
}
