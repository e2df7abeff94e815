import { posix, win32 } from 'node:path'

/** The service that syncs a folder, by its product name. */
export type SyncService = 'OneDrive' | 'iCloud Drive' | 'Dropbox' | 'Google Drive'

/** Environment variables in which a service names its folder. */
const variables: readonly (readonly [string, SyncService])[] = [
  ['OneDrive', 'OneDrive'],
  ['OneDriveConsumer', 'OneDrive'],
  ['OneDriveCommercial', 'OneDrive'],
]

/**
 * Patterns of the services' folder names: "OneDrive - Contoso", "Contoso Dropbox", and on macOS
 * "Library/CloudStorage/GoogleDrive-me@example.org". They match a whole folder name, so "My OneDrive notes" does not
 * match.
 */
const folders: readonly (readonly [RegExp, SyncService])[] = [
  [/^onedrive(?: ?- ?.+)?$/iu, 'OneDrive'],
  [/^(?:icloud ?drive|com~apple~clouddocs)$/iu, 'iCloud Drive'],
  [/^(?:.+ )?dropbox(?: \(.+\)|-.+)?$/iu, 'Dropbox'],
  [/^google ?drive(?:-.+)?$/iu, 'Google Drive'],
]

/**
 * Whether an extended attribute says that a folder belongs to iCloud's "Desktop & Documents", which syncs folders in
 * place. The first name is used before macOS 15, the second from macOS 15 on.
 */
export function saysICloud(attribute: string): boolean {
  return attribute === 'com.apple.icloud.desktop' || attribute.startsWith('com.apple.file-provider-domain-id')
}

/**
 * Returns the service that syncs a folder, judged by the environment and by the folder names on its path, in Windows or
 * POSIX form. Returns null if none is known.
 */
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
