import { copyFileSync, cpSync, linkSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupsFolder, walFile } from './files.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, tryOpen } from '../test-library/test-library.ts'
import { fromBackup } from './ways-back.ts'

/** A library with a source and some actors, and no backup: what is recovered comes from the file itself. */
const actors = 17

let folder: ReturnType<typeof makeFolder>
let path: string

beforeEach(async () => {
  folder = makeFolder()
  path = join(folder.path, 'notes.attache')
  const library = await openTestLibrary(path)
  await library.do('importPaste', { text: 'A title\nA sentence about Kyiv.' })
  for (let i = 0; i < actors; i++) await library.do('addActor', { name: `Actor ${i}`, kind: 'person' })
  await library.close()
  rmSync(backupsFolder(path), { recursive: true })
})
afterEach(() => folder[Symbol.dispose]())

/** Changes the file with SQLite's protections off, as another program could. */
function tamper(sql: string): void {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false, defensive: false })
  db.exec(`PRAGMA writable_schema=ON; ${sql}`)
  db.close()
}

/** The index (from 0) of a page in the middle of a table. */
function leafOf(table: string): number {
  const db = new DatabaseSync(path)
  const pages = db.prepare("SELECT pageno FROM dbstat WHERE name=? AND pagetype='leaf' ORDER BY path").all(table)
  db.close()
  return Number(pages[Math.floor(pages.length / 2)]?.['pageno']) - 1
}

function keptFiles(): string[] {
  return readdirSync(folder.path).filter((name) => name.startsWith('notes.damaged-'))
}

/** Opens the library, and expects all its rows and a copy of the old file beside it. Returns the notice. */
async function comesBackWhole(): Promise<string> {
  const before = readFileSync(path)
  const library = await openTestLibrary(path)
  expect(await library.do('listActors', {})).toHaveLength(actors)
  expect(await library.do('listSources', {})).toHaveLength(1)
  expect((await library.do('search', { query: 'kyiv' })).length).toBe(1)
  expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  await library.do('addActor', { name: 'One more', kind: 'person' })
  const { notices, undo } = await library.do('getLibrary', {})
  expect(undo).toBe('Add an actor')
  await library.close()
  expect(keptFiles()).toHaveLength(1)
  expect(readFileSync(join(folder.path, keptFiles()[0]!)).equals(before)).toBe(true)
  const again = await openTestLibrary(path)
  expect((await again.do('getLibrary', {})).notices).toEqual([])
  await again.close()
  expect(notices).toHaveLength(1)
  return notices[0]!.replace(/notes\.damaged-.+\.attache/u, 'KEPT')
}

const kept = 'The file as it was is kept as “KEPT”.'

function foreign(what: string): string {
  return `The library held parts that are not Attaché’s (${what}), so it was opened without them; nothing of yours is missing. ${kept}`
}

/** The state that a killed process leaves: every gesture is in the WAL. */
async function killed(): Promise<string> {
  const copy = join(folder.path, 'killed.attache')
  const library = await openTestLibrary(path)
  for (let i = 0; i < 10; i++) await library.do('addActor', { name: `Late ${i}`, kind: 'person' })
  copyFileSync(path, copy)
  copyFileSync(walFile(path), walFile(copy))
  await library.close()
  return copy
}

function damage(wal: string, change: (bytes: Buffer) => void): void {
  const bytes = readFileSync(wal)
  change(bytes)
  writeFileSync(wal, bytes)
}

describe('a library whose file holds what is not Attaché’s', () => {
  it.each([
    ['trigger “thief”', 'CREATE TRIGGER thief AFTER INSERT ON change BEGIN DELETE FROM actor; END'],
    ['view “spy”', 'CREATE VIEW spy AS SELECT * FROM source'],
    ['table “extra”', 'CREATE TABLE extra (a TEXT)'],
    ['index “extra”', 'CREATE INDEX extra ON actor(name)'],
  ])('a %s, is opened without it', async (what, sql) => {
    tamper(sql)
    expect(await comesBackWhole()).toBe(foreign(what))
  })
  it('a generated column, is opened without it', async () => {
    tamper("ALTER TABLE actor ADD COLUMN shadow TEXT AS (name || 'x') VIRTUAL")
    expect(await comesBackWhole()).toBe(foreign('table “actor”'))
  })
  it('is not read through a view in the place of a table', async () => {
    tamper('ALTER TABLE actor RENAME TO hidden; CREATE VIEW actor AS SELECT * FROM hidden')
    const opened = await tryOpen(path)
    expect(opened).toMatchObject({ ok: false, error: { code: 'damaged-library' } })
  })
})

