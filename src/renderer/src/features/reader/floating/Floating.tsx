import { later } from '../../../core/later.tsx'
import { useReadingState } from '../reading.ts'

const FloatingAt = later(async () => (await import('./FloatingAt.tsx')).FloatingAt)

/** What floats at the selection: the actor picker or the card of a new claim. */
export function Floating() {
  const floating = useReadingState((values) => values.floating)
  return (
    floating && (
      <FloatingAt
        key={floating.kind === 'card' ? `card ${floating.draft.content.length} ${floating.kept}` : 'picker'}
        floating={floating}
      />
    )
  )
}
