import type { Stats } from 'node:fs'
import { lstat, readdir, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
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

/** How files are found: the script of the thread that opens archives, what closes them, and how many more files are taken from a folder. */
type Finding = { readonly unzip: string | URL; readonly closers: (() => void)[]; left: number }

/** The most files that are taken from one folder. */
const mostFiles = 100_000

/**
 * Finds the files of an import one after the other: files themselves, those in folders (in the order of their names, hidden ones left out),
 * and those in ZIP files. `unzip` is the script of the thread that opens archives. They stay open until `closers` are called, since their
 * files are read later.
 */
export async function* findFiles(
  given: readonly Given[],
  unzip: string | URL,
  closers: (() => void)[],
): AsyncGenerator<Found> {
  for (const one of given) {
    if ('path' in one) {
      const name = basename(one.path)
      let isEmpty = true
      for await (const found of findAt(one.path, name, { unzip, closers, left: mostFiles })) {
        isEmpty = false
        yield found
      }
      if (isEmpty) yield refused(name, `There are no files in the folder “${name}”.`)
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
  const names = await readdir(folder).catch((): null => null)
  if (names === null) {
    yield refused(name, `The folder “${name}” could not be read.`)
    return
  }
  for (const one of names.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))) {
    if (one.startsWith('.') || /^(?:Thumbs\.db|desktop\.ini)$/iu.test(one)) continue
    if (how.left-- <= 0) return
    const path = join(folder, one)
    // A link to a folder may lead in a circle.
    const isLinkedFolder =
      (await lstat(path).catch(() => null))?.isSymbolicLink() && (await stat(path).catch(() => null))?.isDirectory()
    if (!isLinkedFolder) yield* findAt(path, join(name, relative(folder, path)), how)
  }
}

async function* findInArchive(path: string, name: string, { unzip, closers }: Finding): AsyncGenerator<Found> {
  const archive = await openArchive(path, unzip)
  if (typeof archive === 'string') {
    yield refused(name, archiveRefusal(basename(name), archive))
    return
  }
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
