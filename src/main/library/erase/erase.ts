import { readdirSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import type { Touched } from '#shared/library/library-view.ts'
import type { Id } from '#shared/model/id.ts'
import { sourceName } from '#shared/sources/source-name.ts'
import type { Input } from '#shared/contract/contract.ts'
import { listBackups } from '../backups/backups.ts'
import { eraseRows } from './erase-rows.ts'
import { isDamagedFile, removeDatabase } from '../opening/files.ts'
import type { Library } from '../library.ts'
import { migrate } from '../migrations/migrate.ts'
import { neededRow } from '../rows/rows.ts'
import { touchedByMerging } from '../touched/touched-by-merging.ts'
import { undoLabels } from '../log/undo-labels.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { isDamage } from '../sqlite/sqlite-failure.ts'

/**
 * Erases a source for good: its rows, what the log and the index hold of it, and the same in every backup; freed space is overwritten.
 * The one thing undo cannot take back, so `typed` must be its name. A backup that cannot be opened cannot be cleaned: it is removed.
 */
export function eraseSource(library: Library, { id, typed }: Input<'eraseSource'>): Result<null> {
  const readOnly = library.readOnly()
  if (readOnly !== null) return fail('read-only', readOnly)
  const { db, file: path } = library
  const source = neededRow(db, 'source', id)
  if (!source.ok) return source
  const name = sourceName({ title: String(source.value['title']), fileName: String(source.value['file_name']) })
  if (typed.trim() !== name.trim()) return fail('bad-input', `Nothing was erased: what was typed is not “${name}”.`)
  const damaged = readdirSync(dirname(path)).find((file) => isDamagedFile(file, path))
  if (damaged !== undefined) {
    return fail(
      'conflict',
      `Nothing was erased: “${basename(damaged)}” beside the library may hold this source too. Move or delete it first, then erase again.`,
    )
  }
  if (!hasRoom(path))
    return fail(
      'disk-full',
      'Nothing was erased: overwriting what is freed needs room for a copy of the library, and the disk has none. Free some space.',
    )
  for (const backup of listBackups(path)) eraseFromBackup(backup, id)
  const touched = touchedByErasing(db, id)
  eraseRows(db, id)
  const overwritten = overwriteFreed(db)
  library.revisions.forget()
  library.changed(touched, 'user', undoLabels(library))
  if (!overwritten) {
    return fail(
      'conflict',
      `“${name}” was erased, but something still reads the library, so its old pages could not be overwritten yet. They are when the library is closed: please close it now.`,
    )
  }
  return ok(null)
}

/** VACUUM writes the library anew, and the WAL holds it once more. */
function hasRoom(path: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(path))
  return bavail * bsize > statSync(path).size * 2
}

function eraseFromBackup(backup: string, source: Id): void {
  try {
    const db = openDatabase(backup, { journal: 'DELETE' })
    try {
      const ready = migrate(db)
      if (!ready.ok) throw new Error(ready.error.message)
      eraseRows(db, source)
      overwriteFreed(db)
    } finally {
      db.close()
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    removeDatabase(backup)
  }
}

/**
 * The index keeps words of deleted rows until it is rebuilt; VACUUM leaves no free page; the WAL holds older pages.
 * Answers whether the WAL could be emptied: not while another connection is in the middle of reading.
 */
function overwriteFreed(db: Database): boolean {
  db.exec(`INSERT INTO search_index(search_index) VALUES ('rebuild')`)
  db.exec('VACUUM')
  return db.get<{ busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)')?.busy === 0
}

function touchedByErasing(db: Database, source: Id): Touched[] {
  const touched = db
    .all<Touched>(
      `WITH erased AS (SELECT id FROM revision WHERE source=?1),
         gone AS (SELECT id FROM claim WHERE revision IN erased),
         asked AS (SELECT DISTINCT question FROM answer WHERE claim IN gone AND deleted_at IS NULL)
       SELECT 'source' AS type, ?1 AS id
       UNION SELECT 'claim', id FROM gone
       UNION SELECT 'question', question FROM asked
       UNION SELECT 'claim', claim FROM answer WHERE question IN asked AND deleted_at IS NULL
       UNION SELECT 'memo', id FROM memo WHERE owner=?1 OR owner IN erased OR owner IN gone
       UNION SELECT 'tag', tag FROM tagged WHERE owner=?1 OR owner IN gone
       UNION SELECT 'mention', id FROM mention WHERE revision IN erased
       UNION SELECT 'actor', actor FROM mention WHERE revision IN erased
       UNION SELECT 'actor', actor FROM claim_speaker JOIN claim ON claim.id=claim WHERE revision IN erased
       UNION SELECT 'briefing', briefing FROM citation WHERE revision IN erased`,
      source,
    )
    .map((row) => ({ ...row }))
  return [...touched, ...touchedByMerging(db, [], touched)]
}
