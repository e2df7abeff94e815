import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { recordNames, records } from '#shared/changes/records.ts'
import { ok } from '#shared/model/result.ts'
import { migrate, schemaState, schemaVersion } from './migrate.ts'
import { migrations } from './all.ts'
import type { Migration } from './migration.ts'
import { openDatabase, type Database } from '../sqlite/sqlite.ts'
import { makeFolder } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let db: Database

beforeEach(() => {
  folder = makeFolder()
  db = openDatabase(join(folder.path, 'notes.attache'), { synchronous: 'OFF' })
})
afterEach(() => {
  db.close()
  folder[Symbol.dispose]()
})

const newest = migrations.length
const next: Migration = {
  number: newest + 1,
  name: 'next',
  up: (target) => target.exec('CREATE TABLE next (id TEXT PRIMARY KEY) STRICT'),
}
const broken: Migration = {
  number: newest + 2,
  name: 'broken',
  up: (target) => target.exec('CREATE TABLE half (id TEXT); CREATE NONSENSE'),
}

describe('migrations', () => {
  const files = readdirSync(import.meta.dirname)

  it('are numbered from 1 without a gap, and named as their files', () => {
    const numbered = files.filter((name) => /^\d{4}-[a-z0-9-]+\.ts$/u.test(name) && !name.endsWith('.test.ts')).sort()
    expect(numbered).toEqual(migrations.map(({ number, name }) => `${String(number).padStart(4, '0')}-${name}.ts`))
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, i) => i + 1))
  })
  it('have a test each', () => {
    const untested = migrations
      .map(({ number, name }) => `${String(number).padStart(4, '0')}-${name}.test.ts`)
      .filter((name) => !files.includes(name))
    expect(untested).toEqual([])
    for (const name of files.filter((file) => file.endsWith('.test.ts'))) {
      expect(readFileSync(join(import.meta.dirname, name), 'utf8')).toMatch(/\bexpect\(/u)
    }
  })
  it('bring an empty file up to date', () => {
    expect(schemaState(db)).toBe('empty')
    expect(migrate(db)).toEqual(ok(null))
    expect(schemaState(db)).toBe('current')
    expect(schemaVersion(db)).toBe(migrations.at(-1)?.number)
  })
  it('go on from where a file is', () => {
    migrate(db)
    expect(schemaState(db, [...migrations, next])).toBe('older')
    expect(migrate(db, [...migrations, next])).toEqual(ok(null))
    expect(schemaVersion(db)).toBe(newest + 1)
  })
  it('write nothing to a file that is up to date', () => {
    migrate(db)
    const other = openDatabase(db.path, { readOnly: true })
    const written = () => other.get('PRAGMA data_version')
    const before = written()
    expect(migrate(db)).toEqual(ok(null))
    expect(written()).toEqual(before)
    other.close()
  })
  it('leave the file at its old version when one fails', () => {
    migrate(db)
    expect(() => migrate(db, [...migrations, next, broken])).toThrow('NONSENSE')
    expect(schemaVersion(db)).toBe(newest)
    expect(db.all(`SELECT name FROM sqlite_schema WHERE name IN ('next', 'half')`)).toEqual([])
  })
  it('refuse a file of a newer version', () => {
    migrate(db, [...migrations, next])
    expect(schemaState(db)).toBe('newer')
    expect(migrate(db)).toMatchObject({ ok: false, error: { code: 'newer-library' } })
  })
})

describe('the schema', () => {
  beforeEach(() => {
    migrate(db)
  })
  it('has only strict tables', () => {
    const loose = db.all<{ name: string }>(
      `SELECT name FROM pragma_table_list WHERE schema='main' AND type='table' AND strict=0 AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_index_%'`,
    )
    expect(loose).toEqual([])
  })
  it('has a table for every record, with its fields, an id and deleted_at', () => {
    for (const type of recordNames) {
      const columns = db.all<{ name: string }>(`PRAGMA table_info("${type}")`).map(({ name }) => name)
      expect(columns, type).toEqual(expect.arrayContaining(['id', 'deleted_at', ...records[type].fields]))
    }
  })
  it('logs every column that is not evidence', () => {
    const evidence = {
      revision: ['text'],
      block: ['revision', 'ord', 'start', 'end'],
      styled: ['revision', 'style', 'start', 'end', 'attrs'],
      page: ['revision', 'ord', 'label', 'width', 'height', 'start', 'end', 'words'],
    } as Record<string, string[]>
    for (const type of recordNames) {
      const columns = db.all<{ name: string }>(`PRAGMA table_info("${type}")`).map(({ name }) => name)
      const unlogged = columns.filter(
        (name) => name !== 'id' && name !== 'deleted_at' && !(records[type].fields as readonly string[]).includes(name),
      )
      expect(unlogged, type).toEqual(evidence[type] ?? [])
    }
  })
  it('names owners that are there', () => {
    for (const type of recordNames) {
      for (const [field, owner] of Object.entries(records[type].ownedBy as Record<string, string>)) {
        expect(owner === 'any' || recordNames.includes(owner as never), `${type}.${field}`).toBe(true)
        expect(records[type].fields as readonly string[], type).toContain(field)
      }
    }
  })
  it('refuses a value of the wrong type, an empty range and a reference to nothing', () => {
    expect(() => db.run(`INSERT INTO tag (id, name) VALUES ('1', x'00')`)).toThrow('cannot store BLOB')
    expect(() =>
      db.run(`INSERT INTO block (id, revision, ord, type, start, "end") VALUES ('1', 'r', 0, 'paragraph', 5, 5)`),
    ).toThrow('CHECK')
    expect(() => db.run(`INSERT INTO alias (id, actor, text) VALUES ('1', 'nobody', 'x')`)).toThrow('FOREIGN KEY')
  })
})
