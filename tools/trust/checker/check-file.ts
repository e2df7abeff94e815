import type { DatabaseSync } from 'node:sqlite'

/** "ATCH", the application id of every library. */
const applicationId = 0x41544348
/** The triggers and views of a library. Any other is not ours, and could run by itself. */
const ownObjects = new Set(['search_doc_in', 'search_doc_out', 'change_field'])

/** The problems of the file itself: pages, indexes, and foreign objects in its schema. */
export function checkFile(db: DatabaseSync): string[] {
  const { application_id: application } = db.prepare('PRAGMA application_id').get() as { application_id: number }
  if (application !== applicationId) return [`The application id is ${application}.`]
  const pages = db
    .prepare('PRAGMA integrity_check(20)')
    .all()
    .map((row) => String(row['integrity_check']))
    .filter((line) => line !== 'ok')
  if (pages.length > 0) return pages.map((line) => `The file is damaged: ${line}`)
  const foreign = db
    .prepare(`SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')`)
    .all()
    .filter(({ name }) => !ownObjects.has(String(name)))
    .map(({ type, name }) => `The ${type} “${name}” is not a library’s.`)
  return foreign
}

/** Rows with references to rows that do not exist. */
export function checkReferences(db: DatabaseSync): string[] {
  return db
    .prepare('PRAGMA foreign_key_check')
    .all()
    .map(({ table, parent, rowid }) => `Row ${rowid} of “${table}” points to a ${parent} that is not there.`)
}

/** Checks that the full-text index agrees with the rows and refers only to existing records. */
export function checkIndex(db: DatabaseSync): string[] {
  const problems: string[] = []
  try {
    db.exec(`INSERT INTO search_index(search_index, rank) VALUES ('integrity-check', 1)`)
  } catch {
    problems.push('The full-text index is not that of its rows.')
  }
  for (const { record_type: table } of db.prepare('SELECT DISTINCT record_type FROM search_doc').all()) {
    const lost = db
      .prepare(
        `SELECT record FROM search_doc WHERE record_type=? AND record NOT IN (SELECT id FROM "${table}" WHERE deleted_at IS NULL)`,
      )
      .all(table!)
    problems.push(...lost.map(({ record }) => `The index holds the ${table} ${record}, which is not there.`))
  }
  for (const [table, rest] of [
    ['source', ''],
    ['actor', 'AND merged_into IS NULL'],
    ['claim', ''],
    ['memo', ''],
  ] as const) {
    const unseen = db
      .prepare(
        `SELECT id FROM "${table}" WHERE deleted_at IS NULL ${rest} AND id NOT IN (SELECT record FROM search_doc)`,
      )
      .all()
    problems.push(...unseen.map(({ id }) => `The ${table} ${id} is not in the index.`))
  }
  return problems
}
