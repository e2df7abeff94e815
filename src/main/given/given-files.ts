import { extname } from 'node:path'
import { z } from 'zod'
import type { EventPayload } from '#shared/contract/events.ts'
import { libraryExtension } from '../libraries/library-files.ts'

/** A library to open, and other libraries passed at the same time, which are not opened: only one can be open. */
type GivenLibrary = { readonly path: string; readonly others: readonly string[] }

/**
 * Files that the system passed to the app: by a double click, dropped on the app's icon, or as arguments of a start.
 * They wait until the window has saved its half-typed text and takes them. The window knows them by a number and never
 * names a file itself.
 */
export type GivenFiles = {
  /** Adds the files that were passed at one time, as absolute paths. */
  readonly add: (paths: readonly string[]) => void
  /** Takes a library that was passed before the window listened. The window is then not told of it. */
  readonly takeFirst: () => GivenLibrary | null
  /** The window listens from now on. */
  readonly heard: () => void
  /** The window ended. Files that come before it listens again are kept for it. */
  readonly unheard: () => void
  /** Returns null if the library was taken already. */
  readonly takeLibrary: (id: number) => GivenLibrary | null
  readonly takeTexts: (id: number) => readonly string[]
}

export function createGivenFiles(tell: (given: EventPayload<'filesGiven'>) => void): GivenFiles {
  const libraries = new Map<number, GivenLibrary>()
  const texts = new Map<number, readonly string[]>()
  let last = 0
  /** Numbers that the window has not been told of; null while the window listens. */
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
 * The data that a second start sends to the first. Electron passes it on unchecked, hence the schema. The number of
 * files has no limit, so none is lost; Electron itself drops data larger than 32 MB.
 */
const secondStart = z.object({ files: z.array(z.unknown()) })

/**
 * Returns the files of a second start as absolute paths; none if the data has another shape. On Windows an empty list
 * arrives as nothing (electron issue 40615).
 */
export function filesOfSecond(data: unknown): string[] {
  const said = secondStart.safeParse(data)
  return said.success ? said.data.files.filter((file): file is string => typeof file === 'string' && file !== '') : []
}