describe('a library whose structure was damaged', () => {
  it.each([
    ['an index', 'DROP INDEX alias_by_actor'],
    ['a trigger', 'DROP TRIGGER search_doc_in'],
    ['a view', 'DROP VIEW change_field'],
    ['the full-text index', 'DROP TABLE search_index'],
  ])('and lacks %s, is built anew from its records', async (_what, sql) => {
    tamper(sql)
    expect(await comesBackWhole()).toMatch(
      /^(Parts of the library’s structure were missing|The library held parts that are not Attaché’s) \(.+\), so it was (built anew from its records|opened without them); nothing (of yours )?is missing\. The file as it was is kept as “KEPT”\.$/u,
    )
  })
  it.each([
    ['a statement', "sql=replace(sql, 'CREATE TABLE', 'CREATX TABLE') WHERE name='claim'"],
    ['the name of an index', "name='alias_by_actoq' WHERE name='alias_by_actor'"],
  ])('in one letter of %s, so that SQLite reads nothing of it, is put right', async (_what, sql) => {
    tamper(`UPDATE sqlite_schema SET ${sql}`)
    expect(await comesBackWhole()).toBe(
      `The library was damaged; all of its records could be read and were copied into a new file. Please run Verify library. ${kept}`,
    )
  })
  it('and lacks a table, is refused and left as it is', async () => {
    tamper('DROP TABLE memo')
    const before = readFileSync(path)
    expect(await tryOpen(path)).toMatchObject({ ok: false, error: { code: 'damaged-library' } })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['notes.attache'])
  })
})

describe('a library whose head was damaged', () => {
  const sentence = `The head of the library file was damaged and was put right; nothing is missing. ${kept}`

  it.each([
    ['its version, to an earlier one', 'PRAGMA user_version=1'],
    ['its version, to one that cannot be', 'PRAGMA user_version=536870916'],
    ['its version, below nothing', 'PRAGMA user_version=-3'],
    ['one bit of its application id', `PRAGMA application_id=${0x41544348 ^ 0x100}`],
  ])('in %s, is put right', async (_what, sql) => {
    tamper(sql)
    expect(await comesBackWhole()).toBe(sentence)
  })
})

it('a step with an impossible time gets the time of the step before it', async () => {
  tamper("UPDATE change SET clock='9999-99-99T99:99:99.999Z.0000.there' WHERE seq=(SELECT max(seq) FROM change)")
  expect(await comesBackWhole()).toBe(
    `A step in the library’s history had an impossible time and was given the time of the step before it; nothing is missing. ${kept}`,
  )
})

it('an index whose pages were swapped is found when it is asked to look thoroughly, and built anew', async () => {
  tamper(`UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM sqlite_schema AS other WHERE other.name='office_by_actor')
          WHERE name='member_by_actor'`)
  tamper("DELETE FROM sqlite_schema WHERE name='no such'")
  const library = await openTestLibrary(path, { thorough: true })
  expect(await library.do('listActors', {})).toHaveLength(actors)
  expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  await library.close()
})

