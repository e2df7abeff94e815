import { rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { walFile } from './files.ts'

/** A file's identity, independent of its name: device and inode; on Windows the volume and the file id. */
export type FileIdentity = { readonly device: bigint; readonly file: bigint }

/** The identity and size (bytes) of the file at a path; null if there is none. Throws if its drive does not answer. */
export function identityOf(path: string): (FileIdentity & { readonly size: number }) | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? { device: found.dev, file: found.ino, size: Number(found.size) } : null
}

export function isSameFile(one: FileIdentity | null, other: FileIdentity | null): boolean {
  return one !== null && other !== null && one.file === other.file && one.device === other.device
}

/**
 * How an open file was lost: its path leads to another file or to none, or its WAL is no longer beside it or was
 * truncated.
 */
export type Loss = 'replaced' | 'gone' | 'wal' | 'wal-cut'

/**
 * Watches whether a path still leads to the open file. Sync programs or the removal of a drive may separate the two.
 */
export type FileWatch = {
  /** The file that the path led to when it was opened. */
  readonly identity: FileIdentity | null
  /** Checks the path (about 5 µs). Returns null if it still leads to the file. Throws if the drive does not answer. */
  readonly look: () => Loss | null
  /**
   * Whether the library's folder exists on the same drive. After a drive was removed, its empty mount point may still
   * exist.
   */
  readonly hasFolder: () => boolean
  /**
   * Removes the WAL and its index from beside a file that they do not belong to: at that file's next opening SQLite
   * would write them into it.
   */
  readonly removeSidecars: () => void
}

/**
 * Watches a library that has just been opened, by its real path. SQLite does not tell which file it has open, so it is
 * taken to be the one that the path led to `before` the opening or, if the opening created it, leads to now. (SQLite
 * makes the same comparison before it writes a rollback journal: `SQLITE_READONLY_DBMOVED`. With a WAL it does so only
 * at closing.) `walLength` returns how many bytes of the WAL SQLite relies on.
 */
export function watchFile(path: string, before: FileIdentity | null, walLength: () => number): FileWatch {
  const shmFile = `${path}-shm`
  const identity = before ?? identityOf(path)
  const wal = identityOf(walFile(path))
  const shm = identityOf(shmFile)
  const folder = identityOf(dirname(path))
  let longest = wal?.size ?? 0
  /**
   * Only erasing and closing truncate a WAL. SQLite reads its size only at opening and would write on beyond its end.
   */
  const isWalCut = (size: number): boolean => {
    const isShorter = size < longest
    longest = size
    return isShorter && size < walLength()
  }
  return {
    identity,
    look: () => {
      const now = identityOf(path)
      if (now === null) return 'gone'
      if (!isSameFile(now, identity)) return 'replaced'
      if (wal === null) return null
      const walNow = identityOf(walFile(path))
      if (walNow === null || !isSameFile(walNow, wal)) return 'wal'
      return isWalCut(walNow.size) ? 'wal-cut' : null
    },
    hasFolder: () => folder !== null && identityOf(dirname(path))?.device === folder.device,
    removeSidecars: () => {
      if (isSameFile(identityOf(walFile(path)), wal)) rmSync(walFile(path))
      if (isSameFile(identityOf(shmFile), shm)) rmSync(shmFile)
    },
  }
}
