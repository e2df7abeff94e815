import { useMemo } from 'react'
import { sourceName } from '#shared/briefing/compose/voices.ts'
import type { Range } from '#shared/text/range.ts'
import { useApp, useRecords } from '../app/app-context.ts'
import type { ClaimSurroundings } from '../claims/card/ClaimForm.tsx'
import { cuesNear, speakerCandidates } from './candidates.ts'
import type { Reading } from './reading.ts'

/** What the card of a claim over these words chooses from. */
export function useSurroundings(reading: Reading, content: Range | undefined): ClaimSurroundings {
  const { stores } = useApp()
  const actors = useRecords(stores.actors).byId
  const claims = useRecords(stores.claims).byId
  const source = useRecords(stores.sources).byId.get(reading.text.source)
  const start = content?.start ?? 0
  const end = content?.end ?? 0
  return useMemo(() => {
    const near = reading.index.marksOf(reading.index.blockAt(start))
    const labels = [...claims.values()].flatMap((claim) => claim.source === reading.text.source && claim.occasion ? [claim.occasion.label] : [])
    return {
      text: reading.text.text,
      actors,
      candidates: speakerCandidates(near, { start, end }),
      cues: cuesNear(reading, { start, end }),
      occasions: [...new Set(labels)].slice(-6).toReversed(),
      sourceName: source ? sourceName(source) : 'The source',
      letter: source?.reliability ?? null,
      selectedWords: reading.selection,
    }
  }, [reading, actors, claims, source, start, end])
}
