const latestKept = 3
const daysKept = 7
const day = 24 * 60 * 60 * 1000

/**
 * Returns the backups to keep: the last three, and the last one of each of the last seven days that have one. Days with
 * a backup are counted, not calendar days: a wrong clock may have named days that are years away, and those must not
 * make the real ones too old.
 */
export function keptBackups<T>(newestFirst: readonly T[], timeOf: (backup: T) => number): Set<T> {
  const kept = new Set(newestFirst.slice(0, latestKept))
  const days = new Set<number>()
  for (const backup of newestFirst) {
    const its = Math.floor(timeOf(backup) / day)
    if (days.has(its)) continue
    if (days.size === daysKept) break
    days.add(its)
    kept.add(backup)
  }
  return kept
}

/** The latest backups. Older ones are deleted because of these, so they must be whole. */
export function latestBackups<T>(newestFirst: readonly T[]): readonly T[] {
  return newestFirst.slice(0, latestKept)
}
