import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Whether a folder contains a file with exactly these bytes. */
export function isKept(folder: string, bytes: Uint8Array): boolean {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && readFileSync(join(entry.parentPath, entry.name)).equals(bytes),
  )
}
