import { keptBackups, latestBackups } from './backup-rota.ts'
import { isReadable, readBackups, type Backup } from './read-backups.ts'
import { removeDatabase } from '../opening/files.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** While there are fewer whole backups than this, every damaged one stays, too. */
const enoughWhole = 3

/**
 * Lets old backups of the library go, in the order of their log's clock. What was just `made` stays, and so does what another library
 * left here. A damaged one is no backup: it makes no whole one go; the newest of them stays, as something may be read from it yet.
 */
export function pruneBackups(path: string, library: Database, made: string): void {
  const backups = readBackups(path, library)
  for (const backup of outlived(backups, made)) {
    try {
      removeDatabase(backup.file)
    } catch {
      // Another program has it open, or the drive is gone: it goes after the next backup.
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
    // Only a look at the end of their logs was taken so far; nothing goes before those it goes for were read.
    const unreadable = latestBackups(ours).filter(({ file }) => file !== made && !isReadable(file))
    if (unreadable.length === 0) return [...gone, ...worse]
    for (const backup of unreadable) damaged.add(backup)
  }
}

function byTime(backups: readonly Backup[]): Backup[] {
  return backups.toSorted((a, b) => b.time - a.time)
}
