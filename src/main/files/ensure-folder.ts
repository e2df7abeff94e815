import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder and its missing parents. Node's recursive `mkdir` never ends where the system refuses a new folder
 * with `ENOENT`, as if its parent were missing (Windows' controlled folder access does): it makes the parent, finds it
 * there, and starts again.
 * Throws the system's error.
 */
export async function ensureFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) await ensureFolder(above)
  try {
    await mkdir(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!(await isFolder(folder))) throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() ?? false
}
