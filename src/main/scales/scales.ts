import { join } from 'node:path'
import { writeDataFile } from '#shared/model/data-file.ts'
import type { Output } from '#shared/contract/contract.ts'
import { ok, type Result } from '#shared/model/result.ts'
import { readScale } from '#shared/standards/scale-file.ts'
import type { ScaleFile } from '#shared/standards/scale-file-schema.ts'
import { readAllOwn, readOwn, writeOwn, type OwnFiles } from '../own-files/own-files.ts'

/** Where the user's own likelihood scales lie in the app's data folder. */
export function scalesFolder(userData: string): string {
  return join(userData, 'scales')
}

const own = (folder: string): OwnFiles<ScaleFile> => ({
  folder,
  noun: 'likelihood scale',
  // Its most characters, if all of them are of three bytes.
  mostBytes: 150_000,
  read: readScale,
})

/** Lists the user's own likelihood scales, and why files of the folder cannot be used. */
export async function listScales(folder: string): Promise<Output<'listScales'>> {
  const { usable, refused } = await readAllOwn(own(folder))
  return { scales: usable.map(({ value }) => value), refused: [...refused] }
}

/** Keeps a copy of a scale file from elsewhere in the folder, and returns the scale. One that is there already, word for word, stays the only one. */
export async function addScale(folder: string, path: string): Promise<Result<ScaleFile>> {
  const read = await readOwn(own(folder), path)
  if (!read.ok) return read
  const text = writeDataFile(read.value)
  const { usable } = await readAllOwn(own(folder))
  if (usable.some(({ value }) => writeDataFile(value) === text)) return read
  const written = await writeOwn(own(folder), read.value.name, text, { safe: 'nothing was changed' })
  return written.ok ? ok(read.value) : written
}
