import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Result } from '#shared/model/result.ts'
import { migrate } from '../migrations/migrate.ts'
import { openDatabase, type Synchronous } from '../sqlite/sqlite.ts'
import { damagedFile, makingFile, removeDatabase, restoredFile, syncFile, syncFolder } from './files.ts'

/**
 * Makes an empty library, under a temporary name until it is whole. So a kill leaves no half-made library, which the
 * next start could not tell from one that lost its content.
 */
export function makeLibrary(path: string, synchronous: Synchronous, now: number): Result<null> {
  const making = makingFile(path)
  removeDatabase(making)
  const db = openDatabase(making, { journal: 'DELETE', synchronous })
  try {
    const made = migrate(db)
    if (!made.ok) return made
  } finally {
    db.close()
  }
  if (synchronous !== 'OFF') syncFile(making)
  setLeftoversAside(path, now)
  renameSync(making, path)
  if (synchronous !== 'OFF') syncFolder(dirname(path))
  return { ok: true, value: null }
}

/**
 * Sets leftovers of an earlier library of that name aside. Its WAL would be read into the new library, and its restored
 * copy would replace it at the next opening.
 */
function setLeftoversAside(path: string, now: number): void {
  const kept = damagedFile(path, now)
  if (existsSync(restoredFile(path))) renameSync(restoredFile(path), kept)
  rmSync(`${path}-shm`, { force: true })
  for (const ending of ['-wal', '-journal'])
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${kept}${ending}`)
}
