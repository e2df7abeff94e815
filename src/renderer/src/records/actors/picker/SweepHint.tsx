import { numberText } from '#shared/words/counted.ts'
import { useEffect, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'

/** Delay in ms before counting, so that moving through the rows does not count for each. */
const restMs = 120

/** Shows how many further occurrences Ctrl+Enter would mark, counted for the active row (null: a new actor). */
export function SweepHint({
  actor,
  count,
}: {
  readonly actor: Id | null
  readonly count: (actor: Id | null) => Promise<number | null>
}) {
  const [more, setMore] = useState<number | null>(null)
  useEffect(() => {
    let gone = false
    const timer = setTimeout(
      () =>
        void count(actor).then((found) => {
          if (!gone) setMore(found)
        }),
      restMs,
    )
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [actor, count])
  return (
    <div className="picker-foot">
      <span>{more === null ? '' : more === 0 ? 'No other in this text' : `${numberText(more)} more in this text`}</span>
      <span>
        <KeyOf command="actor-picker.sweep" /> take and sweep
      </span>
    </div>
  )
}
