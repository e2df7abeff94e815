import type { Input } from '#shared/contract/contract.ts'
import type { SourceUses } from '#shared/sources/source-uses.ts'
import type { Library } from '../library.ts'

/** Counts a source's marks and the briefings that cite it, to tell the user before it is deleted. */
export function readSourceUses({ db }: Pick<Library, 'db'>, { id }: Input<'readSourceUses'>): SourceUses {
  const { claims, mentions, notes } = db.get<Omit<SourceUses, 'citedBy'>>(
    `WITH here AS (SELECT id FROM revision WHERE source=? AND deleted_at IS NULL)
     SELECT (SELECT count(*) FROM claim WHERE revision IN here AND deleted_at IS NULL) AS claims,
       (SELECT count(*) FROM mention WHERE revision IN here AND deleted_at IS NULL) AS mentions,
       (SELECT count(*) FROM memo WHERE owner IN here AND deleted_at IS NULL) + (SELECT count(*) FROM tagged WHERE owner IN here AND deleted_at IS NULL) AS notes`,
    id,
  )!
  const citedBy = db.all<SourceUses['citedBy'][number]>(
    `SELECT briefing.title, count(DISTINCT claim.id) AS claims FROM citation
       JOIN briefing ON briefing.id=citation.briefing AND briefing.deleted_at IS NULL
       JOIN claim ON claim.id=citation.claim AND claim.deleted_at IS NULL JOIN revision ON revision.id=claim.revision AND revision.source=?
     WHERE citation.deleted_at IS NULL GROUP BY briefing.id ORDER BY briefing.id DESC`,
    id,
  )
  return { claims, mentions, notes, citedBy: citedBy.map((row) => ({ ...row })) }
}
