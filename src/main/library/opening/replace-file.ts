import { copyFileSync, existsSync, linkSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { checkFile } from './check-file.ts'
import { damagedFile, isDamagedFile, restoredFile, syncFile, syncFolder, walFile } from './files.ts'

/**
 * Puts a checked copy in the place of a library, whatever moment the process is killed in. `copy` is whole, one plain
 * file, beside the library.
 *
 * The copy first gets the name `….restored`: from then on the next opening finishes what was begun (`finishReplacing`).
 * Until then nothing of the old file is touched, and afterwards it is kept under a second name before its own goes, so
 * that there is no moment without a file. Answers the name that the old file is kept under, '' where there was none.
 */
export function replaceFile(copy: string, path: string, now: number): string {
  syncFile(copy)
  renameSync(copy, restoredFile(path))
  syncFolder(dirname(path))
  return swap(path, now)
}

/**
 * Finishes a replacement that a kill interrupted. Answers null where none was begun, else the name that the old file is
 * kept under. A copy that is damaged, or older than a whole library that stands there (a sync client brought it back),
 * is set aside instead.
 */
export function finishReplacing(path: string, now: number): string | null {
  const restored = restoredFile(path)
  if (!existsSync(restored)) return null
  const found = checkFile(restored, { immutable: true })
  const standing = existsSync(path) ? checkStanding(path) : { whole: false as const }
  if (!found.whole || (standing.whole && standing.lastClock > found.lastClock)) {
    renameSync(restored, damagedFile(path, now))
    return null
  }
  return swap(path, now)
}

/** What stands there now, read without changing it. */
function checkStanding(path: string): ReturnType<typeof checkFile> {
  return checkFile(path, existsSync(walFile(path)) ? { readOnly: true } : { immutable: true })
}

function swap(path: string, now: number): string {
  const kept = keep(path, now)
  // The old WAL must not be read into the new file.
  for (const ending of ['-wal', '-shm', '-journal']) rmSync(`${path}${ending}`, { force: true })
  syncFolder(dirname(path))
  renameSync(restoredFile(path), path)
  syncFolder(dirname(path))
  return kept
}

/** Gives the old file and its WAL a second name, unless an interrupted attempt did so already; a WAL alone, too. */
function keep(path: string, now: number): string {
  const there = existsSync(path)
  const kept = (there ? keptAlready(path) : undefined) ?? damagedFile(path, now)
  if (there) addName(path, kept)
  if (existsSync(walFile(path))) addName(walFile(path), walFile(kept))
  syncFolder(dirname(path))
  return there ? basename(kept) : ''
}

function keptAlready(path: string): string | undefined {
  const { dev, ino } = statSync(path, { bigint: true })
  return readdirSync(dirname(path))
    .filter((name) => isDamagedFile(name, path))
    .map((name) => join(dirname(path), name))
    .find((file) => {
      const other = statSync(file, { bigint: true, throwIfNoEntry: false })
      return other?.ino === ino && other.dev === dev
    })
}

/** A second name for a file, or a copy where the volume has no hard links. */
function addName(file: string, name: string): void {
  if (existsSync(name)) return
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, `${name}.partial`)
    syncFile(`${name}.partial`)
    renameSync(`${name}.partial`, name)
  }
}
