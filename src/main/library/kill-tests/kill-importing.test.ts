import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBytes } from '../evidence/content-bytes.ts'
import { isWhole } from '../opening/check-file.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { compileChild } from './compile-child.ts'

/** Kills children in the middle of a bulk import: each source is whole or absent, and none that was acknowledged is missing. */
const kills = process.env.ATTACHE_LONG_TESTS === '1' ? 50 : 3
/** How long a child imports before it is killed, in milliseconds: some lots of ten texts. */
const longestLife = 150
/** Root can mount a small file system, which fills up. */
const isRoot = process.getuid?.() === 0

const folder = makeFolder()
const script = join(folder.path, 'kill-importing-child.mjs')

beforeAll(async () => {
  await compileChild('kill-importing-child', folder.path)
})
afterAll(() => folder[Symbol.dispose]())

/** What a child prints when it begins, and after a lot. */
const [ready, acknowledgedOne] = ['ready', '\n\n']

const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

it(`imports each text fully or not at all through ${kills} kills`, { timeout: 300_000 }, async () => {
  const path = join(folder.path, 'notes.attache')
  await (await openTestLibrary(path, { device: 'child' })).close()
  const acknowledged: string[] = []
  for (let i = 0; i < kills; i++) {
    acknowledged.push(...(await importAndKill(path, i * 100_000, i % 2 === 0 ? ready : acknowledgedOne)))
    const library = await openTestLibrary(path, { device: 'child' })
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    await library.close()
    const db = openDatabase(path, { readOnly: true })
    expect(isWhole(db, 'integrity_check')).toBe(true)
    expect(db.all('PRAGMA foreign_key_check')).toEqual([])
    const there = new Set(db.all<{ id: string }>('SELECT id FROM source WHERE deleted_at IS NULL').map(({ id }) => id))
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([])
    expect(halfSources(db)).toEqual([])
    db.close()
  }
  // None would mean that every child was killed before it imported anything.
  expect(acknowledged.length).toBeGreaterThan(kills)
})

type Row = {
  readonly id: string
  readonly content: string
  readonly text: string
  readonly hash: string
  readonly blocks: number
}

/** The sources whose bytes or text are not what their hashes say, or which lack blocks, their place in the index or in the log. */
function halfSources(db: Database): string[] {
  const rows = db.all<Row>(
    `SELECT source.id, revision.content, revision.text, revision.text_sha256 AS hash,
       (SELECT count(*) FROM block WHERE block.revision=revision.id) AS blocks
     FROM source LEFT JOIN revision ON revision.source=source.id`,
  )
  const unsound = rows.filter(({ content, text, hash, blocks }) => {
    const bytes = content ? readBytes(db, content) : null
    return !bytes || hashOf(bytes) !== content || hashOf(text) !== hash || blocks !== 41
  })
  const alone = db.all<{ id: string }>(
    `SELECT id FROM revision WHERE source NOT IN (SELECT id FROM source)
     UNION ALL SELECT id FROM block WHERE revision NOT IN (SELECT id FROM revision)
     UNION ALL SELECT sha256 FROM content WHERE sha256 NOT IN (SELECT content FROM revision)
     UNION ALL SELECT id FROM source WHERE NOT EXISTS (SELECT 1 FROM search_doc WHERE record=source.id)
     UNION ALL SELECT id FROM source WHERE NOT EXISTS (SELECT 1 FROM changed_record WHERE record=source.id)`,
  )
  return [...unsound, ...alone].map(({ id }) => id)
}

/** Runs a child and kills it at a random moment after it said `after`. Returns the sources that it acknowledged. */
function importAndKill(path: string, first: number, after: string): Promise<string[]> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, path, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder.path, 'compiled') },
  })
  const done = Promise.withResolvers<string[]>()
  let said = ''
  child.stdout.on('data', (data: Buffer) => {
    const before = said
    said += data.toString()
    if (!before.includes(after) && said.includes(after))
      setTimeout(() => child.kill('SIGKILL'), Math.random() * longestLife)
  })
  child.on('error', done.reject)
  child.on('close', (_code, signal) =>
    signal === 'SIGKILL'
      ? done.resolve(
          said
            .split('\n')
            .slice(1, -1)
            .filter((id) => id !== ''),
        )
      : done.reject(new Error('The child ended by itself')),
  )
  return done.promise
}

describe.runIf(isRoot)('a disk that fills up in the middle of a bulk import', () => {
  const full =
    'The disk is full, so this step was not saved; everything before it is kept. Free some space and do it again.'

  it('leaves each source whole or absent, says so in one sentence, and takes the rest once there is space', async () => {
    const place = join(folder.path, 'place')
    mkdirSync(place)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', place])
    const path = join(place, 'notes.attache')
    try {
      const library = await openTestLibrary(path, { synchronous: 'FULL' })
      const files = Array.from({ length: 60 }, (_, i) => ({
        name: `${i}.txt`,
        bytes: new TextEncoder().encode(
          `Report ${i}\n\n${`${hashOf(String(i))} on day ${i}.\n\n`.repeat(1000)}`.trimEnd(),
        ),
      }))
      const first = await library.do('importTexts', { files })
      const imported = first.flatMap((one) => (one.ok ? [one.source] : []))
      expect(imported.length).toBeGreaterThan(0)
      expect((await library.do('listSources', {})).map(({ id }) => id).toSorted()).toEqual(imported.toSorted())
      expect([...new Set(first.flatMap((one) => (one.ok ? [] : [one.message])))]).toEqual([full])
      expect((await library.do('verifyLibrary', {})).problems).toEqual([])
      execFileSync('mount', ['-o', 'remount,size=60m', place])
      const second = await library.do('importTexts', { files })
      expect(second.filter((one) => !one.ok)).toEqual([])
      expect(second.filter((one) => one.ok && one.already)).toHaveLength(imported.length)
      expect(await library.do('listSources', {})).toHaveLength(60)
      expect((await library.do('verifyLibrary', {})).problems).toEqual([])
      await library.close()
    } finally {
      execFileSync('umount', ['-l', place])
    }
  })
})
