import { fail, type Result } from '#shared/model/result.ts'
import { isCannotOpen, isDamage, sqliteFailure } from '../sqlite/sqlite-failure.ts'

/** Failures of making a backup. Each message says what is safe and what to check. */
export const sourceDamaged = fail(
  'damaged-library',
  'The library file is damaged, so no backup was made of it; its earlier backups were kept. Open the library again to have it checked and restored.',
)
export const notReadBack = fail(
  'unexpected',
  'A backup was made, but what came back from the disk was not whole, so it was thrown away; the library itself is saved, and its earlier backups were kept. Check the drive.',
)
const full = fail(
  'disk-full',
  'The disk is full, so no backup of the library was made; the library itself is saved. Free some space.',
)
const unwritable = fail(
  'unexpected',
  'No backup of the library could be made beside it; the library itself is saved. Check that its folder can be written to.',
)
const silentDrive = fail(
  'unreadable',
  'The drive did not answer, so no backup of the library was made; its earlier backups were kept. Check that the drive is still there.',
)

/** Error codes of a folder that does not exist, is a file, or cannot be written to. */
const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'])
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/**
 * Turns an error that was thrown while a backup was made into a failure. An error that comes neither from the disk nor
 * from SQLite is a bug and is thrown again.
 */
export function backupFailure(error: unknown): Result<never> {
  if (isDamage(error)) return sourceDamaged
  const failure = sqliteFailure(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (failure?.code === 'disk-full' || fullCodes.has(code)) return full
  if (failure?.code === 'read-only' || isCannotOpen(error) || folderCodes.has(code)) return unwritable
  if (failure?.code === 'unreadable' || code === 'EIO') return silentDrive
  if (failure === null && !('syscall' in (error as object))) throw error
  return fail('unexpected', `No backup of the library could be made (${code}); the library itself is saved.`)
}
