import type { Id } from '#shared/model/id.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The rows of claims (?1) that say what they say, with their claims: words, speakers, chain, hedges, conditions, what they are about, answers. */
const ownRows = `WITH chosen(id) AS (SELECT value FROM json_each(?1)),
  part(claim, id) AS (
    SELECT claim, id FROM claim_link WHERE claim IN (SELECT id FROM chosen)
    UNION SELECT claim, id FROM hedge WHERE claim IN (SELECT id FROM chosen)
    UNION SELECT claim_link.claim, hedge.id FROM claim_link JOIN hedge ON hedge.link=claim_link.id WHERE claim_link.claim IN (SELECT id FROM chosen)
    UNION SELECT claim, id FROM condition WHERE claim IN (SELECT id FROM chosen)
    UNION SELECT claim, of_idea FROM about WHERE of_idea IS NOT NULL AND claim IN (SELECT id FROM chosen)),
  own(claim, record) AS (
    SELECT id, id FROM chosen
    UNION SELECT claim, id FROM claim_speaker WHERE claim IN (SELECT id FROM chosen)
    UNION SELECT claim, id FROM said_about WHERE claim IN (SELECT id FROM chosen)
    UNION SELECT claim, id FROM about WHERE claim IN (SELECT id FROM chosen)
    UNION SELECT claim, id FROM answer WHERE claim IN (SELECT id FROM chosen)
    UNION SELECT claim, id FROM part
    UNION SELECT owner, id FROM anchor WHERE owner IN (SELECT id FROM chosen)
    UNION SELECT part.claim, anchor.id FROM part JOIN anchor ON anchor.owner=part.id)`

/** A change by its id and its number in the log, which later changes exceed. */
export type LoggedChange = { readonly id: Id; readonly seq: number }

/** The last change of each of these claims, or of what belongs to it. A claim that the log does not know is left out. */
export function lastChangesOf(db: Database, claims: readonly Id[]): ReadonlyMap<Id, LoggedChange> {
  const rows = db.all<LoggedChange & { claim: Id }>(
    `${ownRows} SELECT last.claim, change.id, change.seq
     FROM (SELECT own.claim, max(changed_record.change) AS seq FROM own JOIN changed_record ON changed_record.record=own.record GROUP BY own.claim) AS last
     JOIN change ON change.seq=last.seq`,
    idList(claims),
  )
  return new Map(rows.map(({ claim, id, seq }) => [claim, { id, seq }]))
}

/** The newest change in the log; null in an empty library. */
export function newestChange(db: Database): Id | null {
  return db.get<{ id: Id }>('SELECT id FROM change ORDER BY seq DESC LIMIT 1')?.id ?? null
}
