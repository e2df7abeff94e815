import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { fileNameFor } from '../export/file-name.ts'
import { writeExport } from '../export/write-export.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import { readRegularFile } from '../files/read-regular-file.ts'

/** Kinds of JSON files that the user owns. Each has a folder in the app's data folder, which is read whenever it is asked for. */
export type OwnFiles<T> = {
  readonly folder: string
  /** What sentences call one: "template". */
  readonly noun: string
  /** The most bytes of a file. */
  readonly mostBytes: number
  /** Reads a file's text, or refuses it in one sentence that calls it `name`. */
  readonly read: (text: string, name: string) => Result<T>
}

/** The most files of a folder that are read, and so the most that a new one joins. */
const mostFiles = 200

/** Reads every file of the folder: those that can be used, and why the others cannot. */
export async function readAllOwn<T>(own: OwnFiles<T>): Promise<{
  readonly usable: readonly { readonly file: string; readonly value: T }[]
  readonly refused: readonly { readonly file: string; readonly message: string }[]
}> {
  const files = await ownFileNames(own)
  const all = await Promise.all(
    files.map(async (file) => ({ file, found: await readOwn(own, join(own.folder, file)) })),
  )
  return {
    usable: all.flatMap(({ file, found }) => (found.ok ? [{ file, value: found.value }] : [])),
    refused: all.flatMap(({ file, found }) => (found.ok ? [] : [{ file, message: found.error.message }])),
  }
}

/** Reads the file of a name in the folder; null if there is none of exactly that name. */
export async function readOwnByName<T>(own: OwnFiles<T>, file: string): Promise<Result<T> | null> {
  return (await ownFileNames(own)).includes(file) ? readOwn(own, join(own.folder, file)) : null
}

/** Reads a file at a path, in the folder or elsewhere. */
export async function readOwn<T>({ noun, mostBytes, read }: OwnFiles<T>, path: string): Promise<Result<T>> {
  const name = basename(path)
  const refuse = (why: string) => fail('unreadable', `“${name}” cannot be used as a ${noun}: ${why}.`)
  const found = await readRegularFile(path, mostBytes).catch(() => null)
  if (found === null) return refuse('it could not be read')
  if (found.read === 'too-large') return refuse(`it is larger than a ${noun} can be`)
  if (found.read !== 'whole') return refuse(found.read === 'being-written' ? 'it is being written' : 'it is no file')
  try {
    return read(new TextDecoder('utf-8', { fatal: true }).decode(found.bytes), name)
  } catch {
    return refuse('it is not written in UTF-8')
  }
}

/** Writes a new file under a name that no file of the folder has, nor one of `reserved`. `safe` ends the sentence of a failure. */
export async function writeOwn(
  { folder, noun }: Pick<OwnFiles<unknown>, 'folder' | 'noun'>,
  name: string,
  text: string,
  { reserved = [], safe }: { readonly reserved?: readonly string[]; readonly safe: string },
): Promise<Result<{ file: string }>> {
  try {
    await ensureFolder(folder)
  } catch {
    return fail('unreadable', `The folder “${folder}” could not be made, so the ${noun} was not saved.`)
  }
  const there = await namesIn(folder)
  if (there.filter(isRead).length >= mostFiles)
    return fail(
      'bad-input',
      `The folder “${folder}” is full with ${mostFiles} files, so the ${noun} was not saved: move some of them away first.`,
    )
  const file = freeName(name, [...there, ...reserved])
  const written = await writeExport(join(folder, file), text, safe)
  return written.ok ? ok({ file }) : written
}

/** The names of the files in the folder that may be read; none where there is no folder. */
async function ownFileNames({ folder }: OwnFiles<unknown>): Promise<string[]> {
  const files = (await namesIn(folder)).filter(isRead)
  return files.toSorted((a, b) => a.localeCompare(b, 'en')).slice(0, mostFiles)
}

function isRead(name: string): boolean {
  return /\.json$/iu.test(name) && !name.startsWith('.')
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => [])
}

/** A name that is not taken, in any case of letters. */
function freeName(name: string, there: readonly string[]): string {
  const taken = new Set(there.map((one) => one.toLowerCase()))
  const plain = fileNameFor(name, 'json')
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? plain : plain.replace(/\.json$/u, ` ${number}.json`)
    if (!taken.has(file.toLowerCase())) return file
  }
}
