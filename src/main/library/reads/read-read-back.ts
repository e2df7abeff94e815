import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { citingSentences } from '#shared/briefing/read-back/citing-sentences.ts'
import { whatBecame } from '#shared/briefing/stale/what-became.ts'
import type { Id } from '#shared/model/id.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { lastChangesOf } from './claim-changes.ts'
import { linesSince } from './read-cited-then.ts'

/**
 * Reads which sentences of a briefing were read back, and when. One does not count any more once a claim that it cites says something else,
 * has another status or is gone: whoever read it back has not seen that.
 */
export function readReadBack(
  db: Database,
  { id, ...parts }: Pick<BriefingView, 'id' | 'blocks' | 'sections'>,
): BriefingView['readBack'] {
  const rows = db.all<BriefingView['readBack'][number] & { readonly seq: number }>(
    `SELECT sentence_hash AS hash, read_at AS at, (SELECT max(change) FROM changed_record WHERE record=read_back.id) AS seq
     FROM read_back WHERE owner=? AND deleted_at IS NULL ORDER BY id`,
    id,
  )
  const first = Math.min(...rows.map(({ seq }) => seq))
  const changed = rows.length === 0 ? new Map<Id, number>() : changesAfter(db, id, first)
  // Cutting a long note into sentences takes a while, and mostly no claim has changed since.
  const claimsOf = new Map(changed.size === 0 ? [] : citingSentences(parts).map(({ hash, claims }) => [hash, claims]))
  const isAnother = (claim: Id, seq: number) =>
    (changed.get(claim) ?? 0) > seq && (changed.get(claim) === Infinity || saysOther(db, claim, seq))
  return rows
    .filter(({ hash, seq }) => !claimsOf.get(hash)?.some((claim) => isAnother(claim, seq)))
    .map(({ hash, at }) => ({ hash, at }))
}

/** The claims that a briefing cites and that changed after a place in the log, with their last change; infinite for one that is gone. */
function changesAfter(db: Database, briefing: Id, seq: number): ReadonlyMap<Id, number> {
  const cited = db.all<{ id: Id; isGone: 0 | 1 }>(
    `SELECT DISTINCT claim AS id, coalesce((SELECT deleted_at IS NOT NULL FROM claim WHERE id=citation.claim), 1) AS isGone
     FROM citation WHERE briefing=? AND deleted_at IS NULL`,
    briefing,
  )
  const there = cited.flatMap(({ id, isGone }) => (isGone ? [] : [id]))
  const last = lastChangesOf(db, there)
  return new Map([
    ...cited.flatMap(({ id, isGone }) => (isGone ? [[id, Infinity] as const] : [])),
    ...[...last].flatMap(([id, change]) => (change.seq > seq ? [[id, change.seq] as const] : [])),
  ])
}

/** Whether a claim says something else, or has another status, than at a place in the log. A rating is not what it says. */
function saysOther(db: Database, claim: Id, seq: number): boolean {
  const claimSince = linesSince(db, 'claim', claim, seq)
  return whatBecame({ claim: claimSince, source: [], stood: '', stands: 'open' }).some(
    ({ kind }) => kind === 'changed' || kind === 'status',
  )
}
