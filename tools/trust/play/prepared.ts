import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { migrations } from '../../../src/main/library/migrations/all.ts'
import { migrate } from '../../../src/main/library/migrations/migrate.ts'
import { openDatabase, type Database } from '../../../src/main/library/sqlite/sqlite.ts'
import { recordNames } from '../../../src/shared/changes/records.ts'
import { openTestLibrary } from '../../../src/main/library/test-library/test-library.ts'
import type { Acknowledged } from '../checker/journal.ts'
import { playGesture, setStage, type Stage } from './play-gestures.ts'

/** A library in its initial state, and the gestures it had acknowledged by then. */
export type Prepared = { readonly stage: Stage; readonly acknowledged: readonly Acknowledged[] }

export const libraryName = 'notes.attache'
export const pathIn = (folder: string): string => join(folder, libraryName)

/** A library that was closed normally, with a backup of each of its sessions. */
export async function makeClosed(folder: string, sessions = 1): Promise<Prepared> {
  let stage: Stage | null = null
  const acknowledged: Acknowledged[] = []
  for (let session = 0; session < sessions; session++) {
    const library = await openTestLibrary(pathIn(folder), {}, () => Date.now() - (sessions - session) * 60_000)
    if (stage === null) {
      const { acknowledged: begun, ...set } = await setStage(library.do)
      stage = set
      acknowledged.push(...begun)
    }
    acknowledged.push(...(await play(library.do, stage, session * 10, 10)))
    await library.close()
  }
  return { stage: stage!, acknowledged }
}

/** A library whose process ended without closing it: some gestures are only in the WAL, and its backup lacks them. */
export async function makeCrashed(folder: string): Promise<Prepared> {
  const { stage, acknowledged } = await makeClosed(folder)
  const library = await openTestLibrary(pathIn(folder))
  const more = await play(library.do, stage, 20, 10)
  const aside = `${folder}.crashed`
  cpSync(folder, aside, { recursive: true })
  await library.close()
  rmSync(folder, { recursive: true })
  cpSync(aside, folder, { recursive: true })
  rmSync(aside, { recursive: true })
  for (const ending of ['-shm', '.lock']) rmSync(`${pathIn(folder)}${ending}`, { force: true })
  return { stage, acknowledged: [...acknowledged, ...more] }
}

/** A library with the schema before the newest, and the same rows. */
export async function makeOlder(folder: string): Promise<Prepared> {
  const newer = `${folder}.newer`
  mkdirSync(newer)
  const prepared = await makeClosed(newer)
  const db = openDatabase(pathIn(folder), { journal: 'DELETE', synchronous: 'OFF' })
  migrate(db, migrations.slice(0, -1))
  db.exec(`ATTACH '${pathIn(newer)}' AS newer; BEGIN; PRAGMA defer_foreign_keys=ON; DELETE FROM "case"`)
  const tables = db.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type='table' AND name NOT GLOB 'search_index*' AND name NOT GLOB 'sqlite_*'`,
  )
  for (const { name } of tables) {
    const columns = db.all<{ name: string }>(`PRAGMA table_info("${name}")`).map((column) => `"${column.name}"`)
    db.exec(`INSERT INTO main."${name}" (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM newer."${name}"`)
  }
  dropNewerFields(db)
  db.exec('COMMIT; DETACH newer')
  db.close()
  rmSync(newer, { recursive: true })
  return prepared
}

/** Drops the fields from the log that the older schema does not have, as an older app would have it. */
function dropNewerFields(db: Database): void {
  for (const name of recordNames) {
    const columns = db.all<{ name: string }>(`PRAGMA main.table_info("${name}")`).map((column) => column.name)
    db.run(
      `DELETE FROM main.changed_value WHERE field NOT IN (SELECT value FROM json_each(?))
         AND changed_record IN (SELECT seq FROM main.changed_record WHERE record_type=?)`,
      JSON.stringify(columns),
      name,
    )
  }
  // The values of a record are numbered without gaps.
  db.exec(
    `CREATE TEMP TABLE kept AS
       SELECT changed_record, row_number() OVER (PARTITION BY changed_record ORDER BY ord) - 1 AS ord, field, before, after FROM main.changed_value;
     DELETE FROM main.changed_value;
     INSERT INTO main.changed_value (changed_record, ord, field, before, after) SELECT * FROM kept;
     DROP TABLE kept`,
  )
}

type Ask = Parameters<typeof setStage>[0]

async function play(ask: Ask, stage: Stage, from: number, count: number): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  for (let number = from; number < from + count; number++) acknowledged.push(await playGesture(ask, stage, number))
  return acknowledged
}
