import type { Migration } from './migration.ts'

/**
 * Adds relations between claims (same as, supersedes, replies to, reason for), and indexes for what a card looks up
 * from the other side.
 */
export const claimRelations: Migration = {
  number: 2,
  name: 'claim-relations',
  up: (db) => {
    db.exec(`
      CREATE TABLE claim_relation (id TEXT PRIMARY KEY NOT NULL, deleted_at TEXT,
        claim TEXT NOT NULL REFERENCES "claim"(id) DEFERRABLE INITIALLY DEFERRED, type TEXT NOT NULL,
        other TEXT NOT NULL REFERENCES "claim"(id) DEFERRABLE INITIALLY DEFERRED, CHECK (claim <> other)) STRICT;
      CREATE INDEX claim_relation_by_claim ON claim_relation(claim);
      CREATE INDEX claim_relation_by_other ON claim_relation(other);
      CREATE INDEX about_of_idea ON about(of_idea) WHERE of_idea IS NOT NULL;
      CREATE INDEX idea_by_revision ON idea(revision);
      CREATE INDEX hedge_by_link ON hedge(link) WHERE link IS NOT NULL;
      CREATE INDEX claim_link_by_actor ON claim_link(actor) WHERE actor IS NOT NULL;
    `)
  },
}
