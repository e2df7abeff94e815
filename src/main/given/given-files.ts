import { extname } from 'node:path'
import { z } from 'zod'
import type { EventPayload } from '#shared/contract/events.ts'
import { libraryExtension } from '../libraries/library-files.ts'

/** A library that was given, and others that were given with it: one is open at a time. */
type GivenLibrary = { readonly path: string; readonly others: readonly string[] }

/**
 * Files that the system gave to the app: a double click, icons that were dropped on its own, arguments of a start. Kept until the window has
 * saved what is half typed and comes for them; it is told of them by a number, and never names a file itself.
 */
export type GivenFiles = {
  /** What was given at one time, as absolute paths. */
  readonly add: (paths: readonly string[]) => void
  /** A library that was given before the window could hear of it; the window is not told of it then. */
  readonly takeFirst: () => GivenLibrary | null
  /** The window hears from now on. */
  readonly heard: () => void
  /** The window ended: what comes before it hears again is kept for it. */
  readonly unheard: () => void
  /** Null where it was taken before. */
  readonly takeLibrary: (id: number) => GivenLibrary | null
  readonly takeTexts: (id: number) => readonly string[]
}

export function createGivenFiles(tell: (given: EventPayload<'filesGiven'>) => void): GivenFiles {
  const libraries = new Map<number, GivenLibrary>()
  const texts = new Map<number, readonly string[]>()
  let last = 0
  /** Null while the window hears. */
  let untold: number[] | null = []

  const tellOf = (id: number): void => {
    const given = { id, library: libraries.has(id), texts: texts.get(id)?.length ?? 0 }
    if (given.library || given.texts > 0) tell(given)
  }
  const takeLibrary = (id: number): GivenLibrary | null => {
    const given = libraries.get(id) ?? null
    libraries.delete(id)
    return given
  }
  return {
    add: (paths) => {
      const id = ++last
      const [path, ...others] = paths.filter(isLibrary)
      const rest = paths.filter((one) => !isLibrary(one))
      if (path !== undefined) libraries.set(id, { path, others })
      if (rest.length > 0) texts.set(id, rest)
      if (untold) untold.push(id)
      else tellOf(id)
    },
    takeFirst: () => {
      const id = untold?.find((one) => libraries.has(one))
      return id === undefined ? null : takeLibrary(id)
    },
    heard: () => {
      const ids = untold ?? []
      untold = null
      for (const id of ids) tellOf(id)
    },
    unheard: () => {
      untold ??= []
    },
    takeLibrary,
    takeTexts: (id) => {
      const given = texts.get(id) ?? []
      texts.delete(id)
      return given
    },
  }
}

function isLibrary(path: string): boolean {
  return extname(path).toLowerCase() === libraryExtension
}

/**
 * What a second start hands to the first one, which Electron gives out as it came from outside. However many files it names, none is lost:
 * Electron drops what is larger than 32 MB.
 */
const secondStart = z.object({ files: z.array(z.unknown()) })

/** The files that a second start was given, as absolute paths; none where it says something else. On Windows an empty list arrives as nothing (electron issue 40615). */
export function filesOfSecond(data: unknown): string[] {
  const said = secondStart.safeParse(data)
  return said.success ? said.data.files.filter((file): file is string => typeof file === 'string' && file !== '') : []
}
