import type { Id } from '#shared/model/id.ts'
import type { MarkedText } from '#shared/sources/source-view.ts'
import type { Library } from '../library.ts'
import { idList } from '../rows/rows.ts'
import type { Database } from '../sqlite/sqlite.ts'

type Needed = Pick<Library, 'db'>

/** Lists how much of each text the words of its claims cover. */
export function listMarkedTexts({ db }: Needed): MarkedText[] {
  return markedTexts(db, null)
}

/** The same of some sources. One without claims is left out. */
export function readMarkedTexts({ db }: Needed, { ids }: { readonly ids: readonly Id[] }): MarkedText[] {
  return markedTexts(db, ids)
}

/**
 * Adds up what the words of claims cover, text by text. Ranges may overlap: from each only what lies beyond those before it counts. Claims
 * come before anchors (`CROSS JOIN` keeps the order), because most anchors are those of mentions.
 */
function markedTexts(db: Database, ids: readonly Id[] | null): MarkedText[] {
  const [ofClaims, ofBlocks, parameters] =
    ids === null
      ? ['', '', []]
      : ([
          ' AND claim.revision IN (SELECT id FROM revision WHERE source IN (SELECT value FROM json_each(?1)))',
          ' AND revision.source IN (SELECT value FROM json_each(?1))',
          [idList(ids)],
        ] as const)
  const rows = db.rows<readonly [Id, number, number]>(
    `WITH span AS (
       SELECT anchor.revision AS revision, start, "end", coalesce(max("end") OVER (
         PARTITION BY anchor.revision ORDER BY start, "end" ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS reached
       FROM claim CROSS JOIN anchor ON anchor.owner=claim.id AND anchor.owner_type='claim' AND anchor.role='content'
         AND anchor.state<>'orphan' AND anchor.deleted_at IS NULL
       WHERE claim.deleted_at IS NULL${ofClaims}),
     covered AS (SELECT revision, sum(max(0, "end"-max(start, reached))) AS length FROM span GROUP BY revision),
     whole AS (
       SELECT block.revision AS revision, sum("end"-start) AS length FROM covered CROSS JOIN block ON block.revision=covered.revision
       CROSS JOIN revision ON revision.id=block.revision WHERE start<coalesce(revision.aside_from, 1e9) GROUP BY block.revision)
     SELECT revision.source, sum(covered.length), sum(whole.length) FROM covered JOIN whole ON whole.revision=covered.revision
       JOIN revision ON revision.id=covered.revision AND revision.deleted_at IS NULL WHERE 1${ofBlocks} GROUP BY revision.source`,
    ...parameters,
  )
  return rows.map(([id, covered, whole]) => ({ id, share: Math.min(1, covered / whole) }))
}
