import { createLibrary, type Library } from '../library.ts'
import { migrate } from '../migrations/migrate.ts'
import { openDatabase } from '../sqlite/sqlite.ts'

/** Makes a library without a session, for functions that tests call themselves. Each device writes to the same file. */
export function makeBareLibrary<D extends string>(path: string, devices: readonly D[]): Readonly<Record<D, Library>> {
  const db = openDatabase(path, { synchronous: 'OFF' })
  migrate(db)
  const parts = {
    db,
    path: db.path,
    file: db.path,
    readOnly: () => null,
    heldBy: () => null,
    rescued: () => null,
    elsewhere: [],
    notices: [],
    now: Date.now,
    backupMade: () => Promise.resolve(),
    together: <T>(work: () => T): T => work(),
    changed: () => {},
  }
  const ofDevice = (device: D) => [device, createLibrary({ ...parts, author: { device, analyst: '' } })] as const
  return Object.fromEntries(devices.map(ofDevice)) as Record<D, Library>
}
