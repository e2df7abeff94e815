import { basename, extname, join } from 'node:path'

/** How a library file is named; the folder beside it and its lock carry the name too. */
export const libraryExtension = '.attache'

/** Where a first library lies: in the person's documents, since it is a file that they own. */
export function firstLibraryPath(documents: string): string {
  return join(documents, 'Attaché', `My library${libraryExtension}`)
}

/** Where to make the first library when a file of that name cannot be opened: it is left alone, and the next name is tried. */
export function firstLibraryPaths(documents: string): string[] {
  const first = firstLibraryPath(documents)
  const numbered = [2, 3].map((n) => join(documents, 'Attaché', `My library ${n}${libraryExtension}`))
  return [first, ...numbered]
}

/** What a person knows a library by: its file name without the ending. */
export function libraryName(path: string): string {
  return basename(path, extname(path))
}

/** The recent libraries with this one first, none twice, ten at most. */
export function withRecent(recent: readonly string[], path: string): string[] {
  return [path, ...recent.filter((other) => other !== path)].slice(0, 10)
}
