import { basename } from 'node:path'
import { fail, ok, type Result } from '#shared/model/result.ts'
import type { LockHolder } from './lock-file.ts'
import { watchHolder } from './lock.ts'
import { versionBySchema } from '../migrations/compare-schema.ts'
import { latestVersion, newerLibrary, notALibrary, schemaState } from '../migrations/migrate.ts'
import type { OpenedFile, OpenFile } from './open.ts'
import { openUnwritable } from './open-unwritable.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { isFileFault, sqliteFailure } from '../sqlite/sqlite-failure.ts'

/**
 * Opens a library that another Attaché has open for writing. The holder is watched, so that the user can be told when
 * it has closed the library.
 */
export function openHeld({ path, accessChanged }: OpenFile, holder: LockHolder): Result<OpenedFile> {
  const opened = openReadOnly(path, heldSentence(holder), 'shared')
  if (!opened.ok) return opened
  const watch = watchHolder(path, holder, () => accessChanged?.())
  return ok({
    ...opened.value,
    heldBy: watch.heldBy,
    close: () => {
      watch.stop()
      opened.value.close()
    },
  })
}

/** Opens a library that may not be written to, for a reason given as a sentence. */
export function openReadOnly(path: string, reason: string, folder: 'shared' | 'unwritable'): Result<OpenedFile> {
  try {
    const { db, close, immutable } = folder === 'shared' ? openShared(path) : openUnwritable(path)
    const state = schemaState(db)
    if (state === 'current' && versionBySchema(db, latestVersion) !== latestVersion) {
      close()
      return damagedHere(path)
    }
    if (state === 'current')
      return ok({
        db,
        path,
        readOnly: () => reason,
        heldBy: () => null,
        rescued: () => null,
        identity: null,
        notices: [],
        forgetNotices: () => undefined,
        immutable,
        close,
      })
    close()
    if (state === 'newer') return newerLibrary(path)
    if (state === 'older')
      return fail(
        'read-only',
        `${reason} It was written by an older Attaché and must be brought up to date first, which needs a place you may write to.`,
      )
    return notALibrary()
  } catch (error) {
    if (isFileFault(error) && sqliteFailure(error)?.code !== 'not-a-library') return damagedHere(path)
    const failure = sqliteFailure(error)
    if (failure) return { ok: false, error: failure }
    throw error
  }
}

function openShared(path: string): { db: Database; immutable: boolean; close: () => void } {
  const db = openDatabase(path, { readOnly: true })
  return { db, immutable: false, close: db.close }
}

function damagedHere(path: string): Result<never> {
  return fail(
    'damaged-library',
    `The library “${basename(path)}” is damaged and can only be read where it is; copy it and its backups to a place you may write to, and open it there.`,
  )
}

function heldSentence({ host, pid }: LockHolder): string {
  return `This library is open in another Attaché (on ${host}, process ${pid}), so it can only be read here; close it there, or take it over, to change it.`
}
