import { readdir } from 'node:fs/promises'
import { lstatSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Failure } from '#shared/contract/result.ts'
import type { LibraryProblem } from '#shared/library/library-view.ts'
import { isDamagedFile, lockFile, makingFile, realPath } from '../library/opening/files.ts'
import { libraryExtension } from './library-files.ts'
import { macAttributes } from './mac-attributes.ts'
import { saysICloud, syncedBy } from './synced-folder.ts'

/** The folders that a first library may lie in. */
export type FirstFolders = {
  /** The person's documents; null where the system does not say. Asked anew each time: it may be allowed by then. */
  readonly documents: () => string | null
  /** The app's own. */
  readonly userData: string
}

/** Where a first library lies: in the person's documents, since it is a file that they own. */
export function firstLibraryPath(documents: string): string {
  return join(documents, 'Attaché', `My library${libraryExtension}`)
}

/** Where it lies if they like that better, or nothing else can be written to. */
export function ownLibraryPath(userData: string): string {
  return join(userData, 'Libraries', `My library${libraryExtension}`)
}

/** What is done where no library was ever opened: one is looked for, made, or the person is asked where. */
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
  // Where the settings were lost, the library is still there, or its backups are.
  const traces = await tracesOf(path)
  if (traces !== 'none') return { kind: traces === 'some' ? 'look' : 'look-blindly', path }
  const service = await syncService(folder, attributesOf)
  if (service === null) return { kind: 'make', path }
  return { kind: 'ask', problem: { path, kind: 'synced', message: syncedSentence(folder, service) } }
}

/** Which service syncs a folder of documents, also where they are only linked to, and where iCloud syncs them in their own place. */
async function syncService(folder: string, attributesOf = macAttributes): Promise<string | null> {
  return (
    syncedBy(folder, process.env) ??
    syncedBy(realPath(folder), process.env) ??
    ((await attributesOf(folder)).some(saysICloud) ? 'iCloud Drive' : null)
  )
}

/** Where a dialog for a new library begins: in the documents, unless those are synced. */
export async function proposedPath({ documents }: FirstFolders, home: string): Promise<string> {
  const folder = documents()
  return folder === null || (await syncService(folder)) !== null
    ? join(home, `My library${libraryExtension}`)
    : firstLibraryPath(folder)
}

/**
 * What is wrong where the first library could not be opened: nothing can be written in its folder, or not even looked for. Null where something
 * is there, and could not be opened for a reason of its own.
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
 * Whether a library was ever here: its file, or anything of its name that was kept beside it, such as its backups. A lock alone tells nothing;
 * a folder that cannot be looked into may hold anything, which is `hidden`.
 */
async function tracesOf(path: string): Promise<'none' | 'some' | 'hidden'> {
  const file = basename(path)
  try {
    // Nobody waits for it on this thread: the system may ask the person whether the app may look in there.
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

/** A lock, or a library that was never whole: beside the file, or where it would be. */
const saysNothing = [lockFile(''), makingFile('')]
