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

/** The files beside a library: SQLite's own, the lock, the backups, and what was set aside. */
export const lockFile = (path: string): string => `${path}.lock`
export const backupsFolder = (path: string): string => `${path}.backups`
export const walFile = (path: string): string => `${path}-wal`

/**
 * Where a file really lies: a link has no lock, no backups and no WAL of its own. Of one that is missing, where it would lie;
 * where not even its folder is there, the path as it is.
 */
export function realPath(path: string): string {
  for (const [there, rest] of [
    [path, ''],
    [dirname(path), basename(path)],
  ] as const) {
    try {
      return join(realpathSync(there), rest)
    } catch {
      // Not there, or not to be reached: whoever opens it is told why.
    }
  }
  return path
}

/** A new library that is not whole yet; its being there says nothing. */
export const makingFile = (path: string): string => `${path}.making`
/** A copy that is being made and checked, to take the library's place; its being there says nothing while the library is there. */
export const restoringFile = (path: string): string => `${path}.restoring`
/** The copy once it is whole: it takes the library's place now, or when the library is opened next (see `replace-file.ts`). */
export const restoredFile = (path: string): string => `${path}.restored`

/** A free name to keep a damaged library under: `notes.damaged-2026-11-24T19-42-07.123Z.attache`. */
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

/** The damaged copies of a library beside it, with the WALs that were kept. Only files: a folder of such a name is none of ours. */
export function listDamaged(path: string): string[] {
  const folder = dirname(path)
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(folder)
    .filter((name) => isDamagedFile(name, path))
    .map((name) => join(folder, name))
    .filter((file) => lstatSync(file, { throwIfNoEntry: false })?.isFile() === true)
}

/** A time that sorts as text and may stand in a file name everywhere. */
export function fileStamp(now: number): string {
  return new Date(now).toISOString().replaceAll(':', '-')
}

/** Removes a database with the files SQLite keeps beside it. */
export function removeDatabase(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-journal']) removeFile(`${path}${ending}`)
}

/** Node's `rmSync` throws some errors of the disk without their code. */
function removeFile(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
}

/** Puts a file on disk. Never one that SQLite has open: closing it here would drop this process's locks on it. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Puts a rename on disk. Windows cannot open folders, and does not need it. */
export function syncFolder(path: string): void {
  if (process.platform === 'win32') return
  const folder = openSync(path, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** A time in a sentence: "24 November 2026 at 19:42". */
export function timeInWords(time: number): string {
  return new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
}
