import { createLibrary, type Library } from '../library.ts'
import { migrate } from '../migrations/migrate.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'

/** A library without a session on an open file, for functions that tests call themselves. */
export function bareLibraryOn(db: Database, device: string): Library {
  return createLibrary({
    db,
    path: db.path,
    file: db.path,
    author: { device, analyst: '' },
    readOnly: () => null,
    heldBy: () => null,
    rescued: () => null,
    elsewhere: [],
    notices: [],
    now: Date.now,
    backupMade: () => Promise.resolve(),
    together: (work) => work(),
    changed: () => undefined,
  })
}

/** Makes a library at a path, as several devices have it: each writes to the same file. */
export function makeBareLibrary<D extends string>(path: string, devices: readonly D[]): Readonly<Record<D, Library>> {
  const db = openDatabase(path, { synchronous: 'OFF' })
  migrate(db)
  const ofDevice = (device: D) => [device, bareLibraryOn(db, device)] as const
  return Object.fromEntries(devices.map(ofDevice)) as Record<D, Library>
}
