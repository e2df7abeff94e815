import { posix, win32 } from 'node:path'

/** What syncs a folder, as a person calls it. */
export type SyncService = 'OneDrive' | 'iCloud Drive' | 'Dropbox' | 'Google Drive'

/** Where the programs themselves say that their folder is. */
const variables: readonly (readonly [string, SyncService])[] = [
  ['OneDrive', 'OneDrive'],
  ['OneDriveConsumer', 'OneDrive'],
  ['OneDriveCommercial', 'OneDrive'],
]

/**
 * What their folders are called: "OneDrive - Contoso", "Contoso Dropbox", and on macOS "Library/CloudStorage/GoogleDrive-me@example.org".
 * Whole names of folders, so that "My OneDrive notes" is none.
 */
const folders: readonly (readonly [RegExp, SyncService])[] = [
  [/^onedrive(?: ?- ?.+)?$/iu, 'OneDrive'],
  [/^(?:icloud ?drive|com~apple~clouddocs)$/iu, 'iCloud Drive'],
  [/^(?:.+ )?dropbox(?: \(.+\)|-.+)?$/iu, 'Dropbox'],
  [/^google ?drive(?:-.+)?$/iu, 'Google Drive'],
]

/** Whether a folder's attribute is one that macOS gives to "Desktop & Documents" in iCloud, which stay where they are: before macOS 15, and from it on. */
export function saysICloud(attribute: string): boolean {
  return attribute === 'com.apple.icloud.desktop' || attribute.startsWith('com.apple.file-provider-domain-id')
}

/** Which service syncs a folder, by the environment and the names on its path, as any system writes it; null where none is known to. */
export function syncedBy(folder: string, environment: NodeJS.ProcessEnv): SyncService | null {
  const { relative, isAbsolute } = folder.startsWith('/') ? posix : win32
  const named = variables.find(([variable]) => {
    const root = environment[variable]
    if (!root || !isAbsolute(root)) return false
    const way = relative(root, folder)
    return !way.startsWith('..') && !isAbsolute(way)
  })
  if (named) return named[1]
  const parts = folder.split(/[\\/]/u)
  return folders.find(([name]) => parts.some((part) => name.test(part)))?.[1] ?? null
}
