import type { FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import type { Id } from '../model/id.ts'

/** Sets the speakers of a claim, in this order. Rows of speakers that stay keep their ids. */
export function setSpeakers(claim: Id, rows: readonly Row[], actors: readonly Id[], moment: Moment): FieldChange[] {
  const wanted = [...new Set(actors)]
  const known = new Map(rows.map((row) => [row['actor'] as Id, row]))
  return [
    ...rows.filter((row) => !wanted.includes(row['actor'] as Id)).map((row) => remove('claim_speaker', row.id, moment)),
    ...wanted.flatMap((actor, ord) => {
      const row = known.get(actor)
      return row
        ? update('claim_speaker', row, { ord })
        : create('claim_speaker', moment.newId(), { claim, actor, ord })
    }),
  ]
}
