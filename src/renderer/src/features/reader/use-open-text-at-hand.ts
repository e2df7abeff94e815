import { useApp } from '../../core/app-context.ts'
import { useAtHand } from '../history/index.ts'
import { useOpenTextStateOf, type OpenText } from './open-text.ts'

/** Sets the record for the history key: the claim or actor of the selected mark, else the source. */
export function useOpenTextAtHand(openText: OpenText): void {
  const { stores } = useApp()
  const selected = useOpenTextStateOf(openText, (values) => values.selected)
  const actor = selected === null ? undefined : stores.mentions.getState().byId.get(selected)?.actor
  const isClaim = selected !== null && stores.claims.getState().byId.has(selected)
  useAtHand(
    isClaim
      ? { type: 'claim', id: selected }
      : actor
        ? { type: 'actor', id: actor }
        : { type: 'source', id: openText.text.source },
  )
}
