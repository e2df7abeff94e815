import { capital } from '#shared/text/capital.ts'
import { likelihoodScale, offeredRows, rowLabel } from '#shared/standards/likelihood.ts'

/**
 * The options of a field for a likelihood: the terms of the one row that the other judgements use, so that a note does not mix two
 * vocabularies; both rows while none of them has a term.
 */
export function LikelihoodOptions({
  own,
  others,
  capitals = false,
}: {
  readonly own: string | null
  readonly others: readonly (string | null)[]
  /** Written with a capital, as beside a gauge on paper. */
  readonly capitals?: boolean
}) {
  return offeredRows(own, others).map((row) => (
    <optgroup key={row} label={rowLabel(row)}>
      {likelihoodScale.rows[row]?.map((term) => (
        <option key={term} value={term}>
          {capitals ? capital(term) : term}
        </option>
      ))}
    </optgroup>
  ))
}
