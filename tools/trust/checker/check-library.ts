import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { checkAcknowledged } from './check-acknowledged.ts'
import { checkEvidence } from './check-evidence.ts'
import { checkFile, checkIndex, checkReferences } from './check-file.ts'
import { checkLog } from './check-log.ts'
import { readJournal, type Acknowledged } from './journal.ts'

/** What an independent reader found: missing acknowledged gestures, and problems such as damage or incomplete gestures. */
export type Checked = {
  readonly missing: readonly string[]
  readonly problems: readonly string[]
  /** True if the file itself is damaged, so that its contents cannot be trusted. */
  readonly unsound: boolean
}

/**
 * Checks that a library's file is intact and holds every acknowledged gesture. Shares no code with the product and trusts none of its
 * statements. It reads a copy of the file with its own SQL, so that the library stays unchanged.
 */
export function checkLibrary(path: string, acknowledged: readonly Acknowledged[] = []): Checked {
  if (!existsSync(path))
    return { missing: acknowledged.map(({ gesture }) => gesture), problems: ['There is no file.'], unsound: true }
  const folder = mkdtempSync(join(tmpdir(), 'check-library-'))
  try {
    const copy = join(folder, 'copy')
    copyFileSync(path, copy)
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
    return checkCopy(copy, acknowledged)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function checkCopy(copy: string, acknowledged: readonly Acknowledged[]): Checked {
  try {
    const db = new DatabaseSync(copy, { enableForeignKeyConstraints: false })
    try {
      const file = checkFile(db)
      // The contents of a damaged file prove nothing about its gestures.
      if (file.length > 0) return { missing: missingIn(db, acknowledged), problems: file, unsound: true }
      return {
        missing: checkAcknowledged(db, acknowledged),
        problems: [...checkReferences(db), ...checkLog(db), ...checkEvidence(db), ...checkIndex(db)],
        unsound: false,
      }
    } finally {
      db.close()
    }
  } catch (error) {
    return {
      missing: acknowledged.map(({ gesture }) => gesture),
      problems: [`The file cannot be read: ${(error as Error).message}`],
      unsound: true,
    }
  }
}

function missingIn(db: DatabaseSync, acknowledged: readonly Acknowledged[]): string[] {
  try {
    return checkAcknowledged(db, acknowledged)
  } catch {
    return acknowledged.map(({ gesture }) => gesture)
  }
}

if (import.meta.main) {
  const [path, journal] = process.argv.slice(2)
  if (path === undefined) {
    console.error('node tools/trust/checker/check-library.ts LIBRARY [JOURNAL]')
    process.exit(2)
  }
  const { missing, problems } = checkLibrary(path, journal ? readJournal(readFileSync(journal, 'utf8')) : [])
  for (const gesture of missing) console.log(`Missing: ${gesture}`)
  for (const problem of problems) console.log(problem)
  if (missing.length + problems.length === 0) console.log('Whole.')
  process.exit(missing.length + problems.length === 0 ? 0 : 1)
}
