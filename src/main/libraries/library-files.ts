import { readdirSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { isDamagedFile, lockFile, makingFile } from '../library/opening/files.ts'

/** How a library file is named; the folder beside it and its lock carry the name too. */
export const libraryExtension = '.attache'

/** Where a first library lies: in the person's documents, since it is a file that they own. */
export function firstLibraryPath(documents: string): string {
  return join(documents, 'Attaché', `My library${libraryExtension}`)
}

/** What a person knows a library by: its file name without the ending. */
export function libraryName(path: string): string {
  return basename(path, extname(path))
}

/** The recent libraries with this one first, none twice, ten at most. */
export function withRecent(recent: readonly string[], path: string): string[] {
  return [path, ...recent.filter((other, at) => other !== path && recent.indexOf(other) === at)].slice(0, 10)
}

/**
 * Whether a library was ever here: its file, or anything of its name that was kept beside it, such as its backups. A lock alone tells nothing;
 * a folder that cannot be looked into may hold anything.
 */
export function hasTraces(path: string): boolean {
  const file = basename(path)
  try {
    return readdirSync(dirname(path)).some(
      (name) =>
        !saysNothing.some((ending) => name.startsWith(`${file}${ending}`)) &&
        (name === file || name.startsWith(`${file}.`) || name.startsWith(`${file}-`) || isDamagedFile(name, path)),
    )
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code !== 'ENOENT' && code !== 'ENOTDIR'
  }
}

/** A lock, or a library that was never whole: beside the file, or where it would be. */
const saysNothing = [lockFile(''), makingFile('')]

/** A drive that does not answer by then, in milliseconds, has its libraries shown as missing. */
const patience = 1000

/** Whether there is no file at a library's place, or the place does not answer. */
export async function isMissing(path: string): Promise<boolean> {
  return (await placeOf(path)) === null
}

/** Whether two paths lead to one file, as a link and what it leads to do. */
export async function isSamePlace(one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const [place, otherPlace] = await Promise.all([placeOf(one), placeOf(other)])
  return place !== null && place === otherPlace
}

/** Where a file really lies; null where there is none, or its drive does not answer. */
async function placeOf(path: string): Promise<string | null> {
  const asked = realpath(path).catch(() => null)
  return Promise.race([asked, new Promise<null>((resolve) => setTimeout(resolve, patience, null).unref())])
}
