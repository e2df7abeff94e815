import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { fail, ok, type Result } from '#shared/contract/result.ts'
import { maxSourceBytes } from '#shared/text/source-limits.ts'

/** Reads a file that the person chose, after its size was checked. Failures name the file and say that nothing changed. */
export async function readTextFile(
  path: string,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>> {
  const name = basename(path)
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      if (size > maxSourceBytes)
        return fail(
          'too-large',
          `“${name}” is larger than 50 MB, which is more than Attaché reads; nothing was changed.`,
        )
      return ok({ name, bytes: new Uint8Array(await file.readFile()) })
    } finally {
      await file.close()
    }
  } catch (error) {
    return fail('unreadable', `“${name}” could not be read (${reasonOf(error)}); nothing was changed.`)
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'ENOENT':
      return 'it is no longer there'
    case 'EACCES':
    case 'EPERM':
      return 'you may not read it'
    case 'EISDIR':
      return 'it is a folder'
    default:
      return typeof code === 'string' ? code : 'the system gave no reason'
  }
}
