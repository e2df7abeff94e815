import type { FieldChange } from '../changes/change.ts'
import { create, remove, update, type Moment, type Row } from '../changes/draft.ts'
import type { RecordName } from '../changes/records.ts'
import type { Id } from '../model/id.ts'
import type { ClaimSurroundings } from './claim-rows.ts'

/** The speakers become these, in this order; rows that stay keep their identity. */
export function setSpeakers(claim: Id, rows: readonly Row[], actors: readonly Id[], moment: Moment): FieldChange[] {
  const wanted = [...new Set(actors)]
  const known = new Map(rows.map((row) => [row['actor'] as Id, row]))
  return [
    ...rows.filter((row) => !wanted.includes(row['actor'] as Id)).map((row) => remove('claim_speaker', row.id, moment)),
    ...wanted.flatMap((actor, ord) => {
      const row = known.get(actor)
      return row ? update('claim_speaker', row, { ord }) : create('claim_speaker', moment.newId(), { claim, actor, ord })
    }),
  ]
}

/** The tags of a record become these; a tag that nobody has used yet is made. */
export function setTags(
  owner: { readonly type: RecordName; readonly id: Id },
  rows: readonly (Row & { readonly name: string })[],
  names: readonly string[],
  around: Pick<ClaimSurroundings, 'tagNamed'>,
  moment: Moment,
): FieldChange[] {
  const wanted = [...new Set(names)]
  const fresh = wanted.filter((name) => !rows.some((row) => row.name === name))
  return [
    ...rows.filter((row) => !wanted.includes(row.name)).map((row) => remove('tagged', row.id, moment)),
    ...fresh.flatMap((name) => {
      const known = around.tagNamed(name)
      const tag = known?.id ?? moment.newId()
      return [
        ...(known ? [] : create('tag', tag, { name })),
        ...create('tagged', moment.newId(), { tag, owner_type: owner.type, owner: owner.id }),
      ]
    }),
  ]
}
