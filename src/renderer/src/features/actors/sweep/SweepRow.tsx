import type { SweepCandidate } from '#shared/actors/sweep/sweep-view.ts'
import { wordsAround } from '../card/words-around.ts'
import { strings } from './strings.ts'

/** One occurrence with the surrounding words. A checkbox shows whether it will be marked; its words show it too if it will not. */
export function SweepRow({
  candidate,
  ticked,
  chosen,
  place,
  doubt,
  onToggle,
}: {
  readonly candidate: SweepCandidate
  readonly ticked: boolean
  readonly chosen: boolean
  readonly place: string
  /** Why it is not ticked at first. */
  readonly doubt: string | null
  readonly onToggle: () => void
}) {
  const { before, after } = wordsAround(candidate)
  return (
    <div className={`sweep-row${chosen ? ' chosen' : ''}${ticked ? '' : ' off'}`}>
      <span
        className="sweep-tick"
        role="img"
        aria-label={ticked ? strings.willBeMarked : strings.willNotBeMarked}
        onMouseDown={onToggle}
      >
        {ticked ? '✓' : ''}
      </span>
      <span className="sweep-words" dir="auto">
        {before}
        <b>{candidate.exact}</b>
        {after}
      </span>
      <span className="sweep-place">
        {place}
        {doubt !== null && <em> · {doubt}</em>}
      </span>
    </div>
  )
}
