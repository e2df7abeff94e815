import { renameSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { fileStamp, removeDatabase, syncFile, syncFolder } from './files.ts'
import type { Database } from '../sqlite/sqlite.ts'

/** Folders for a copy if no other folder can be written to. */
export const lastResorts = (): readonly string[] => [homedir(), tmpdir()]

/**
 * The name of a copy that is written when a library's file disappeared from its place:
 * `notes.rescued-2026-11-24T19-42-07.attache`.
 */
function rescuedName(path: string, now: number): string {
  const extension = extname(path)
  return `${basename(path, extension)}.rescued-${fileStamp(now).slice(0, 19)}${extension}`
}

/**
 * Writes the whole open database to the first of these folders that accepts it. Returns the copy's path, or null if no
 * folder did.
 */
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
      // The folder is full, unwritable or gone: try the next one. If none works, the user is told that there is no
      // copy.
      removeQuietly(partial)
    }
  }
  return null
}

function removeQuietly(partial: string): void {
  try {
    removeDatabase(partial)
  } catch {
    // The folder does not answer.
  }
}
