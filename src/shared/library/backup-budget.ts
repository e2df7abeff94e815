/** The key under which a library keeps how much space its backups may take, in bytes. Kept outside of its history. */
export const backupBudgetKey = 'backup-budget'

/** How much space the backups of a library may take unless the person chose otherwise, in bytes. */
export const usualBackupBudget = 5_000_000_000

/** The budgets that can be chosen, in bytes. */
export const backupBudgets = [1, 2, 5, 10, 20, 50, 100].map((gigabytes) => gigabytes * 1_000_000_000)

/** Parses a kept budget; the usual one if there is none that can be chosen. */
export function parseBackupBudget(kept: string | null): number {
  const bytes = Number(kept ?? Number.NaN)
  return backupBudgets.includes(bytes) ? bytes : usualBackupBudget
}
