import type { Migration } from './migration.ts'

/**
 * Completes actors: a flag for unlearned aliases, and indexes for merged actors and for an actor's live mentions, which
 * avoid table scans.
 */
export const actors: Migration = {
  number: 3,
  name: 'actors',
  up: (db) => {
    db.exec(`
      ALTER TABLE alias ADD COLUMN unlearned INTEGER NOT NULL DEFAULT 0 CHECK (unlearned IN (0, 1));
      CREATE INDEX actor_merged ON actor(merged_into) WHERE merged_into IS NOT NULL;
      CREATE INDEX mention_live ON mention(actor, id) WHERE deleted_at IS NULL;
      CREATE INDEX mention_by_reading ON mention(reading) WHERE reading IS NOT NULL;
      CREATE INDEX claim_speaker_live ON claim_speaker(actor, claim, id) WHERE deleted_at IS NULL;
      CREATE INDEX never_merge_by_actor ON never_merge(actor);
      CREATE INDEX never_merge_by_other ON never_merge(other);
    `)
  },
}
