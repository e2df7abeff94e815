import { rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { walFile } from './files.ts'

/** Which file it is, whatever it is called: device and inode; on Windows the volume and the file's id. */
export type FileIdentity = { readonly device: bigint; readonly file: bigint }

/** Null where there is none. Throws where its drive does not answer. `size` in bytes. */
export function identityOf(path: string): (FileIdentity & { readonly size: number }) | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? { device: found.dev, file: found.ino, size: Number(found.size) } : null
}

export function isSameFile(one: FileIdentity | null, other: FileIdentity | null): boolean {
  return one !== null && other !== null && one.file === other.file && one.device === other.device
}

/** What became of the place of a file that is open: it bears another file, or none, or the file's WAL is not beside it any more, or was cut off. */
export type Loss = 'replaced' | 'gone' | 'wal' | 'wal-cut'

/** The file that is open, and the path to it: others (programs that synchronise, a drive that is taken away) may part the two. */
export type FileWatch = {
  /** Which file the path led to when it was opened. */
  readonly identity: FileIdentity | null
  /** Looks whether the path still leads there (about 5 µs); null when it does. Throws where the drive does not answer. */
  readonly look: () => Loss | null
  /** Whether the library's folder is there, on the drive that it was on: where a drive was taken away, its empty place may still be there. */
  readonly hasFolder: () => boolean
  /** Takes the WAL and its index from beside a file that is not theirs: at its next opening SQLite would write what is in them into it. */
  readonly removeSidecars: () => void
}

/**
 * Watches a library that has just been opened, by its real path. SQLite does not say which file it holds, so it is the one the path led to
 * `before` that, or, where it was made by that, leads to now. (SQLite compares the same by the same means before it writes a rollback
 * journal: `SQLITE_READONLY_DBMOVED`. With a WAL it does so only at closing.) `walLength` is how many bytes of the WAL SQLite counts on.
 */
export function watchFile(path: string, before: FileIdentity | null, walLength: () => number): FileWatch {
  const shmFile = `${path}-shm`
  const identity = before ?? identityOf(path)
  const wal = identityOf(walFile(path))
  const shm = identityOf(shmFile)
  const folder = identityOf(dirname(path))
  let longest = wal?.size ?? 0
  /** Only erasing and closing cut a WAL off; SQLite asks its size at opening alone, and would go on behind the end. */
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
