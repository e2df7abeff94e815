import { fail, ok, type Result } from '#shared/model/result.ts'
import { newId } from '#shared/model/id.ts'
import { migrations as allMigrations } from './all.ts'
import type { Migration } from './migration.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** The application id that marks a SQLite file as our library ("ATCH"), so that other databases are never migrated. */
const applicationId = 0x41544348

/** The version that `migrate` migrates to. */
export const latestVersion = allMigrations.at(-1)?.number ?? 0

type SchemaState = 'empty' | 'current' | 'older' | 'newer' | 'foreign'

/** Compares the version of the file's schema with this app's. Only reads. */
export function schemaState(db: Database, migrations: readonly Migration[] = allMigrations): SchemaState {
  const version = schemaVersion(db)
  const application = db.get<{ application_id: number }>('PRAGMA application_id')?.application_id ?? 0
  if (application !== applicationId) {
    const tables = db.get<{ count: number }>('SELECT count(*) AS count FROM sqlite_schema')?.count ?? 0
    return tables === 0 && version === 0 && application === 0 ? 'empty' : 'foreign'
  }
  const latest = migrations.at(-1)?.number ?? 0
  if (version === latest) return 'current'
  return version > latest ? 'newer' : 'older'
}

/** The number of the last migration that was applied to the file; 0 for a new file. */
export function schemaVersion(db: Database): number {
  return db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0
}

/**
 * Migrates the schema to the latest version, in one transaction: a failure leaves the file at its old version.
 * `upgraded` runs at its end if the file had an older one, whose number it is given.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[] = allMigrations,
  upgraded?: (from: number) => void,
): Result<null> {
  return db.transaction(() => {
    const state = schemaState(db, migrations)
    if (state === 'newer') return newerLibrary(db.path)
    if (state === 'foreign') return notALibrary()
    // Setting the same value again would write to the file.
    if (state === 'current') return ok(null)
    const version = schemaVersion(db)
    for (const migration of migrations.filter((one) => one.number > version)) {
      migration.up(db, { newId })
      db.exec(`PRAGMA user_version=${migration.number}`)
    }
    db.exec(`PRAGMA application_id=${applicationId}`)
    if (state === 'older') upgraded?.(version)
    return ok(null)
  })
}

/** The failure (`newer-library`) for a file written by a later version. */
export function newerLibrary(path: string): Result<never> {
  return fail(
    'newer-library',
    `The library “${fileName(path)}” was written by a newer Attaché and was left as it is; update Attaché to open it.`,
  )
}

/** The failure (`not-a-library`) for a file that is not one of our libraries. */
export function notALibrary(): Result<never> {
  return fail('not-a-library', 'This file is not an Attaché library; choose another one. It was left as it is.')
}

function fileName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path
}
