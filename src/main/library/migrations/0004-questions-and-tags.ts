import type { Migration } from './migration.ts'

/** Adds definitions of tags, and indexes for questions, assessments and orphaned anchors, which avoid table scans. */
export const questionsAndTags: Migration = {
  number: 4,
  name: 'questions-and-tags',
  up: (db) => {
    db.exec(`
      ALTER TABLE tag ADD COLUMN definition TEXT NOT NULL DEFAULT '';
      CREATE INDEX tag_by_parent ON tag(parent) WHERE parent IS NOT NULL;
      CREATE INDEX judgement_by_question ON judgement(question) WHERE question IS NOT NULL;
      CREATE INDEX anchor_orphan ON anchor(owner) WHERE state='orphan';
      CREATE INDEX saved_filter_by_name ON saved_filter(screen, name);
    `)
  },
}
