import type { Id } from '#shared/model/id.ts'
import type { Library } from '../library.ts'

/** Lists the claims that present briefings cite, each once. */
export function listCitedClaims({ db }: Pick<Library, 'db'>): Id[] {
  return db
    .rows<readonly [Id]>(
      `SELECT DISTINCT claim FROM citation JOIN briefing ON briefing.id=citation.briefing AND briefing.deleted_at IS NULL WHERE citation.deleted_at IS NULL ORDER BY claim`,
    )
    .map(([claim]) => claim)
}