describe('a library with pages that cannot be read, and no backup', () => {
  it('gives the records that can still be read, and says how many are missing', async () => {
    const library = await openTestLibrary(path)
    for (let i = 0; i < 300; i++) await library.do('addActor', { name: `${i} of many `.repeat(20), kind: 'group' })
    await library.close()
    rmSync(backupsFolder(path), { recursive: true })
    const at = leafOf('actor') * 4096
    const bytes = readFileSync(path).fill(0, at, at + 4096)
    writeFileSync(path, bytes)
    const remains = await openTestLibrary(path)
    const left = (await remains.do('listActors', {})).length
    expect(left).toBeGreaterThan(250)
    expect(left).toBeLessThan(actors + 300)
    expect(await remains.do('listSources', {})).toHaveLength(1)
    const [notice = ''] = (await remains.do('getLibrary', {})).notices
    expect(notice).toMatch(
      /^The library was damaged: \d+ of its records could not be read and are missing\. Everything else was copied into a new file\. The file as it was is kept as “.+”\.$/u,
    )
    await remains.close()
    expect(readFileSync(join(folder.path, keptFiles()[0]!)).equals(bytes)).toBe(true)
  })
})

describe('a WAL that was damaged', () => {
  it('in one bit, loses nothing', async () => {
    const copy = await killed()
    damage(walFile(copy), (bytes) => {
      bytes[5000] = bytes[5000]! ^ 4
    })
    const library = await openTestLibrary(copy)
    expect(await library.do('listActors', {})).toHaveLength(actors + 10)
    const { notices } = await library.do('getLibrary', {})
    expect(notices).toEqual([
      expect.stringMatching(
        /^The library’s newest steps were damaged on the disk and could be put right; nothing is missing\. The file as it was is kept as “killed\.damaged-.+\.attache”\.$/u,
      ),
    ])
    await library.close()
  })
  it('beyond repair, says how many steps are missing and since when, and keeps the damaged WAL', async () => {
    const copy = await killed()
    const size = statSync(walFile(copy)).size
    damage(walFile(copy), (bytes) => bytes.fill(0x5a, size - 5 * 4120, size - 2 * 4120))
    const before = readFileSync(walFile(copy))
    const library = await openTestLibrary(copy)
    const there = (await library.do('listActors', {})).length
    const missing = actors + 10 - there
    expect(missing).toBeGreaterThan(0)
    const [notice = ''] = (await library.do('getLibrary', {})).notices
    expect(notice).toContain(missing === 1 ? 'one step' : `${missing} steps`)
    expect(notice).toMatch(
      /^The library’s newest steps were damaged on the disk: (one step|\d+ steps) after .+ could not be read and (is|are) missing\. Everything before is there\. The file as it was is kept as “.+”\.$/u,
    )
    await library.close()
    const wal = readdirSync(folder.path).find((name) => /^killed\.damaged-.+\.attache-wal$/u.test(name))
    expect(readFileSync(join(folder.path, wal ?? '')).equals(before)).toBe(true)
  })
})

it('a WAL of another library is left out, and kept', async () => {
  const other = join(folder.path, 'other.attache')
  const library = await openTestLibrary(other)
  for (let i = 0; i < 30; i++) await library.do('addActor', { name: `Stranger ${i}`, kind: 'person' })
  copyFileSync(walFile(other), walFile(path))
  await library.close()
  const mine = await openTestLibrary(path)
  expect((await mine.do('listActors', {})).map(({ name }) => name).filter((name) => name.startsWith('Str'))).toEqual([])
  expect(await mine.do('listActors', {})).toHaveLength(actors)
  expect((await mine.do('getLibrary', {})).notices).toEqual([
    expect.stringMatching(
      /^“notes\.attache-wal” beside this library belongs to another one, so the library was opened without it; steps after .+ may be missing\. Both files are kept beside it as they were\.$/u,
    ),
  ])
  await mine.close()
  expect(keptFiles().some((name) => name.endsWith('-wal'))).toBe(true)
})

it('the WAL beside a file that was emptied is kept', async () => {
  const library = await openTestLibrary(path)
  await library.do('addActor', { name: 'Late', kind: 'person' })
  const wal = readFileSync(walFile(path))
  await library.close()
  writeFileSync(walFile(path), wal)
  writeFileSync(path, '')
  const opened = await openTestLibrary(path)
  expect((await opened.do('listActors', {})).length).toBeGreaterThanOrEqual(actors)
  await opened.close()
  const kept = keptFiles().find((name) => name.endsWith('-wal')) ?? ''
  expect(readFileSync(join(folder.path, kept)).equals(wal)).toBe(true)
})

