import type { Migration } from './migration.ts'

const to = (table: string): string => `REFERENCES "${table}"(id) DEFERRABLE INITIALLY DEFERRED`

/**
 * Adds what files other than plain text bring: how the bytes are stored (rows from before are stored as they came, and have no length of
 * their own), the hash of the text, where its aside begins, what was left out, the pages of the original with the places of their words;
 * and to a source its language, the day it was looked at, the
 * reason for its reliability, and the source that it was attached to. In a library from before, sources have no
 * language, and their texts no hash: what they say is proved from their bytes.
 */
export const importedFiles: Migration = {
  number: 8,
  name: 'imported-files',
  up: (db) =>
    db.exec(`
      ALTER TABLE content ADD COLUMN coding TEXT NOT NULL DEFAULT 'identity' CHECK (coding IN ('identity', 'deflate'));
      ALTER TABLE content ADD COLUMN length INTEGER;
      ALTER TABLE revision ADD COLUMN text_sha256 TEXT;
      ALTER TABLE revision ADD COLUMN aside_from INTEGER;
      ALTER TABLE revision ADD COLUMN remarks TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(remarks));
      ALTER TABLE source ADD COLUMN language TEXT NOT NULL DEFAULT '';
      ALTER TABLE source ADD COLUMN accessed TEXT NOT NULL DEFAULT '';
      ALTER TABLE source ADD COLUMN reliability_reason TEXT NOT NULL DEFAULT '';
      ALTER TABLE source ADD COLUMN attached_to TEXT ${to('source')};
      CREATE INDEX source_by_mail ON source(attached_to) WHERE attached_to IS NOT NULL;
      CREATE INDEX revision_by_content ON revision(content);
      CREATE TABLE page (id TEXT PRIMARY KEY NOT NULL, deleted_at TEXT,
        revision TEXT NOT NULL ${to('revision')}, ord INTEGER NOT NULL, label TEXT NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
        start INTEGER NOT NULL, "end" INTEGER NOT NULL, words BLOB NOT NULL, CHECK (start >= 0 AND start <= "end")) STRICT;
      CREATE INDEX page_by_revision ON page(revision, ord);
    `),
}
