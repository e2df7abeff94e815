import { readdirSync } from 'node:fs'
import { stat } from 'node:fs/promises'
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

/** A drive that does not answer by then, in milliseconds, has its libraries shown as missing. */
const patience = 1000

/** A lock, or a library that was never whole: beside the file, or where it would be. */
const saysNothing = [lockFile(''), makingFile('')]

/** Whether there is no file at a library's place, or the place does not answer. */
export async function isMissing(path: string): Promise<boolean> {
  const asked = stat(path).then(
    () => false,
    () => true,
  )
  return Promise.race([asked, new Promise<boolean>((resolve) => setTimeout(resolve, patience, true))])
}
