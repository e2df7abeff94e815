import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { walFile } from './files.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'

/**
 * Opens a library in whose folder SQLite cannot create files. Without a WAL, the file is read in place. With one (the
 * library was not closed properly), a copy of both is opened, so that the last gestures are included.
 */
export function openUnwritable(path: string): { db: Database; immutable: boolean; close: () => void } {
  const wal = walFile(path)
  if (!existsSync(wal) || statSync(wal).size === 0) {
    const db = openDatabase(path, { immutable: true })
    return { db, immutable: true, close: db.close }
  }
  const folder = mkdtempSync(join(tmpdir(), 'attache-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, basename(path))
    copyFileSync(path, copy)
    copyFileSync(wal, walFile(copy))
    const db = openDatabase(copy, { readOnly: true })
    return {
      db,
      immutable: false,
      close: () => {
        db.close()
        remove()
      },
    }
  } catch (error) {
    remove()
    throw error
  }
}
