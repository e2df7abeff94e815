import { useEffect, useMemo, useState } from 'react'
import type { MentionView } from '#shared/actors/actor-view.ts'
import type { Id } from '#shared/model/id.ts'
import { useApp } from '../../../core/app-context.ts'

/** Number of mentions of a place that are read to find what it means elsewhere. */
const maxMentions = 500

/** What places meant last, elsewhere in the case: the likely answer for the next mention of the same place. */
export function useLastReadings(mentions: readonly MentionView[]): {
  readonly of: (place: Id) => Id | null
  readonly remember: (place: Id, reading: Id) => void
} {
  const { client } = useApp()
  const [known, setKnown] = useState<ReadonlyMap<Id, Id>>(new Map())
  const places = useMemo(() => [...new Set(mentions.map(({ actor }) => actor))].sort().join(' '), [mentions])
  useEffect(() => {
    let gone = false
    const read = async () => {
      const found = await Promise.all(
        places
          .split(' ')
          .filter(Boolean)
          .map(async (place) => {
            const page = await client.query('listActorMentions', { actor: place, offset: 0, limit: maxMentions })
            const last = page?.mentions.findLast(({ reading }) => reading !== null)
            return last?.reading ? [[place, last.reading] as const] : []
          }),
      )
      if (!gone) setKnown((now) => new Map([...found.flat(), ...now]))
    }
    void read()
    return () => {
      gone = true
    }
  }, [client, places])
  return {
    of: (place) => known.get(place) ?? null,
    remember: (place, reading) => setKnown((now) => new Map([...now, [place, reading]])),
  }
}
