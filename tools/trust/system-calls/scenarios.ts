import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { listBackups } from '../../../src/main/library/backups/backups.ts'
import type { Stage } from '../play/play-gestures.ts'
import type { Step } from '../play/player.ts'
import { libraryName, makeClosed, makeCrashed, makeOlder, pathIn, type Prepared } from '../play/prepared.ts'

/** The state of a library's folder, and the steps during which it is killed or its disk fails. */
export type Scenario = {
  readonly name: string
  /** Whether opening may show a notice. It may not if nothing was damaged or missing. */
  readonly mayTell: boolean
  /** A request of the person that removes gestures. Nobody needs to be told that these are gone. */
  readonly asked?: 'erase' | 'restore'
  /** Creates the state and returns what the library had acknowledged by then. */
  readonly prepare: (folder: string) => Promise<Prepared>
  readonly steps: (stage: Stage) => readonly Step[]
  /** Further options for opening the library. */
  readonly open?: (folder: string) => Readonly<Record<string, unknown>>
}

/** For a library that does not exist yet. */
const noStage: Stage = { source: '', revision: '', actor: '' }

const openAndWork = (): Step[] => [{ do: 'open' }, { do: 'gestures', from: 100, count: 1 }]

export const scenarios: readonly Scenario[] = [
  {
    name: 'making a library on a first start',
    mayTell: false,
    prepare: async () => ({ stage: noStage, acknowledged: [] }),
    steps: () => [{ do: 'open' }, { do: 'close' }],
    open: () => ({ create: 'if-missing' }),
  },
  {
    name: 'gestures and closing',
    mayTell: false,
    prepare: makeClosed,
    steps: () => [{ do: 'open' }, { do: 'gestures', from: 100, count: 5 }, { do: 'close' }],
  },
  { name: 'opening after a crash', mayTell: false, prepare: makeCrashed, steps: openAndWork },
  {
    name: 'a backup',
    mayTell: false,
    prepare: makeClosed,
    steps: () => [{ do: 'open' }, { do: 'gestures', from: 100, count: 1 }, { do: 'backup' }],
  },
  { name: 'migration', mayTell: false, prepare: makeOlder, steps: openAndWork },
  {
    name: 'erasing a source',
    mayTell: false,
    asked: 'erase',
    prepare: makeClosed,
    steps: ({ source }) => [{ do: 'open' }, { do: 'erase', source, typed: 'Talks in Halden' }],
  },
  {
    name: 'recovery of a damaged file from its backup',
    mayTell: true,
    prepare: async (folder) => damaged(folder, await makeClosed(folder)),
    steps: openAndWork,
  },
  {
    name: 'recovery of a damaged file whose newest backup is damaged, too',
    mayTell: true,
    prepare: async (folder) => {
      const prepared = damaged(folder, await makeClosed(folder, 2))
      scribble(listBackups(pathIn(folder))[0]!)
      return prepared
    },
    steps: openAndWork,
  },
  {
    name: 'recovery of a damaged file with a WAL and a backup',
    mayTell: true,
    prepare: async (folder) => damaged(folder, await makeCrashed(folder)),
    steps: openAndWork,
  },
  {
    name: 'opening a damaged file without a backup',
    mayTell: true,
    prepare: async (folder) => damaged(folder, withoutBackups(folder, await makeClosed(folder))),
    steps: openAndWork,
  },
  {
    name: 'restoring a chosen backup of a missing file',
    mayTell: true,
    prepare: async (folder) => {
      const prepared = await makeClosed(folder)
      rmSync(pathIn(folder))
      return prepared
    },
    steps: openAndWork,
    asked: 'restore',
    open: restoreNewest,
  },
  {
    name: 'restoring a chosen backup in the place of a damaged file',
    mayTell: true,
    prepare: async (folder) => damaged(folder, await makeCrashed(folder)),
    steps: openAndWork,
    asked: 'restore',
    open: restoreNewest,
  },
  {
    name: 'opening with a damaged WAL and no backup',
    mayTell: true,
    prepare: async (folder) => {
      const prepared = withoutBackups(folder, await makeCrashed(folder))
      const wal = readFileSync(`${pathIn(folder)}-wal`)
      wal[Math.floor(wal.length / 2)]! ^= 1
      writeFileSync(`${pathIn(folder)}-wal`, wal)
      return prepared
    },
    steps: openAndWork,
  },
  {
    name: 'opening a library with a trigger that is not ours and no backup',
    mayTell: true,
    prepare: async (folder) => {
      const prepared = withoutBackups(folder, await makeClosed(folder))
      const db = new DatabaseSync(pathIn(folder))
      db.exec('CREATE TRIGGER evil AFTER INSERT ON change BEGIN DELETE FROM claim; END; PRAGMA journal_mode=DELETE')
      db.close()
      return prepared
    },
    steps: openAndWork,
  },
  {
    name: 'a missing file that an interrupted recovery had set aside',
    mayTell: true,
    prepare: (folder) => leftAs(folder, 'notes.damaged-2026-03-01T10-00-00.attache'),
    steps: openAndWork,
  },
  {
    name: 'a missing file whose copy an interrupted recovery had made',
    mayTell: false,
    prepare: (folder) => leftAs(folder, `${libraryName}.restored`),
    steps: openAndWork,
  },
  {
    name: 'a missing file whose copy an older version had made',
    mayTell: true,
    prepare: (folder) => leftAs(folder, `${libraryName}.restoring`),
    steps: openAndWork,
  },
]

function restoreNewest(folder: string): Readonly<Record<string, unknown>> {
  return { restoreFrom: listBackups(pathIn(folder))[0] }
}

/** Leaves only the library's file, under another name. */
async function leftAs(folder: string, name: string): Promise<Prepared> {
  const prepared = withoutBackups(folder, await makeClosed(folder))
  renameSync(pathIn(folder), join(folder, name))
  return prepared
}

function withoutBackups(folder: string, prepared: Prepared): Prepared {
  rmSync(`${pathIn(folder)}.backups`, { recursive: true })
  return prepared
}

function damaged(folder: string, prepared: Prepared): Prepared {
  scribble(pathIn(folder))
  return prepared
}

/** Overwrites many pages in the middle, more than a WAL would restore. The header is kept, so that the file is still an SQLite file. */
function scribble(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 8192, 8192 + 200_000)
  writeFileSync(path, bytes)
}
