import type { Id } from '#shared/model/id.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { computeStatuses, explainStatus } from '#shared/questions/status.ts'
import type { ComputedStatus } from '#shared/questions/status-view.ts'
import type { StatusChange } from '#shared/questions/status-change.ts'
import type { Library } from '../library.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { questionsOf, readReadings, rulesBeforeSides } from './read-readings.ts'

/** The first schema in which actors have sides. Attaché computed statuses without them before. */
export const schemaWithSides = 5

/** One entry for each claim, so that erasing a source takes the entries of its claims along. */
const keyStart = 'status-change:'
const keys = `${keyStart}%`

/**
 * Notes which claims' statuses an upgrade from a schema without sides changed, outside the history, for the person to
 * look over. Must be called in the transaction of the upgrade, after it.
 */
export function noteStatusChanges(db: Database): void {
  const [before, after] = [rulesBeforeSides, undefined].map((rules) => computeStatuses(readReadings(db, null, rules)))
  for (const claim of new Set([...before!.keys(), ...after!.keys()])) {
    const [was, is] = [before!.get(claim) ?? null, after!.get(claim) ?? null]
    if (was !== is)
      db.run('INSERT OR REPLACE INTO place (key, value) VALUES (?, ?)', keyStart + claim, JSON.stringify([was, is]))
  }
}

/** The claims whose status the last upgrade changed and that are still there, until they are dismissed. */
export function listStatusChanges({ db }: Pick<Library, 'db'>): StatusChange[] {
  const noted = db.rows<readonly [Id, string]>(
    `SELECT claim.id, place.value FROM place JOIN claim ON claim.id=substr(place.key, ${keyStart.length + 1})
     WHERE place.key LIKE ? AND claim.deleted_at IS NULL ORDER BY claim.id`,
    keys,
  )
  if (noted.length === 0) return []
  const ids = noted.map(([claim]) => claim)
  const readings = Map.groupBy(readReadings(db, questionsOf(db, ids)), ({ question }) => question)
  return noted.map(([claim, value]) => {
    const [before, after] = JSON.parse(value) as [ComputedStatus | null, ComputedStatus | null]
    const own = [...readings.values()].filter((group) => group.some((one) => one.claim === claim))
    return { claim, before, after, reasons: own.flatMap((group) => explainStatus(claim, group)) }
  })
}

/** How many claims `listStatusChanges` lists. */
export function countStatusChanges(db: Database): number {
  const ids = db.rows<readonly [string]>('SELECT key FROM place WHERE key LIKE ?', keys)
  if (ids.length === 0) return 0
  return (
    db.get<{ count: number }>(
      'SELECT count(*) AS count FROM claim WHERE deleted_at IS NULL AND id IN (SELECT value FROM json_each(?))',
      idList(ids.map(([key]) => key.slice(keyStart.length))),
    )?.count ?? 0
  )
}

/** Forgets the noted changes: the person has dismissed them. A read-only library keeps them, which is no failure. */
export function dismissStatusChanges({ db, readOnly }: Library): Result<null> {
  if (readOnly() === null) db.run('DELETE FROM place WHERE key LIKE ?', keys)
  return ok(null)
}
