import { realpath } from 'node:fs/promises'
import { basename, extname } from 'node:path'

/** How a library file is named; the folder beside it and its lock carry the name too. */
export const libraryExtension = '.attache'

/** What a person knows a library by: its file name without the ending. */
export function libraryName(path: string): string {
  return basename(path, extname(path))
}

/** The recent libraries with this one first, none twice, ten at most. */
export function withRecent(recent: readonly string[], path: string): string[] {
  return [path, ...recent.filter((other, at) => other !== path && recent.indexOf(other) === at)].slice(0, 10)
}

/** A drive that does not answer by then, in milliseconds, has its libraries shown as missing. */
const lookTimeoutMs = 1000

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
  return Promise.race([asked, new Promise<null>((resolve) => setTimeout(resolve, lookTimeoutMs, null).unref())])
}
