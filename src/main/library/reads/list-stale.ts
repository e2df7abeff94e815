import type { StaleClaim } from '#shared/briefing/stale/stale-view.ts'
import { whatBecame } from '#shared/briefing/stale/what-became.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { ClaimStatus } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { computeStatuses } from '#shared/questions/status.ts'
import { shownStatus } from '#shared/questions/status-view.ts'
import type { Library } from '../library.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { lastChangesOf } from './claim-changes.ts'
import { linesSince, readCitations, type ReadCitation } from './read-cited-then.ts'
import { questionsOf, readReadings } from './read-readings.ts'
import { namesIn } from './read-story.ts'

/**
 * Lists the claims that a briefing cites and that are no longer as they were when they were cited, in the order in which they were cited. A
 * citation of an older version that did not record when is never among them.
 */
export function listStale({ db }: Pick<Library, 'db'>, { id }: Input<'listStale'>): StaleClaim[] {
  const citations = readCitations(db, id)
  const now = claimsNow(db, [...new Set(citations.map(({ claim }) => claim))])
  const nameOf = namesIn(db)
  const becameOf = ({ claim, stood, readAt }: ReadCitation) => {
    const found = now.get(claim)
    if (!found) return []
    return whatBecame({
      claim: found.changed > readAt ? linesSince(db, 'claim', claim, readAt, nameOf) : [],
      source: found.sourceChanged > readAt ? linesSince(db, 'source', found.source, readAt, nameOf) : [],
      stood,
      stands: found.stands,
    })
  }
  return [...Map.groupBy(citations, ({ claim }) => claim)].flatMap(([claim, some]) => {
    const known = new Map<string, ReturnType<typeof becameOf>>()
    const stale = some.flatMap((citation) => {
      const key = `${citation.readAt} ${citation.stood}`
      const changes = known.get(key) ?? becameOf(citation)
      known.set(key, changes)
      return changes.length > 0 ? [{ block: citation.block, changes }] : []
    })
    return stale[0] ? [{ claim, blocks: stale.map(({ block }) => block), changes: stale[0].changes }] : []
  })
}

/** How each claim stands, and the numbers of the last changes of it and of its source. */
function claimsNow(db: Database, claims: readonly Id[]) {
  const last = lastChangesOf(db, claims)
  const computed = computeStatuses(readReadings(db, questionsOf(db, claims)))
  const rows = db.all<{ id: Id; status: ClaimStatus; source: Id; sourceChanged: number | null }>(
    `SELECT claim.id, status, source, (SELECT max(change) FROM changed_record WHERE record=source) AS sourceChanged
     FROM claim JOIN revision ON revision.id=claim.revision WHERE claim.id IN (SELECT value FROM json_each(?))`,
    idList(claims),
  )
  return new Map(
    rows.map(({ id, status, source, sourceChanged }) => [
      id,
      {
        source,
        stands: shownStatus({ status, computed: computed.get(id) ?? null }),
        changed: last.get(id)?.seq ?? 0,
        sourceChanged: sourceChanged ?? 0,
      },
    ]),
  )
}
