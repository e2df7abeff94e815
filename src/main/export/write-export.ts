import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { fail, ok, type Result } from '#shared/model/result.ts'

/**
 * Writes a file atomically: it is replaced whole or not at all. `safe` ends the message of a failure and says what is
 * not lost. Until the file has its name, `signal` can stop it; it then fails with `cancelled`.
 */
export async function writeExport(
  path: string,
  bytes: Uint8Array | string,
  safe: string,
  signal?: AbortSignal,
): Promise<Result<null>> {
  let temporary: string | null = null
  // Without its temporary file the library cannot rename it, and so leaves the file that is there as it is.
  const takeAway = () => {
    if (temporary !== null) rmSync(temporary, { force: true })
  }
  signal?.addEventListener('abort', takeAway)
  try {
    await writeFileAtomic(path, typeof bytes === 'string' ? bytes : Buffer.from(bytes), {
      tmpfileCreated: (file) => {
        signal?.throwIfAborted()
        temporary = file
      },
    })
    return ok(null)
  } catch (error) {
    if (signal?.aborted) return fail('cancelled', 'Export cancelled. Nothing was written.')
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
  } finally {
    signal?.removeEventListener('abort', takeAway)
  }
}
