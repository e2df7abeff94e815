import { renameSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileStamp, removeDatabase, syncFile, syncFolder } from './files.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Where a copy goes when no other folder takes it. */
export const lastResorts = (): readonly string[] => [homedir(), tmpdir()]

/** What the copy is called that is written where a library's own file is no longer in its place: `notes.rescued-2026-11-24T19-42-07.attache`. */
function rescuedName(path: string, now: number): string {
  const extension = extname(path)
  return `${basename(path, extension)}.rescued-${fileStamp(now).slice(0, 19)}${extension}`
}

/** Writes everything that is open into the first of these folders that takes it; answers where that is, null where none did. */
export function writeRescueCopy(db: Database, path: string, folders: readonly string[], now: number): string | null {
  for (const folder of folders) {
    const copy = join(folder, rescuedName(path, now))
    const partial = `${copy}.partial`
    try {
      db.copyTo(partial)
      syncFile(partial)
      renameSync(partial, copy)
      syncFolder(folder)
      return copy
    } catch {
      // Full, not to be written to, gone: the next one, or the person is told that there is none.
      removeQuietly(partial)
    }
  }
  return null
}

function removeQuietly(partial: string): void {
  try {
    removeDatabase(partial)
  } catch {
    // Its folder does not answer.
  }
}
