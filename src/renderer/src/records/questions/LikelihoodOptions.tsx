import { capital } from '#shared/text/capital.ts'
import { offeredRows, rangeOf, rowLabel, type LikelihoodScale } from '#shared/standards/likelihood.ts'

/**
 * The options of a field for a likelihood: the terms of the one row that the other judgements use, so that a note does not mix two
 * vocabularies; all rows while none of them has a term. A term that the scale does not have, chosen from another one, is offered as long as it
 * is the chosen one, so that it stays.
 */
export function LikelihoodOptions({
  scale,
  own,
  others,
  offScale = '',
  capitals = false,
}: {
  readonly scale: LikelihoodScale
  readonly own: string | null
  readonly others: readonly (string | null)[]
  /** What stands above a term that the scale does not have. */
  readonly offScale?: string
  /** Written with a capital, as beside a gauge on paper. */
  readonly capitals?: boolean
}) {
  const option = (term: string) => (
    <option key={term} value={term}>
      {capitals ? capital(term) : term}
    </option>
  )
  return (
    <>
      {own !== null && !rangeOf(own, scale) && <optgroup label={offScale}>{option(own)}</optgroup>}
      {offeredRows(own, others, scale).map((row) => (
        <optgroup key={row} label={rowLabel(row, scale)}>
          {scale.rows[row]?.map(option)}
        </optgroup>
      ))}
    </>
  )
}
