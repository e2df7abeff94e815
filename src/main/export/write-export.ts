import { basename } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { fail, ok, type Result } from '#shared/model/result.ts'

/**
 * Writes a file atomically: it is replaced whole or not at all. `safe` ends the message of a failure and says what is
 * not lost.
 */
export async function writeExport(path: string, bytes: Uint8Array | string, safe: string): Promise<Result<null>> {
  try {
    await writeFileAtomic(path, typeof bytes === 'string' ? bytes : Buffer.from(bytes))
    return ok(null)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no reason given'
    if (code === 'ENOSPC')
      return fail(
        'disk-full',
        `The disk is full, so “${basename(path)}” was not written. Free some space and export again; ${safe}.`,
      )
    return fail(
      'unreadable',
      `“${basename(path)}” could not be written there (${code}). Choose another place; ${safe}.`,
    )
  }
}
