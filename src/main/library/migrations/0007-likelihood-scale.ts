import type { Migration } from './migration.ts'

/** Adds the likelihood scale that a briefing uses: the library's copy of a file of the user's. A briefing without one uses ICD 203, as all did before. */
export const likelihoodScale: Migration = {
  number: 7,
  name: 'likelihood-scale',
  up: (db) =>
    db.exec('ALTER TABLE briefing ADD COLUMN scale TEXT REFERENCES data_file(id) DEFERRABLE INITIALLY DEFERRED'),
}
