import type { Migration } from './migration.ts'

/**
 * Adds an index for the revision that follows another. A deferred foreign key makes SQLite look for the rows that already name a new one, and
 * without the index it read every text of the library for each text that was imported.
 */
export const revisionsThatFollow: Migration = {
  number: 9,
  name: 'revisions-that-follow',
  up: (db) => db.exec('CREATE INDEX revision_by_follows ON revision(follows) WHERE follows IS NOT NULL'),
}