it('what recovery did is told again until a session that told it ended properly', async () => {
  tamper('DROP INDEX alias_by_actor')
  using killed = makeFolder()
  const first = await openTestLibrary(path)
  const told = (await first.do('getLibrary', {})).notices
  expect(told).toHaveLength(1)
  cpSync(folder.path, killed.path, { recursive: true, filter: (file) => !file.endsWith('.lock') })
  await first.close()
  const again = await openTestLibrary(join(killed.path, 'notes.attache'))
  expect((await again.do('getLibrary', {})).notices).toEqual(told)
  await again.close()
  const after = await openTestLibrary(join(killed.path, 'notes.attache'))
  expect((await after.do('getLibrary', {})).notices).toEqual([])
  await after.close()
})

it('what recovery did is told by the next session where one ended before anybody asked', async () => {
  tamper('DROP INDEX alias_by_actor')
  await (await openTestLibrary(path)).close()
  const library = await openTestLibrary(path)
  expect((await library.do('getLibrary', {})).notices).toHaveLength(1)
  await library.close()
})

describe('a copy that brought a library back once, and that a sync client brings back', () => {
  let restored: Buffer

  beforeEach(async () => {
    tamper('CREATE TABLE extra (a TEXT)')
    const first = await openTestLibrary(path)
    await first.do('getLibrary', {})
    await first.close()
    // The copy as it was before it was renamed, with its notice.
    const copy = join(folder.path, 'copy.sqlite')
    copyFileSync(path, copy)
    const db = openDatabase(copy, { journal: 'DELETE' })
    db.run(
      `INSERT INTO place (key, value) VALUES ('recovery', ?)`,
      `The library was damaged. The file as it was is kept as “${keptFiles()[0]}”.`,
    )
    db.close()
    restored = readFileSync(copy)
    rmSync(copy)
    const library = await openTestLibrary(path)
    await library.do('addActor', { name: 'Later', kind: 'person' })
    await library.close()
    rmSync(backupsFolder(path), { recursive: true })
  })

  it('is not put over what was done since, though that is damaged by now', async () => {
    tamper('CREATE TABLE another (a TEXT)')
    const before = readFileSync(path)
    writeFileSync(`${path}.restored`, restored)
    const library = await openTestLibrary(path)
    expect(await library.do('listActors', {})).toHaveLength(actors + 1)
    expect((await library.do('getLibrary', {})).notices).toEqual([expect.stringContaining('table “another”')])
    await library.close()
    expect(keptFiles().some((name) => readFileSync(join(folder.path, name)).equals(before))).toBe(true)
  })
  it('is not put into the place of a library that is missing where a later copy is left', async () => {
    copyFileSync(path, join(folder.path, 'notes.damaged-later.attache'))
    rmSync(path)
    writeFileSync(`${path}.restored`, restored)
    const library = await openTestLibrary(path)
    expect(await library.do('listActors', {})).toHaveLength(actors + 1)
    await library.close()
  })
  it('is finished with where the library is still the one it was made of, be that kept by a link or a copy', async () => {
    for (const keep of ['link', 'copy']) {
      const [kept = ''] = keptFiles()
      rmSync(path)
      if (keep === 'link') linkSync(join(folder.path, kept), path)
      else copyFileSync(join(folder.path, kept), path)
      writeFileSync(`${path}.restored`, restored)
      const library = await openTestLibrary(path)
      expect(await library.do('listActors', {})).toHaveLength(actors)
      expect(keptFiles()).toEqual([kept])
      await library.close()
      rmSync(backupsFolder(path), { recursive: true })
    }
  })
})

it('a backup that cannot be read does not keep the others from being tried', () => {
  expect(fromBackup(join(folder.path, '2026-11-24T19-42-07.123Z.attache')).make(join(folder.path, 'copy'))).toBe(false)
})

it('a database that is opened for its schema to be written is no longer guarded, every other one is', () => {
  const db = openDatabase(path)
  expect(() => db.exec('PRAGMA writable_schema=ON; DELETE FROM sqlite_schema')).toThrow()
  db.close()
})
