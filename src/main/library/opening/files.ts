import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  statSync,
  unlinkSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'

/** The paths of files beside a library: the lock, the backups folder, SQLite's WAL. */
export const lockFile = (path: string): string => `${path}.lock`
export const backupsFolder = (path: string): string => `${path}.backups`
export const walFile = (path: string): string => `${path}-wal`

/**
 * The real path of a file: lock, backups and WAL belong to the file, not to a link to it. For a missing file, the path
 * it would have; if its folder is missing too, the path unchanged.
 */
export function realPath(path: string): string {
  for (const [there, rest] of [
    [path, ''],
    [dirname(path), basename(path)],
  ] as const) {
    try {
      return join(realpathSync(there), rest)
    } catch {
      // Missing or unreachable: opening the file then gives the reason.
    }
  }
  return path
}

/** The path of a new library that is not finished yet. The existence of this file means nothing. */
export const makingFile = (path: string): string => `${path}.making`
/**
 * The path of a copy that is being made and checked, to replace the library. While the library exists, the existence of
 * this file means nothing.
 */
export const restoringFile = (path: string): string => `${path}.restoring`
/**
 * The path of the copy when it is whole: it replaces the library now, or at the next opening (see `replace-file.ts`).
 */
export const restoredFile = (path: string): string => `${path}.restored`

/** An unused path to keep a damaged library under: `notes.damaged-2026-11-24T19-42-07.123Z.attache`. */
export function damagedFile(path: string, now: number): string {
  const extension = extname(path)
  const stem = join(dirname(path), `${basename(path, extension)}.damaged-${fileStamp(now)}`)
  for (let n = 1; ; n++) {
    const file = `${stem}${n === 1 ? '' : `-${n}`}${extension}`
    if (!existsSync(file) && !existsSync(walFile(file))) return file
  }
}

/** Whether a file name is that of a damaged copy of this library. */
export function isDamagedFile(name: string, path: string): boolean {
  return name.startsWith(`${basename(path, extname(path))}.damaged-`)
}

/**
 * Lists the damaged copies beside a library, and the WALs kept with them. Only files: a folder of such a name is not
 * ours.
 */
export function listDamaged(path: string): string[] {
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => isDamagedFile(name, path))
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true)
}

/** Writes a time as text that sorts by time and is valid in a file name on every system. */
export function fileStamp(now: number): string {
  return new Date(now).toISOString().replaceAll(':', '-')
}

/** Removes a database and the files that SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) removeFile(`${path}${ending}`)
}

/** Uses `unlinkSync`, because Node's `rmSync` throws some disk errors without their code. */
function removeFile(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/**
 * Flushes a file to disk. Never use it on a file that SQLite has open: closing it here would drop this process's locks
 * on it.
 */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Flushes a rename to disk. Windows cannot open folders, and does not need this. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
