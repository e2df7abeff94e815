import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { compileChild } from './compile-child.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

/**
 * Kills children that merge, split, rename and delete actors with thousands of mentions: each gesture must be done
 * fully or not at all.
 */
const kills = 14
const mentions = 2000
/**
 * How long a child works before it is killed, in milliseconds: a few gestures, each of which writes for tens of
 * milliseconds.
 */
const longestLife = 200

const folder = makeFolder()
const script = join(folder.path, 'kill-merging-child.mjs')

beforeAll(async () => {
  await compileChild('kill-merging-child', folder.path)
})
afterAll(() => folder[Symbol.dispose]())

it(`leaves actors as before or as after through ${kills} kills`, { timeout: 120_000 }, async () => {
  const path = join(folder.path, 'notes.attache')
  const actors = await makeLibrary(path)
  const found = new Set<string>()
  let gestures = 0
  for (let i = 0; i < kills; i++) {
    gestures += await runAndKill([path, ...actors])
    const db = openDatabase(path)
    try {
      found.add(stateOf(db, actors))
      expect(halfDone(db)).toEqual([])
    } finally {
      db.close()
    }
  }
  expect([...found].filter((state) => !wholeStates.includes(state))).toEqual([])
  // None would mean that every child was killed before it did anything.
  expect(gestures).toBeGreaterThan(0)
  const library = await openTestLibrary(path, { device: 'child' })
  expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  while (await library.do('undo', {}));
  expect(await library.do('listActors', {})).toEqual([])
  await library.close()
})

/**
 * The state of the actor: its mentions, those of a split-off actor, whether it was merged (its name then an alias) or
 * deleted, or another was merged into it.
 */
const wholeStates = [
  `${mentions} mentions, 0 split off`,
  `${mentions} mentions, 0 split off, merged, its name an alias`,
  `${mentions} mentions, 0 split off, another merged into it, whose name is an alias`,
  `${mentions - 500} mentions, 500 split off`,
  `${mentions} mentions, 0 split off, renamed`,
  '0 mentions, 0 split off, deleted',
]

function stateOf(db: Database, [many = '', other = '', third = '']: readonly string[]): string {
  const count = (sql: string, ...ids: string[]): number =>
    db.rows<readonly [number]>(`SELECT count(*) FROM ${sql}`, ...ids)[0]![0]
  const is = (sql: string, words: string, ...ids: string[]): string[] => (count(sql, ...ids) > 0 ? [words] : [])
  return [
    `${count('mention WHERE actor=? AND deleted_at IS NULL', many)} mentions`,
    `${count(`mention JOIN actor ON actor.id=mention.actor WHERE name='Half' AND actor.deleted_at IS NULL AND mention.deleted_at IS NULL`)} split off`,
    ...is('actor WHERE id=? AND merged_into=?', 'merged', many, other),
    ...is(`alias WHERE actor=? AND text='Trump' AND deleted_at IS NULL`, 'its name an alias', other),
    ...is('actor WHERE id=? AND merged_into=?', 'another merged into it', third, many),
    ...is(`alias WHERE actor=? AND text='The Donald' AND deleted_at IS NULL`, 'whose name is an alias', many),
    ...is(`actor WHERE id=? AND name<>'Trump'`, 'renamed', many),
    ...is('actor WHERE id=? AND deleted_at IS NOT NULL', 'deleted', many),
  ].join(', ')
}

/** Finds records that lack rows, or whose state in the index differs from that in the tables. */
function halfDone(db: Database): unknown[] {
  return db.all(
    `SELECT id FROM mention WHERE (SELECT count(*) FROM anchor WHERE owner=mention.id AND (anchor.deleted_at IS NULL) = (mention.deleted_at IS NULL)) <> 1
     UNION ALL SELECT mention.id FROM mention JOIN actor ON actor.id=mention.actor WHERE mention.deleted_at IS NULL AND actor.deleted_at IS NOT NULL
     UNION ALL SELECT actor.id FROM actor LEFT JOIN search_doc ON search_doc.record=actor.id
       WHERE (actor.deleted_at IS NULL AND merged_into IS NULL) <> (record IS NOT NULL) OR title<>name`,
  )
}

async function makeLibrary(path: string): Promise<string[]> {
  const library = await openTestLibrary(path, { device: 'child' })
  const { revision } = await library.do('importPaste', { text: 'Trump said so, and said it again. '.repeat(mentions) })
  const places = Array.from({ length: mentions }, (_, i) => ({ revision, range: { start: i * 34, end: i * 34 + 5 } }))
  const { actor: many } = await library.do('addMentions', { who: { name: 'Trump', kind: 'person' }, places })
  const others = []
  for (const name of ['Donald Trump', 'The Donald']) {
    others.push(
      (await library.do('addMention', { revision, range: { start: 6, end: 10 }, who: { name, kind: 'person' } })).actor,
    )
  }
  await library.close()
  return [many, ...others]
}

/** Runs a child and kills it at a random moment. Returns how many gestures it did. */
function runAndKill(parameters: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, ...parameters], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder.path, 'compiled') },
  })
  const done = Promise.withResolvers<number>()
  let said = ''
  child.stdout.on('data', (data: Buffer) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * longestLife)
    said += data.toString()
  })
  child.on('error', done.reject)
  child.on('close', (_code, signal) =>
    signal === 'SIGKILL'
      ? done.resolve(said.split('done').length - 1)
      : done.reject(new Error('The child ended by itself')),
  )
  return done.promise
}
