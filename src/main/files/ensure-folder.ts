import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it that are missing. Node's own way to do that never ends where a new folder is refused as if the one above
 * it were missing (`ENOENT`), as the controlled folders of Windows refuse it: it makes that one, finds it there, and begins again.
 * Throws what the system throws.
 */
export async function ensureFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const above = dirname(folder)
  if (above !== folder) await ensureFolder(above)
  try {
    await mkdir(folder)
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!(await isFolder(folder))) throw error
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found?.isDirectory() ?? false
}
