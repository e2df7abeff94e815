import { useEffect, useState } from 'react'
import type { Id } from '#shared/model/id.ts'
import { KeyOf } from '../../../core/keyboard/Keys.tsx'
import { strings } from '../strings.tsx'

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
      <span>{more === null ? '' : more === 0 ? strings.picker.noMore : strings.picker.more(more)}</span>
      <span>
        <KeyOf command="actor-picker.sweep" /> {strings.picker.sweep}
      </span>
    </div>
  )
}
