import { statSync } from 'node:fs'
import { backupBudgetKey, parseBackupBudget } from '#shared/library/backup-budget.ts'
import type { Library } from '../library.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { listBackups } from './backup-files.ts'

/** Reads how many backups lie beside a library, how much space they take, and how much they may take, in bytes. */
export function readBackupSpace({ db, file }: Pick<Library, 'db' | 'file'>): {
  readonly count: number
  readonly bytes: number
  readonly budget: number
} {
  const backups = listBackups(file)
  return {
    count: backups.length,
    bytes: backups.reduce((sum, backup) => sum + sizeOf(backup), 0),
    budget: readBackupBudget(db),
  }
}

/** How much space the backups of a library may take, in bytes. */
export function readBackupBudget(db: Database): number {
  const kept = db.get<{ value: string }>('SELECT value FROM place WHERE key=?', backupBudgetKey)
  return parseBackupBudget(kept?.value ?? null)
}

/** The size of a file in bytes; 0 if it is gone. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}
