import type { Stats } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import { counted, numberText } from '#shared/words/counted.ts'
import { readTextFile, tooLargeFile } from '../files/read-text-file.ts'
import { archiveRefusal, openArchive, type Archive } from './archive.ts'

/** A file of an import that is not read yet. */
export type Found = {
  readonly name: string
  readonly read: () => Promise<Result<Uint8Array<ArrayBuffer>>>
}

/** What the person gave: a path of a file or folder, or the bytes of a file that has none. */
export type Given =
  | { readonly path: string }
  | { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> | null }

/** How files are found. */
export type HowToFind = {
  /** The script of the thread that opens archives. They stay open until `closers` are called, since their files are read later. */
  readonly unzip: string | URL
  readonly closers: (() => void)[]
  /** Ends the search. */
  readonly signal: AbortSignal
  /** The most files and folders that are taken from one folder. */
  readonly most?: number
}

/** How many more files and folders are taken from a folder and those in it, and how many are left out beyond them. */
type Room = { left: number; leftOut: number }
type Finding = Omit<HowToFind, 'most'> & { readonly room: Room }

const mostFiles = 100_000

/** Lists the files of an import. If `signal` ends the search, that is done at once, however long the disk takes to answer. */
export async function listFiles(
  given: readonly Given[],
  how: HowToFind,
  onFound: (files: number) => void,
): Promise<readonly Found[]> {
  const { signal } = how
  const listed: Found[] = []
  const listing = (async () => {
    for await (const found of findFiles(given, how)) {
      if (signal.aborted) return
      listed.push(found)
      onFound(listed.length)
    }
  })()
  await Promise.race([listing, aborted(signal)])
  return listed
}

/** Resolves when a signal ends what it stands for. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

/**
 * Finds the files of an import one after the other: files themselves, those in folders (in the order of their names, hidden ones left out),
 * and those in ZIP files.
 */
async function* findFiles(given: readonly Given[], { most = mostFiles, ...how }: HowToFind): AsyncGenerator<Found> {
  for (const one of given) {
    if ('path' in one) {
      const name = basename(one.path)
      const room = { left: most, leftOut: 0 }
      let isEmpty = true
      for await (const found of findAt(one.path, name, { ...how, room })) {
        isEmpty = false
        yield found
      }
      if (isEmpty) yield refused(name, `There are no files in the folder “${name}”.`)
      if (room.leftOut > 0) yield refused(name, tooManyFiles(name, most, room.leftOut))
      continue
    }
    const { name, bytes } = one
    yield { name, read: async () => (bytes && bytes.length <= maxSourceBytes ? ok(bytes) : tooLargeFile(name)) }
  }
}

async function* findAt(path: string, name: string, how: Finding): AsyncGenerator<Found> {
  const found = await stat(path).catch(() => null)
  if (found?.isDirectory()) yield* findInFolder(path, name, how)
  else if (found && isArchive(path, found)) yield* findInArchive(path, name, how)
  else yield { name, read: () => readFound(path) }
}

async function* findInFolder(folder: string, name: string, how: Finding): AsyncGenerator<Found> {
  const { room, signal } = how
  const entries = await readdir(folder, { withFileTypes: true }).catch((): null => null)
  if (entries === null) {
    yield refused(name, `The folder “${name}” could not be read.`)
    return
  }
  for (const entry of entries.toSorted((a, b) => byName.compare(a.name, b.name))) {
    if (signal.aborted) return
    if (entry.name.startsWith('.') || /^(?:Thumbs\.db|desktop\.ini)$/iu.test(entry.name)) continue
    if (room.left-- <= 0) {
      // What is in folders that are left out is not counted: that could take as long as listing it.
      if (entry.isFile() || entry.isDirectory()) room.leftOut++
      continue
    }
    const path = join(folder, entry.name)
    // A link to a folder may lead in a circle.
    const isLinkedFolder = entry.isSymbolicLink() && (await stat(path).catch(() => null))?.isDirectory()
    if (!isLinkedFolder) yield* findAt(path, join(name, relative(folder, path)), how)
  }
}

/** Compares names as file managers do: "9.txt" comes before "10.txt". Made once, since a large folder is compared millions of times. */
const byName = new Intl.Collator('en', { numeric: true })

function tooManyFiles(folder: string, most: number, leftOut: number): string {
  return `“${folder}” holds more than ${numberText(most)} files and folders, so at least ${counted(leftOut, 'of them was', 'of them were')} not imported; import the rest in smaller folders.`
}

async function* findInArchive(path: string, name: string, { unzip, closers, signal }: Finding): AsyncGenerator<Found> {
  const archive = await openArchive(path, unzip)
  if (typeof archive === 'string') {
    yield refused(name, archiveRefusal(basename(name), archive))
    return
  }
  // The closers may have been called meanwhile.
  if (signal.aborted) return archive.close()
  closers.push(archive.close)
  if (archive.entries.length === 0) yield refused(name, `There are no files in “${basename(name)}”.`)
  for (const { index, name: inside } of archive.entries)
    yield { name: `${name}/${inside}`, read: () => readEntry(archive, index, inside) }
}

async function readEntry(archive: Archive, index: number, name: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (/\.zip$/iu.test(name))
    return fail(
      'unreadable',
      `“${basename(name)}” is an archive within an archive; unpack it and import what you need.`,
    )
  const read = await archive.read(index)
  return typeof read === 'string' ? fail('unreadable', archiveRefusal(basename(name), read)) : ok(read)
}

async function readFound(path: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const file = await readTextFile(path)
  return file.ok ? ok(file.value.bytes) : file
}

function isArchive(path: string, found: Stats): boolean {
  return found.isFile() && /\.zip$/iu.test(path)
}

function refused(name: string, message: string): Found {
  return { name, read: async () => fail('unreadable', message) }
}
