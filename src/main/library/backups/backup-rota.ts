const latestKept = 3
const daysKept = 7
const day = 24 * 60 * 60 * 1000

/** Which backups stay: the last three, and the last of each day for seven days back from the newest. */
export function keptBackups<T>(newestFirst: readonly T[], timeOf: (backup: T) => number): Set<T> {
  const kept = new Set(newestFirst.slice(0, latestKept))
  const newest = newestFirst[0]
  if (newest === undefined) return kept
  const lastDay = Math.floor(timeOf(newest) / day)
  const days = new Set<number>()
  for (const backup of newestFirst) {
    const its = Math.floor(timeOf(backup) / day)
    if (lastDay - its >= daysKept || days.has(its)) continue
    days.add(its)
    kept.add(backup)
  }
  return kept
}
