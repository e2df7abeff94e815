import { useApp } from '../../core/app-context.ts'
import { useAtHand } from '../history/index.ts'
import { useReadingStateOf, type Reading } from './reading.ts'

/** Sets the record for the history key: the claim or actor of the selected mark, else the source. */
export function useReadingAtHand(reading: Reading): void {
  const { stores } = useApp()
  const selected = useReadingStateOf(reading, (values) => values.selected)
  const actor = selected === null ? undefined : stores.mentions.getState().byId.get(selected)?.actor
  const isClaim = selected !== null && stores.claims.getState().byId.has(selected)
  useAtHand(
    isClaim
      ? { type: 'claim', id: selected }
      : actor
        ? { type: 'actor', id: actor }
        : { type: 'source', id: reading.text.source },
  )
}
