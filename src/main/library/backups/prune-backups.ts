import { keptBackups, latestBackups } from './backup-rota.ts'
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
  for (const backup of outlived(backups, made)) {
    try {
      removeDatabase(backup.file)
    } catch {
      // Another program has the file open, or the drive is gone: it is deleted after the next backup.
    }
  }
}

function outlived(backups: readonly Backup[], made: string): Backup[] {
  const damaged = new Set(backups.filter(({ state }) => state.kind === 'damaged'))
  for (;;) {
    const ours = backups.filter((backup) => backup.state.kind === 'ours' && !damaged.has(backup))
    const kept = keptBackups(ours, ({ time }) => time)
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
