import { basename } from 'node:path'
import type { ImportOutcome } from '#shared/sources/import-outcome.ts'
import type { Libraries } from '../libraries/libraries.ts'
import { readTextFile } from './read-text-file.ts'

/**
 * Imports text files into the open library, one after the other. Those that cannot be imported are listed with the
 * reason.
 */
export async function importTexts(
  paths: readonly string[],
  libraries: Pick<Libraries, 'current'>,
): Promise<ImportOutcome> {
  const outcome: ImportOutcome = { imported: [], refused: [] }
  for (const path of paths) {
    const file = await readTextFile(path)
    const source = file.ok ? await libraries.current().call('importBytes', file.value) : file
    if (source.ok) outcome.imported.push(source.value)
    else outcome.refused.push({ name: basename(path), message: source.error.message })
  }
  return outcome
}
