import { numberText } from '#shared/words/counted.ts'
import { useApp } from '../../../core/app-context.ts'
import { useQuery } from '../../../core/use-query.ts'
import { strings } from '../strings.tsx'

/** Links to the lists of pending decisions about actors; nothing if there are none. */
export function ToDecide() {
  const { state } = useApp()
  const same = useQuery('listDuplicates', {})?.length ?? 0
  const doubtful = useQuery('listDoubtfulReadings', {})?.length ?? 0
  if (same + doubtful === 0) return null
  return (
    <nav aria-label={strings.review.toDecide}>
      <h2 className="eyebrow">{strings.review.toDecide}</h2>
      {same > 0 && (
        <button type="button" className="rail-row" onClick={() => state.getState().openDialog({ kind: 'same-actors' })}>
          <span className="rail-words" title={strings.review.same}>
            {strings.review.same}
          </span>
          <span className="rail-count">{numberText(same)}</span>
        </button>
      )}
      {doubtful > 0 && (
        <button
          type="button"
          className="rail-row"
          onClick={() => state.getState().openDialog({ kind: 'places-or-states' })}
        >
          <span className="rail-words" title={strings.review.places}>
            {strings.review.places}
          </span>
          <span className="rail-count">{numberText(doubtful)}</span>
        </button>
      )}
    </nav>
  )
}
