import { basename } from 'node:path'
import { ok, type Reply } from '#shared/model/result.ts'
import type { ImportOutcome } from '#shared/sources/import-outcome.ts'
import type { ImportedSource } from '#shared/sources/source-view.ts'
import type { Libraries } from '../libraries/libraries.ts'
import { readTextFile } from './read-text-file.ts'

/**
 * Imports text files into the open library, one after the other. Those that cannot be imported are listed with the
 * reason. The reply has the commit of the last one.
 */
export async function importTexts(
  paths: readonly string[],
  libraries: Pick<Libraries, 'current'>,
): Promise<Reply<ImportOutcome>> {
  const outcome: ImportOutcome = { imported: [], refused: [] }
  let commit: number | undefined
  for (const path of paths) {
    const file = await readTextFile(path)
    const source: Reply<ImportedSource> = file.ok ? await libraries.current().call('importBytes', file.value) : file
    if (source.ok) outcome.imported.push(source.value)
    else outcome.refused.push({ name: basename(path), message: source.error.message })
    commit = source.commit ?? commit
  }
  return { ...ok(outcome), ...(commit !== undefined && { commit }) }
}
