import type { FieldChange } from '../changes/change.ts'
import { remove, update, type Moment, type Row } from '../changes/draft.ts'

/**
 * The changes that put a source card back to before it was filled in from a bibliography: each field that still has the value that was filled
 * in, and is still only suggested. What the analyst has changed or confirmed since stays. `filled` is what the filling did to the card and to
 * the states of its fields, `states` are these states now.
 */
export function putBackCard(
  card: Row,
  states: readonly Row[],
  filled: readonly FieldChange[],
  moment: Pick<Moment, 'clock'>,
): FieldChange[] {
  return filled
    .filter((one) => one.record === card.id && one.after === card[one.field])
    .flatMap(({ field, before }) => {
      const state = states.find((one) => one['field'] === field)
      if (state?.['state'] !== 'proposed') return []
      return [...update('source', card, { [field]: before }), ...stateBefore(state, filled, moment)]
    })
}

function stateBefore(state: Row, filled: readonly FieldChange[], moment: Pick<Moment, 'clock'>): FieldChange[] {
  const change = filled.find((one) => one.record === state.id && one.field === 'state')
  if (!change) return []
  return change.before === null
    ? [remove('field_state', state.id, moment)]
    : update('field_state', state, { state: change.before })
}
