import type { Migration } from './migration.ts'

const to = (table: string): string => `REFERENCES "${table}"(id) DEFERRABLE INITIALLY DEFERRED`
const words = (name: string): string => `ALTER TABLE briefing ADD COLUMN ${name} TEXT NOT NULL DEFAULT '';`

/**
 * Adds the sections of a briefing, the template that it follows, which finding of a check was ignored, what its head says beyond title, date, marking, author and reader, how a claim
 * stood when it was cited, which judgement another was copied from, and what a briefing stood on when it was exported. A briefing without rows of
 * sections has those that every briefing had before (`firstSections`), so its blocks stay as they are. Of a citation from before, it is not known how
 * its claim stood (''), so that it is never told as contested since.
 */
export const sectionsOfANote: Migration = {
  number: 6,
  name: 'sections-of-a-note',
  up: (db) => {
    db.exec(`
      ${['occasion', 'as_of', 'basis', 'cleared_by', 'copied_to', 'distribution'].map(words).join('\n')}
      ALTER TABLE briefing ADD COLUMN follows TEXT ${to('briefing')};
      ALTER TABLE briefing ADD COLUMN template TEXT ${to('data_file')};
      CREATE TABLE briefing_section (id TEXT PRIMARY KEY NOT NULL, deleted_at TEXT,
        briefing TEXT NOT NULL ${to('briefing')}, key TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL DEFAULT '',
        position TEXT NOT NULL, options TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(options))) STRICT;
      CREATE INDEX briefing_section_by_briefing ON briefing_section(briefing);
      ALTER TABLE check_ignored ADD COLUMN finding TEXT NOT NULL DEFAULT '';
      ALTER TABLE citation ADD COLUMN stood TEXT NOT NULL DEFAULT '';
      ALTER TABLE judgement ADD COLUMN follows TEXT ${to('judgement')};
      CREATE TABLE exported_state (id TEXT PRIMARY KEY NOT NULL, deleted_at TEXT,
        briefing TEXT NOT NULL ${to('briefing')}, state TEXT NOT NULL CHECK (json_valid(state))) STRICT;
      CREATE INDEX exported_state_by_briefing ON exported_state(briefing);
      CREATE INDEX read_back_by_owner ON read_back(owner);
    `)
  },
}
