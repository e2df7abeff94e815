import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { describeBackupsInThread } from './backup-thread.ts'
import { listBackups } from './backups.ts'
import { describeBackups } from './describe-backup.ts'

let folder: ReturnType<typeof makeFolder>
let library: string
let newest: string

beforeEach(async () => {
  folder = makeFolder()
  library = `${folder.path}/notes.attache`
  const open = await openTestLibrary(library, {}, () => Date.UTC(2026, 2, 4, 12))
  for (const title of ['Talks resume', 'Talks end', 'Deleted']) {
    const { id } = await open.do('importPaste', { text: `${title}\n\nIt was said.` })
    if (title === 'Deleted') await open.do('deleteSource', { id })
  }
  await open.do('addQuestion', { text: 'Will they resume?' })
  await open.close()
  newest = listBackups(library)[0]!
})
afterEach(() => folder[Symbol.dispose]())

const opened = () => openTestLibrary(library, {}, () => Date.UTC(2026, 2, 5, 12))
const holds = { sources: 2, claims: 0, questions: 1, briefings: 0 }

it('says when each was made and what it holds, without what was deleted, the newest work first', async () => {
  const open = await opened()
  await open.do('importPaste', { text: 'Talks begin\n\nIt was said.' })
  await open.close()
  const [newer] = listBackups(library)
  // Made while the clock was wrong: the time in its name is in the future, the one in its log is not.
  const future = newest.replace('2026', '2031')
  renameSync(newest, future)
  expect(describeBackups(library)).toEqual([
    { path: newer, madeAt: Date.UTC(2026, 2, 5, 12), holds: { ...holds, sources: 3 } },
    { path: future, madeAt: Date.UTC(2031, 2, 4, 12), holds },
  ])
})

it('says so from a thread of its own, also of none', async () => {
  const worker = new URL('../worker/worker.ts', import.meta.url)
  expect(await describeBackupsInThread(worker, library)).toMatchObject({ ok: true, value: [{ path: newest }] })
  expect(await describeBackupsInThread(worker, `${folder.path}/none.attache`)).toEqual({ ok: true, value: [] })
})

it('leaves the backup as it is, byte by byte', () => {
  const before = readFileSync(newest)
  describeBackups(library)
  expect(readFileSync(newest)).toEqual(before)
})

it.each([
  ['empty', (path: string) => writeFileSync(path, '')],
  ['a letter', (path: string) => writeFileSync(path, 'Dear library,\n'.repeat(500))],
  ['cut off', (path: string) => writeFileSync(path, readFileSync(path).subarray(0, 10_000))],
  ['damaged in the middle', (path: string) => writeFileSync(path, readFileSync(path).fill(0xa5, 40_960, 65_536))],
  ['of a newer Attaché', (path: string) => change(path, 'PRAGMA user_version = 9999')],
  ['another program’s', (path: string) => change(path, 'PRAGMA application_id = 1')],
  ['without a table', (path: string) => change(path, 'PRAGMA foreign_keys = 0; DROP TABLE briefing')],
  ['a folder', (path: string) => replace(path, () => mkdirSync(path))],
  ['a pipe that says nothing', (path: string) => replace(path, () => execFileSync('mkfifo', [path]))],
  [
    'counting for ever',
    (path: string) =>
      change(
        path,
        `PRAGMA foreign_keys = 0; DROP TABLE briefing;
         CREATE VIEW briefing AS WITH RECURSIVE n(i) AS (VALUES(0) UNION ALL SELECT i + 1 FROM n) SELECT NULL AS deleted_at FROM n`,
      ),
  ],
])('names one that is %s as unreadable, and the others as they are', (_, spoil) => {
  const spoilt = newest.replace('T12', 'T13')
  copyFileSync(newest, spoilt)
  spoil(spoilt)
  expect(describeBackups(library)).toMatchObject([
    { path: newest, holds },
    { path: spoilt, holds: null },
  ])
})

function change(path: string, sql: string): void {
  const db = openDatabase(path, { journal: 'DELETE' })
  db.exec(sql)
  db.close()
}

function replace(path: string, put: () => void): void {
  rmSync(path)
  put()
}
