import type { MentionInContext } from '#shared/actors/actor-card.ts'
import { duplicatePairs, pairKey, type DuplicatePair } from '#shared/actors/duplicates.ts'
import { maybeMetonym } from '#shared/actors/metonym.ts'
import type { Id } from '#shared/model/id.ts'
import { readMerges } from '../merging/merges.ts'
import type { Library } from '../library.ts'
import { idList } from '../rows/rows.ts'
import { listActors } from './read-actors.ts'
import { readContexts } from './read-mentions.ts'

/** Lists pairs of actors that are probably the same and were not kept apart. */
export function listDuplicates({ db }: Pick<Library, 'db'>): DuplicatePair[] {
  const { winner } = readMerges(db)
  const apart = db.rows<readonly [Id, Id]>('SELECT actor, other FROM never_merge WHERE deleted_at IS NULL')
  return duplicatePairs(listActors({ db }), new Set(apart.map(([a, b]) => pairKey(winner(a), winner(b)))))
}

/** Lists mentions of places that may mean a state or the like, and that the user has not decided yet. */
export function listDoubtfulReadings({ db, revisions }: Pick<Library, 'db' | 'revisions'>): MentionInContext[] {
  const merges = readMerges(db)
  const places = db
    .rows<readonly [Id]>(`SELECT id FROM actor WHERE kind='place' AND deleted_at IS NULL`)
    .flatMap(([id]) => (merges.winner(id) === id ? merges.group(id) : []))
  const mentions = readContexts(db, revisions, {
    where: `mention.reading IS NULL AND mention.actor IN (SELECT value FROM json_each(?))
      AND NOT EXISTS (SELECT 1 FROM field_state WHERE owner=mention.id AND field='reading' AND state='confirmed' AND field_state.deleted_at IS NULL)`,
    parameters: [idList(places)],
  })
  return mentions.filter(({ prefix, suffix }) => maybeMetonym(prefix, suffix))
}
