import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrations } from '../../../src/main/library/migrations/all.ts'
import { migrate } from '../../../src/main/library/migrations/migrate.ts'
import { openDatabase } from '../../../src/main/library/sqlite/sqlite.ts'
import { openTestLibrary } from '../../../src/main/library/test-library/test-library.ts'
import type { Acknowledged } from '../checker/journal.ts'
import { playGesture, setStage, type Stage } from '../play/play-gestures.ts'
import type { Step } from '../play/player.ts'

/** A state of a library's folder, and what is done to it while it is killed or its disk fails. */
export type Scenario = {
  readonly name: string
  /** Whether an opening may have something to tell: where nothing was damaged or missing, it has not. */
  readonly mayTell: boolean
  /** Whether a step takes gestures away because it was asked to: all of them, or none. */
  readonly mayTake?: true
  /** Makes the state; answers what the library had acknowledged by then. */
  readonly prepare: (folder: string) => Promise<Prepared>
  readonly steps: (stage: Stage) => readonly Step[]
}

export type Prepared = { readonly stage: Stage; readonly acknowledged: readonly Acknowledged[] }

export const libraryName = 'notes.attache'
const pathIn = (folder: string): string => join(folder, libraryName)
const openAndWork = (): Step[] => [{ do: 'open' }, { do: 'gestures', from: 100, count: 1 }]

export const scenarios: readonly Scenario[] = [
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
    mayTake: true,
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
    name: 'recovery of a damaged file with a WAL and a backup',
    mayTell: true,
    prepare: async (folder) => damaged(folder, await makeCrashed(folder)),
    steps: openAndWork,
  },
  {
    name: 'opening a damaged file without a backup',
    mayTell: true,
    prepare: async (folder) => {
      const prepared = await makeClosed(folder)
      rmSync(`${pathIn(folder)}.backups`, { recursive: true })
      return damaged(folder, prepared)
    },
    steps: openAndWork,
  },
  {
    name: 'recovery of a missing file from its backup',
    mayTell: true,
    prepare: async (folder) => {
      const prepared = await makeClosed(folder)
      rmSync(pathIn(folder))
      return prepared
    },
    steps: openAndWork,
  },
]

/** A library that was closed, with a backup of each of its sessions. */
async function makeClosed(folder: string, sessions = 1): Promise<Prepared> {
  let stage: Stage | null = null
  const acknowledged: Acknowledged[] = []
  for (let session = 0; session < sessions; session++) {
    const library = await openTestLibrary(pathIn(folder), {}, () => Date.now() - (sessions - session) * 60_000)
    if (stage === null) {
      const { acknowledged: begun, ...set } = await setStage(library.do)
      stage = set
      acknowledged.push(...begun)
    }
    acknowledged.push(...(await play(library.do, stage, session * 10, 10)))
    await library.close()
  }
  return { stage: stage!, acknowledged }
}

/** A library whose process ended without closing it: gestures that stand in the WAL only, and a backup without them. */
async function makeCrashed(folder: string): Promise<Prepared> {
  const { stage, acknowledged } = await makeClosed(folder)
  const library = await openTestLibrary(pathIn(folder))
  const more = await play(library.do, stage, 20, 10)
  const aside = `${folder}.crashed`
  cpSync(folder, aside, { recursive: true })
  await library.close()
  rmSync(folder, { recursive: true })
  cpSync(aside, folder, { recursive: true })
  rmSync(aside, { recursive: true })
  for (const ending of ['-shm', '.lock']) rmSync(`${pathIn(folder)}${ending}`, { force: true })
  return { stage, acknowledged: [...acknowledged, ...more] }
}

/** A library of the schema before the newest, with the same rows. */
async function makeOlder(folder: string): Promise<Prepared> {
  const newer = `${folder}.newer`
  mkdirSync(newer)
  const prepared = await makeClosed(newer)
  const db = openDatabase(pathIn(folder), { journal: 'DELETE', synchronous: 'OFF' })
  migrate(db, migrations.slice(0, -1))
  db.exec(`ATTACH '${pathIn(newer)}' AS newer; BEGIN; PRAGMA defer_foreign_keys=ON; DELETE FROM "case"`)
  const tables = db.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type='table' AND name NOT GLOB 'search_index*' AND name NOT GLOB 'sqlite_*'`,
  )
  for (const { name } of tables) {
    const columns = db.all<{ name: string }>(`PRAGMA table_info("${name}")`).map((column) => `"${column.name}"`)
    db.exec(`INSERT INTO main."${name}" (${columns.join(', ')}) SELECT ${columns.join(', ')} FROM newer."${name}"`)
  }
  db.exec('COMMIT; DETACH newer')
  db.close()
  rmSync(newer, { recursive: true })
  return prepared
}

type Ask = Parameters<typeof setStage>[0]

async function play(ask: Ask, stage: Stage, from: number, count: number): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  for (let number = from; number < from + count; number++) acknowledged.push(await playGesture(ask, stage, number))
  return acknowledged
}

function damaged(folder: string, prepared: Prepared): Prepared {
  scribble(pathIn(folder))
  return prepared
}

/** Overwrites some pages in the middle: past the head, so that it is still SQLite's. */
function scribble(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 8192, 8192 + 20_000)
  writeFileSync(path, bytes)
}
