import { readdir } from 'node:fs/promises'
import { lstatSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Failure } from '#shared/model/result.ts'
import type { LibraryProblem } from '#shared/library/library-view.ts'
import { isDamagedFile, lockFile, makingFile, realPath } from '../library/opening/files.ts'
import { libraryExtension } from './library-files.ts'
import { macAttributes } from './mac-attributes.ts'
import { saysICloud, syncedBy } from './synced-folder.ts'

/** The folders in which a first library may be made. */
export type FirstFolders = {
  /**
   * The user's documents folder, or null if the system does not name one. Read anew on each call, since access may have
   * been granted meanwhile.
   */
  readonly documents: () => string | null
  /** The app's own data folder. */
  readonly userData: string
}

/** The path of a first library. It is in the user's documents, since the file belongs to the user. */
export function firstLibraryPath(documents: string): string {
  return join(documents, 'Attaché', `My library${libraryExtension}`)
}

/**
 * The path of a first library in the app's own data folder, if the user prefers that or no other folder can be written
 * to.
 */
export function ownLibraryPath(userData: string): string {
  return join(userData, 'Libraries', `My library${libraryExtension}`)
}

/**
 * What to do if no library was ever opened: look for one (`look`, `look-blindly`), make one, or ask the user for a
 * place.
 */
export type FirstPlace =
  | { readonly kind: 'look' | 'look-blindly' | 'make'; readonly path: string }
  | { readonly kind: 'ask'; readonly problem: LibraryProblem }

export async function findFirstPlace(
  { documents }: FirstFolders,
  attributesOf?: typeof macAttributes,
): Promise<FirstPlace> {
  const folder = documents()
  if (folder === null) return { kind: 'ask', problem: { path: '', kind: 'no-place', message: noDocuments } }
  const path = firstLibraryPath(folder)
  // If the settings were lost, the library or its backups may still be there.
  const traces = await tracesOf(path)
  if (traces !== 'none') return { kind: traces === 'some' ? 'look' : 'look-blindly', path }
  const service = await syncService(folder, attributesOf)
  if (service === null) return { kind: 'make', path }
  return { kind: 'ask', problem: { path, kind: 'synced', message: syncedSentence(folder, service) } }
}

/**
 * Returns the service that syncs a documents folder. Checks the folder, the target of a link to it, and the attributes
 * that iCloud sets on a folder it syncs in place.
 */
async function syncService(folder: string, attributesOf = macAttributes): Promise<string | null> {
  return (
    syncedBy(folder, process.env) ??
    syncedBy(realPath(folder), process.env) ??
    ((await attributesOf(folder)).some(saysICloud) ? 'iCloud Drive' : null)
  )
}

/**
 * The path that a dialog for a new library proposes: in the documents, or in the home folder if the documents are
 * synced or unknown.
 */
export async function proposedPath({ documents }: FirstFolders, home: string): Promise<string> {
  const folder = documents()
  return folder === null || (await syncService(folder)) !== null
    ? join(home, `My library${libraryExtension}`)
    : firstLibraryPath(folder)
}

/**
 * Returns the problem if the first library could not be opened because its folder cannot be written to or listed.
 * Returns null if there is a file, which then could not be opened for a reason of its own.
 */
export function noPlaceFor(
  { path, kind }: Exclude<FirstPlace, { kind: 'ask' }>,
  { code }: Failure,
): LibraryProblem | null {
  const isRefused =
    code === 'unreadable' || code === 'read-only' || (kind === 'look-blindly' && code === 'missing-library')
  if (!isRefused || isThere(path)) return null
  const message = `Your library could not be made in “${dirname(path)}”: the system does not let Attaché write there. Nothing was changed. Choose where the library should lie.`
  return { path, kind: 'no-place', message }
}

export const noDocuments =
  'The system does not say where your documents are, so your library was not made yet. Choose where it should lie.'

function syncedSentence(folder: string, service: string): string {
  return `“${folder}” is synced by ${service}. A library is one file that changes while you work: synced, it can end up in two versions, and the words of your sources leave this computer. Choose where your library should lie.`
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false
  }
}

/**
 * Whether a library was ever at this path: its file, or a file with its name such as a backup. A lock alone does not
 * count. A folder that cannot be listed may hold anything; the result is then `hidden`.
 */
async function tracesOf(path: string): Promise<'none' | 'some' | 'hidden'> {
  const file = basename(path)
  try {
    // Asynchronous, so that it blocks no thread: the system may ask the user whether the app may access the folder.
    const traces = (await readdir(dirname(path))).filter(
      (name) =>
        !saysNothing.some((ending) => name.startsWith(`${file}${ending}`)) &&
        (name === file || name.startsWith(`${file}.`) || name.startsWith(`${file}-`) || isDamagedFile(name, path)),
    )
    return traces.length > 0 ? 'some' : 'none'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR' ? 'none' : 'hidden'
  }
}

/** Endings of files that do not show that a library was here: a lock, and a library that was never finished. */
const saysNothing = [lockFile(''), makingFile('')]
