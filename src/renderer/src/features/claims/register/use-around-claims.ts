import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useApp } from '../../../core/app-context.ts'
import type { Client } from '../../../core/client.ts'
import { useAsked } from '../../../core/use-asked.ts'
import type { ReadAround } from './claim-facets.ts'

const askCited = (client: Client) => client.want('listCitedClaims', {})
const askSpeaksOf = (client: Client) => client.want('listClaimsAbout', {})
const askNothing = async () => undefined

/** What the register asks of the library beside the claims. Of whom they speak is worked out over all texts, so only where somebody filters by it or looks for it. */
export function useAroundClaims(): ReadAround {
  const { registers } = useApp()
  const filtered = useStore(registers.claims, ({ filter }) => (filter.conditions.speaksOf?.length ?? 0) > 0)
  const [wanted, setWanted] = useState(filtered)
  // Once it stands at the side it is kept true, whatever the rows are filtered by.
  if (filtered && !wanted) setWanted(true)
  const listed = useAsked(askCited)
  const about = useAsked(wanted ? askSpeaksOf : askNothing)
  const cited = useMemo(() => new Set(listed ?? []), [listed])
  const speaksOf = useMemo(() => new Map(about?.map(({ claim, actors }) => [claim, actors])), [about])
  const isRead = about !== null
  return useMemo(
    () => ({ cited, speaksOf, readSpeaksOf: isRead ? undefined : () => setWanted(true) }),
    [cited, speaksOf, isRead],
  )
}
