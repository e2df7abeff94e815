import { basename } from 'node:path'
import { fail, ok, type Result } from '#shared/model/result.ts'
import { assertNever } from '#shared/model/assert-never.ts'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import { readRegularFile } from './read-regular-file.ts'

/** Reads a file that the user chose. Failures name the file and say that nothing changed. */
export async function readTextFile(
  path: string,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>> {
  const name = basename(path)
  const unreadable = (reason: string) =>
    fail('unreadable', `“${name}” could not be read (${reason}); nothing was changed.`)
  try {
    const file = await readRegularFile(path, maxSourceBytes)
    switch (file.read) {
      case 'whole':
        return ok({ name, bytes: file.bytes })
      case 'folder':
        return unreadable('it is a folder')
      case 'no-file':
        return unreadable('it is a device or a connection between programs, not a file')
      case 'too-large':
        return tooLargeFile(name)
      case 'being-written':
        return fail(
          'unreadable',
          `“${name}” was changed while it was read, so nothing was imported; open it again when it is finished, or open a copy of it.`,
        )
      default:
        return assertNever(file)
    }
  } catch (error) {
    return unreadable(reasonOf(error))
  }
}

/** The failure (`too-large`) of a file that is not read, since it is larger than a source may be. */
export function tooLargeFile(name: string): ReturnType<typeof fail> {
  return fail('too-large', `“${name}” is larger than 50 MB, which is more than Attaché reads; nothing was changed.`)
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
    case 'ELOOP':
      return 'its links lead in a circle'
    // Opening a socket gives ENXIO; some kernel files have no data yet (EAGAIN).
    case 'ENXIO':
    case 'ENODEV':
    case 'EAGAIN':
      return 'it is a device or a connection between programs, not a file'
    default:
      return typeof code === 'string' ? code : 'the system gave no reason'
  }
}
