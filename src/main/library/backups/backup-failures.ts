import { fail, type Result } from '#shared/contract/result.ts'
import { isCannotOpen, isDamage, sqliteFailure } from '../sqlite/sqlite-failure.ts'

/** Why there is no backup, in words: each says what is safe and what to look at. */
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

/** The folder is not there, is a file, or takes no files. */
const folderCodes = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENOENT'])
const fullCodes = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

/** The failure that something thrown while a backup was made stands for; what is neither the disk's nor SQLite's is a bug, and thrown on. */
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
