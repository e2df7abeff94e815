import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkLibrary } from '../../../../tools/trust/checker/check-library.ts'
import { countFor } from '../../../../tools/trust/figures.ts'
import { isWhole } from '../opening/check-file.ts'
import { compileChild } from './compile-child.ts'
import { openFile } from '../opening/open.ts'
import type { Database } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

/** No acknowledged gesture may be missing, and none may be partly there. Two children run at a time, on two cores. */
const loops = process.env.ATTACHE_LONG_TESTS === '1' ? 1000 : 120
const lanes = 2
/** After so many kills a new library is made, so that checking it stays fast. */
const loopsPerLibrary = 30
/** The longest time that a child marks before it is killed, in milliseconds: about twenty gestures. */
const longestLife = 30
/** One in so many kills comes before the child has marked anything, while it opens the library. */
const earlyKill = 8

const folder = makeFolder()
const script = join(folder.path, 'kill-child.mjs')

beforeAll(async () => {
  await compileChild('kill-child', folder.path)
})
afterAll(() => folder[Symbol.dispose]())

it(`keeps every acknowledged gesture whole through ${loops} kills`, { timeout: 900_000 }, async () => {
  const perLane = await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane, loops / lanes)))
  const acknowledged = perLane.reduce((sum, count) => sum + count, 0)
  // Far fewer would mean that the children were killed before they wrote anything.
  expect(acknowledged).toBeGreaterThan(loops)
  countFor('Kills of the library while marking', loops)
  countFor('Gestures acknowledged before those kills', acknowledged)
})

async function runLane(lane: number, times: number): Promise<number> {
  let acknowledged = 0
  for (let from = 0; from < times; from += loopsPerLibrary) {
    const path = join(folder.path, `${lane}-${from}.attache`)
    const child = await makeLibrary(path)
    const ids: string[] = []
    for (let i = 0; i < Math.min(loopsPerLibrary, times - from); i++) {
      ids.push(...(await markAndKill(child)))
      check(path, ids, i + 1)
    }
    expect(checkLibrary(path).problems).toEqual([])
    acknowledged += ids.length
  }
  return acknowledged
}

type Child = readonly [path: string, revision: string, actor: string]

async function makeLibrary(path: string): Promise<Child> {
  const library = await openTestLibrary(path)
  const { revision } = await library.do('importPaste', {
    text: 'The envoy said that both had agreed on guarantees. '.repeat(20),
  })
  const { id } = await library.do('addActor', { name: 'The envoy', kind: 'person' })
  await library.close()
  return [path, revision, id]
}

/** Runs a child and kills it at a random moment. Returns what it acknowledged. */
function markAndKill(child: Child): Promise<string[]> {
  const running = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...child], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder.path, 'compiled') },
  })
  const done = Promise.withResolvers<string[]>()
  const killIn = (time: number): void => {
    setTimeout(() => running.kill('SIGKILL'), time)
  }
  let said = ''
  if (Math.random() < 1 / earlyKill) killIn(20 + Math.random() * 50)
  running.stdout.on('data', (data: Buffer) => {
    if (said === '') killIn(Math.random() * longestLife)
    said += data.toString()
  })
  running.on('error', done.reject)
  running.on('close', (_code, signal) => {
    if (signal === 'SIGKILL') done.resolve(said.split('\n').slice(0, -1))
    else done.reject(new Error('The child ended by itself'))
  })
  return done.promise
}

/** Opens the library as the app does, and compares it with what was acknowledged. */
function check(path: string, acknowledged: readonly string[], kills: number): void {
  const opened = openFile({ path, synchronous: 'OFF', now: Date.now })
  if (!opened.ok) throw new Error(opened.error.message)
  const { db, notices, close } = opened.value
  try {
    expect(notices).toEqual([])
    expect(isWhole(db, 'integrity_check')).toBe(true)
    expect(db.all('PRAGMA foreign_key_check')).toEqual([])
    const there = new Set(
      db.all<{ id: string }>('SELECT id FROM claim UNION ALL SELECT id FROM mention').map((row) => row.id),
    )
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
    // A gesture may have been on disk but not yet acknowledged when the child was killed.
    expect(there.size - acknowledged.length).toBeLessThanOrEqual(kills)
    expect(halfGestures(db)).toEqual([])
  } finally {
    close()
  }
}

/** Finds records that lack rows, or lack their words in the log or the index. */
function halfGestures(db: Database): unknown[] {
  return db.all(
    `SELECT id FROM claim WHERE
       (SELECT count(*) FROM anchor WHERE owner=claim.id) <> 2 OR (SELECT count(*) FROM claim_speaker WHERE claim=claim.id) <> 1
       OR (SELECT count(*) FROM field_state WHERE owner=claim.id) <> 3 OR (SELECT count(*) FROM change_field WHERE record=claim.id) <> 5
       OR NOT EXISTS (SELECT 1 FROM search_doc WHERE record=claim.id)
     UNION ALL SELECT id FROM mention WHERE
       (SELECT count(*) FROM anchor WHERE owner=mention.id) <> 1 OR (SELECT count(*) FROM change_field WHERE record=mention.id) <> 3
     UNION ALL SELECT id FROM anchor WHERE owner NOT IN (SELECT id FROM claim UNION ALL SELECT id FROM mention)
     UNION ALL SELECT id FROM change WHERE NOT EXISTS (SELECT 1 FROM changed_record WHERE changed_record.change=change.seq)`,
  )
}
