import { realpath } from 'node:fs/promises'
import { basename, extname } from 'node:path'

/** The file name ending of a library. The folder beside it and its lock contain the whole file name too. */
export const libraryExtension = '.attache'

/** A library's name as shown to the user: its file name without the ending. */
export function libraryName(path: string): string {
  return basename(path, extname(path))
}

/** Puts a path first in the recent libraries, without duplicates and with at most ten entries. */
export function withRecent(recent: readonly string[], path: string): string[] {
  return [path, ...recent.filter((other, at) => other !== path && recent.indexOf(other) === at)].slice(0, 10)
}

/** How long to wait for a drive, in milliseconds. After that its libraries are shown as missing. */
const lookTimeoutMs = 1000

/** Whether there is no file at a path, or its drive does not answer in time. */
export async function isMissing(path: string): Promise<boolean> {
  return (await placeOf(path)) === null
}

/** Whether two paths lead to the same file, for example through a link. */
export async function isSamePlace(one: string, other: string): Promise<boolean> {
  if (one === other) return true
  const [place, otherPlace] = await Promise.all([placeOf(one), placeOf(other)])
  return place !== null && place === otherPlace
}

/** The real path of a file; null if there is none or its drive does not answer in time. */
async function placeOf(path: string): Promise<string | null> {
  const asked = realpath(path).catch(() => null)
  return Promise.race([asked, new Promise<null>((resolve) => setTimeout(resolve, lookTimeoutMs, null).unref())])
}
