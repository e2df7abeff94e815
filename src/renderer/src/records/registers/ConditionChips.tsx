import { toggleValue, type Facet } from './facets.ts'
import type { RegisterState } from '../../core/registers/register-state.ts'

/** A condition that is not a list of values, as a chip: how to say it, and how to take it back. */
export type OwnChip<Q> = { readonly id: string; readonly words: string; readonly without: (conditions: Q) => Q }

/** What the rows are filtered by, a chip each. A chip is taken back by pressing it. */
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
  /** The chip that had the focus is gone. */
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
      aria-label={`Take back the condition ${words}`}
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
