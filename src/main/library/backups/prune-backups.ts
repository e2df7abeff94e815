import { readBackupBudget, sizeOf } from './backup-space.ts'
import { isReadable, readBackups, type Backup } from './read-backups.ts'
import { removeDatabase } from '../opening/files.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** While there are fewer whole backups than this, all damaged ones are kept too. */
const enoughWhole = 3

/**
 * Deletes old backups of the library, in the order of their logs' clocks. The backup just `made` is kept, and so are
 * backups of other libraries. A damaged backup replaces no whole one. The newest damaged one is kept, since something
 * may still be read from it.
 */
export function pruneBackups(path: string, library: Database, made: string): void {
  const backups = readBackups(path, library)
  for (const backup of outlived(backups, made, readBackupBudget(library))) {
    try {
      removeDatabase(backup.file)
    } catch {
      // Another program has the file open, or the drive is gone: it is deleted after the next backup.
    }
  }
}

function outlived(backups: readonly Backup[], made: string, budget: number): Backup[] {
  const damaged = new Set(backups.filter(({ state }) => state.kind === 'damaged'))
  for (;;) {
    const ours = backups.filter((backup) => backup.state.kind === 'ours' && !damaged.has(backup))
    const kept = withinBudget(
      keptBackups(ours, ({ time }) => time),
      ({ file }) => sizeOf(file),
      budget,
    )
    const gone = ours.filter((backup) => backup.file !== made && !kept.has(backup))
    const worse = ours.length < enoughWhole ? [] : byTime([...damaged]).slice(1)
    if (gone.length === 0 && worse.length === 0) return []
    // So far only the ends of their logs were read. No backup is deleted before the newer ones that replace it have
    // been read whole.
    const unreadable = latestBackups(ours).filter(({ file }) => file !== made && !isReadable(file))
    if (unreadable.length === 0) return [...gone, ...worse]
    for (const backup of unreadable) damaged.add(backup)
  }
}

function byTime(backups: readonly Backup[]): Backup[] {
  return backups.toSorted((a, b) => b.time - a.time)
}

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

/** However large a library is, so many of its latest backups are kept. */
const leastKept = 2

/** Of the backups to keep, newest first, those for which there is space. The latest are kept whatever they take. */
export function withinBudget<T>(kept: ReadonlySet<T>, sizeOf: (backup: T) => number, budget: number): Set<T> {
  let taken = 0
  return new Set(
    [...kept].filter((backup, i) => {
      taken += sizeOf(backup)
      return i < leastKept || taken <= budget
    }),
  )
}

/** The latest backups. Older ones are deleted because of these, so they must be whole. */
export function latestBackups<T>(newestFirst: readonly T[]): readonly T[] {
  return newestFirst.slice(0, latestKept)
}
