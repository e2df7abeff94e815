import { timeOfStamp } from '#shared/changes/clock.ts'
import { mostChanges } from '#shared/briefing/blocks/open-work.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import type { ChangeOrigin } from '#shared/model/enums.ts'
import type { Id } from '#shared/model/id.ts'
import { readingPlaceKey } from '#shared/sources/reading-place.ts'
import type { Library } from '../library.ts'
import { liveRow } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { listCitedClaims } from './read-briefings.ts'
import { listSources } from './read-sources.ts'

/** How far back the log is read for a handover. A long burst of one gesture counts as one change there. */
const readBack = 2000

/** Reads what a handover tells: what briefings cite, sources of its case that nobody has read, and the last gestures beside those on the handover itself. */
export function readWork(library: Library, { id }: Input<'readWork'>): Output<'readWork'> {
  const { db } = library
  const read = new Set(touchedSources(db))
  const inCase = liveRow(db, 'briefing', id)?.['in_case'] as Id | undefined
  return {
    cited: listCitedClaims(library),
    unread: listSources(library)
      .filter((source) => !read.has(source.id) && (inCase === undefined || source.cases.includes(inCase)))
      .map(({ title, firstWords, fileName }) => ({ title, firstWords, fileName })),
    changes: lastGestures(db, id),
  }
}

/** Sources that somebody opened, or marked something in. */
function touchedSources(db: Database): Id[] {
  return db
    .rows<readonly [Id]>(
      `SELECT id FROM source WHERE EXISTS (SELECT 1 FROM place WHERE key=?1 || source.id)
       UNION SELECT source FROM revision JOIN anchor ON anchor.revision=revision.id AND anchor.deleted_at IS NULL`,
      readingPlaceKey(''),
    )
    .map(([source]) => source)
}

type LoggedGesture = {
  readonly seq: number
  readonly id: Id
  readonly clock: string
  readonly label: string
  readonly analyst: string
  readonly origin: ChangeOrigin
  readonly undoes: Id | null
}

/** The last gestures that still stand, newest first. The same gesture several times in a row on one day is told once. */
function lastGestures(db: Database, handover: Id): Output<'readWork'>['changes'] {
  const changes = db.all<LoggedGesture>(
    `SELECT seq, id, clock, label, analyst, origin, undoes FROM change WHERE origin<>'export' AND NOT EXISTS (
       SELECT 1 FROM changed_record WHERE changed_record.change=change.seq AND (record=?1 OR record IN (
         SELECT id FROM briefing_block WHERE briefing=?1 UNION ALL SELECT id FROM briefing_section WHERE briefing=?1
         UNION ALL SELECT id FROM check_ignored WHERE owner=?1 UNION ALL SELECT id FROM read_back WHERE owner=?1 UNION ALL SELECT id FROM citation WHERE briefing=?1)))
     ORDER BY seq DESC LIMIT ?2`,
    handover,
    readBack,
  )
  const undone = new Set<Id>()
  const told: Output<'readWork'>['changes'] = []
  for (const { id, clock, label, analyst, undoes } of changes) {
    if (undone.has(id)) continue
    if (undoes !== null) {
      undone.add(undoes)
      continue
    }
    const day = timeOfStamp(clock).slice(0, 10)
    const last = told.at(-1)
    if (last?.label === label && last.day === day && last.analyst === analyst) continue
    if (told.length === mostChanges) break
    told.push({ label, day, analyst })
  }
  return told
}
