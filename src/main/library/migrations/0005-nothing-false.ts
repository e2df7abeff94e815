import type { Migration } from './migration.ts'

const to = (table: string): string => `REFERENCES "${table}"(id) DEFERRABLE INITIALLY DEFERRED`
const flag = (name: string, initial: 0 | 1): string =>
  `${name} INTEGER NOT NULL DEFAULT ${initial} CHECK (${name} IN (0, 1))`

/**
 * Adds sides of actors, document actors, copies of a report, translated quotations, unclear "about", who a claim is said
 * about, withdrawn occasions, whether a "supersedes" link set a status, and what a briefing prints with its citations' letters.
 * Every column has a value that means "as before"; kinds of actor are text, so an older Attaché must not open the file.
 */
export const nothingFalse: Migration = {
  number: 5,
  name: 'nothing-false',
  up: (db) => {
    db.exec(`
      ALTER TABLE actor ADD COLUMN side TEXT ${to('actor')};
      ALTER TABLE actor ADD COLUMN document_author TEXT;
      ALTER TABLE actor ADD COLUMN document_date TEXT;
      ALTER TABLE actor ADD COLUMN seen_by TEXT;
      CREATE INDEX actor_by_side ON actor(side) WHERE side IS NOT NULL;
      ALTER TABLE "case" ADD COLUMN ${flag('count_sides', 1)};

      ALTER TABLE source ADD COLUMN copy_of TEXT ${to('source')};
      ALTER TABLE source ADD COLUMN updated TEXT NOT NULL DEFAULT '';
      CREATE INDEX source_by_copy ON source(copy_of) WHERE copy_of IS NOT NULL;

      ALTER TABLE claim ADD COLUMN original_language TEXT;
      ALTER TABLE claim ADD COLUMN translated_by TEXT;
      ALTER TABLE claim ADD COLUMN ${flag('about_unclear', 0)};
      CREATE TABLE said_about (id TEXT PRIMARY KEY NOT NULL, deleted_at TEXT,
        claim TEXT NOT NULL ${to('claim')}, actor TEXT NOT NULL ${to('actor')}, ord INTEGER NOT NULL) STRICT;
      CREATE INDEX said_about_by_claim ON said_about(claim);
      CREATE INDEX said_about_live ON said_about(actor, claim, id) WHERE deleted_at IS NULL;

      ALTER TABLE occasion ADD COLUMN ${flag('withdrawn', 0)};
      ALTER TABLE occasion ADD COLUMN withdrawn_date TEXT;
      ALTER TABLE occasion ADD COLUMN withdrawn_by TEXT;

      ALTER TABLE claim_relation ADD COLUMN ${flag('sets_status', 0)};

      ALTER TABLE briefing ADD COLUMN annex TEXT;
      ALTER TABLE briefing ADD COLUMN ${flag('print_notes', 0)};
      CREATE TABLE citation_letter (id TEXT PRIMARY KEY NOT NULL, deleted_at TEXT,
        briefing TEXT NOT NULL ${to('briefing')}, source TEXT NOT NULL ${to('source')}, claim TEXT NOT NULL ${to('claim')},
        number INTEGER NOT NULL CHECK (number >= 1), ${flag('exported', 0)}) STRICT;
      CREATE INDEX citation_letter_by_briefing ON citation_letter(briefing, source, number);
      CREATE INDEX citation_letter_by_claim ON citation_letter(claim);
      CREATE INDEX citation_letter_by_source ON citation_letter(source);
    `)
  },
}
