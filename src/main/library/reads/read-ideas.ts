import type { IdeaView } from '#shared/claims/claim-view.ts'
import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'
import { anchorsOfIdeas, everything } from './claim-anchors.ts'

/** Lists the ideas that claims are about, in the order of their creation. */
export function listIdeas({ db }: Pick<Library, 'db'>): IdeaView[] {
  const anchors = anchorsOfIdeas(db, everything)
  return db
    .all<Omit<IdeaView, 'anchors' | 'claims'> & { claims: string }>(
      `SELECT idea.id, source, revision, gloss, json_group_array(about.claim ORDER BY about.claim) AS claims
       FROM idea JOIN revision ON revision.id=idea.revision JOIN about ON about.of_idea=idea.id AND about.deleted_at IS NULL
       WHERE idea.deleted_at IS NULL GROUP BY idea.id ORDER BY idea.id`,
    )
    .map((row) => ({ ...row, anchors: anchors.get(row.id) ?? [], claims: JSON.parse(row.claims) as Id[] }))
}
