import { recordNames, records, type RecordName } from '#shared/changes/records.ts'
import type { Database } from '../sqlite/sqlite.ts'

/**
 * Finds live rows whose owner is deleted. Returns a sentence for each kind of row and owner; `words` names the kinds of
 * row.
 */
export function leftOver(db: Database, words: Readonly<Partial<Record<RecordName, string>>>): string[] {
  return (Object.keys(words) as RecordName[]).flatMap((type) =>
    Object.entries(records[type].ownedBy as Record<string, string>).flatMap(([field, owner]) =>
      (owner === 'any' ? ownersOf(db, type) : [owner as RecordName]).flatMap((of) => {
        const anyOf = owner === 'any' ? ` AND owner_type='${of}'` : ''
        const left = db.get(
          `SELECT 1 FROM "${type}" AS own WHERE deleted_at IS NULL AND "${field}" IS NOT NULL${anyOf}
           AND NOT EXISTS (SELECT 1 FROM "${of}" AS owner WHERE owner.id=own."${field}" AND owner.deleted_at IS NULL) LIMIT 1`,
        )
        return left === undefined
          ? []
          : [`${words[type] ?? type} is left of something that was deleted (${of.replaceAll('_', ' ')}).`]
      }),
    ),
  )
}

function ownersOf(db: Database, type: RecordName): RecordName[] {
  const types = db
    .all<{ owner_type: string }>(`SELECT DISTINCT owner_type FROM "${type}" WHERE deleted_at IS NULL`)
    .map((row) => row.owner_type)
  return recordNames.filter((name) => types.includes(name))
}
