import { toggleValue, type Facet } from './facets.ts'
import type { RegisterState } from '../../core/registers/register-state.ts'
import { strings } from './strings.tsx'

/** A condition that is no list of values, as a chip: its words, and the conditions without it. */
export type OwnChip<Q> = { readonly id: string; readonly words: string; readonly without: (conditions: Q) => Q }

/** The active conditions as chips. Pressing a chip removes its condition. */
export function ConditionChips<R, C extends string, Q>({
  state,
  conditions,
  facets,
  own,
  onGone,
}: {
  readonly state: RegisterState<C, Q>
  readonly conditions: Q
  readonly facets: readonly Facet<R, Q>[]
  readonly own: readonly OwnChip<Q>[]
  /** Called when the focused chip was removed. */
  readonly onGone: () => void
}) {
  const chips = [
    ...facets.flatMap((facet) =>
      facet.chosen(conditions).map((value) => ({
        id: `${facet.id} ${String(value)}`,
        words: `${facet.label}: ${facet.words(value)}`,
        next: () => toggleValue(conditions, facet, value),
      })),
    ),
    ...own.map(({ id, words, without }) => ({ id, words, next: () => without(conditions) })),
  ]
  return chips.map(({ id, words, next }) => (
    <button
      key={id}
      type="button"
      className="register-chip condition-chip"
      aria-label={strings.conditions.remove(words)}
      title={words}
      onClick={() => {
        state.setFilter({ conditions: next() })
        onGone()
      }}
    >
      <span dir="auto">{words}</span> <span aria-hidden>×</span>
    </button>
  ))
}
