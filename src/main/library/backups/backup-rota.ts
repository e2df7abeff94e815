const latestKept = 3
const daysKept = 7
const day = 24 * 60 * 60 * 1000

/**
 * Which backups stay: the last three, and the last of each of the last seven days on which one was made. Days are counted, not
 * subtracted: a clock that was wrong for a while names days that lie years away, and they must not make real ones too old.
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

/** The ones that make older ones go: they have to be whole. */
export function latestBackups<T>(newestFirst: readonly T[]): readonly T[] {
  return newestFirst.slice(0, latestKept)
}
