import type { Input, Output } from '#shared/contract/contract.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { readMerges } from '../merging/merges.ts'

const inCase = `JOIN revision ON revision.id=of_case.revision JOIN case_source ON case_source.source=revision.source
  AND case_source.in_case=? AND case_source.deleted_at IS NULL`

/** Counts the mentions and claims of each actor in the sources of a case. An actor without any is left out. */
export function countInCase({ db }: Pick<Library, 'db'>, { id }: Input<'countInCase'>): Output<'countInCase'> {
  const merges = readMerges(db)
  const mentions = new Map<Id, number>()
  for (const [actor, count] of db.rows<readonly [Id, number]>(
    `SELECT of_case.actor, count(*) FROM mention AS of_case ${inCase} WHERE of_case.deleted_at IS NULL GROUP BY of_case.actor`,
    id,
  ))
    mentions.set(merges.winner(actor), (mentions.get(merges.winner(actor)) ?? 0) + count)
  // A claim of two speakers who have been merged counts once.
  const claims = new Map<Id, Set<Id>>()
  for (const [actor, claim] of db.rows<readonly [Id, Id]>(
    `SELECT claim_speaker.actor, of_case.id FROM claim AS of_case ${inCase}
     JOIN claim_speaker ON claim_speaker.claim=of_case.id AND claim_speaker.deleted_at IS NULL WHERE of_case.deleted_at IS NULL`,
    id,
  )) {
    const winner = merges.winner(actor)
    const own = claims.get(winner)
    if (own) own.add(claim)
    else claims.set(winner, new Set([claim]))
  }
  return [...new Set([...mentions.keys(), ...claims.keys()])].map((actor) => ({
    actor,
    mentions: mentions.get(actor) ?? 0,
    claims: claims.get(actor)?.size ?? 0,
  }))
}
