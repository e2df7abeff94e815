import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { migrations } from './all.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { earlierStatuses, writeOldLibrary } from './old-library.ts'

let folder: ReturnType<typeof makeFolder>
let path: string

beforeEach(() => {
  folder = makeFolder()
  path = writeOldLibrary(4, folder.path)
})
afterEach(() => {
  folder[Symbol.dispose]()
})

describe('a library of the schema before', () => {
  it('keeps every row, and each new column says "as before"', () => {
    const db = openDatabase(path, { synchronous: 'OFF' })
    expect(schemaVersion(db)).toBe(4)
    const rows = () => [
      ...db.all('SELECT id, name, kind FROM actor ORDER BY id'),
      ...db.all('SELECT * FROM block ORDER BY revision, ord'),
    ]
    const before = rows()
    migrate(db, migrations.slice(0, 5))
    expect(schemaVersion(db)).toBe(5)
    expect(rows()).toEqual(before)
    for (const [table, column, value] of [
      ['actor', 'side', null],
      ['actor', 'seen_by', null],
      ['case', 'count_sides', 1],
      ['source', 'copy_of', null],
      ['source', 'updated', ''],
      ['claim', 'original_language', null],
      ['claim', 'translated_by', null],
      ['claim', 'about_unclear', 0],
      ['occasion', 'withdrawn', 0],
      ['claim_relation', 'sets_status', 0],
    ] as const) {
      const values = db.all<{ value: unknown }>(`SELECT DISTINCT ${column} AS value FROM "${table}"`)
      expect(
        values.map((row) => row.value),
        `${table}.${column}`,
      ).toEqual([value])
    }
    expect(
      db.all('SELECT * FROM said_about UNION ALL SELECT id, deleted_at, briefing, claim, number FROM citation_letter'),
    ).toEqual([])
    db.close()
  })
  it('shows the same claims with the statuses that were set by hand', async () => {
    const library = await openTestLibrary(path)
    const claims = await library.do('listClaims', {})
    const shown = claims.map(({ anchors, status }) => ({
      words: anchors
        .filter(({ role }) => role === 'content')
        .map(({ exact }) => exact)
        .join(' … '),
      status,
    }))
    expect(shown).toEqual(earlierStatuses(4).map(({ words, status }) => ({ words, status })))
    await library.close()
  })
  it('keeps its blocks and ¶ numbers, which a newer parser would not give', async () => {
    const library = await openTestLibrary(path)
    const db = openDatabase(path, { readOnly: true })
    const stored = db.all<{ type: string; start: number; end: number }>(
      'SELECT type, start, "end" FROM block ORDER BY revision, ord',
    )
    expect(db.all('SELECT DISTINCT parser FROM revision')).toEqual([{ parser: 'plain-text/1' }])
    db.close()
    const sources = await library.do('listSources', {})
    const texts = await Promise.all(sources.map(({ id }) => library.do('readSource', { id })))
    expect(texts.flatMap(({ blocks }) => blocks.map(({ type, start, end }) => ({ type, start, end })))).toEqual(stored)
    for (const { blocks } of texts) {
      let last = 0
      for (const { type, number } of blocks) expect(number).toBe(type === 'title' || type === 'heading' ? null : ++last)
    }
    await library.close()
  })
  it('leaves a claim open that a link superseded, until the link is asked for again', async () => {
    const library = await openTestLibrary(path)
    const older = async () =>
      (await library.do('listClaims', {})).find(({ relations }) =>
        relations.some(({ type, direction }) => type === 'supersedes' && direction === 'to'),
      )!
    const { id, status, relations } = await older()
    expect(status).toBe('open')
    const link = relations.find(({ type }) => type === 'supersedes')!
    expect(await library.do('linkClaims', { claim: link.claim, type: 'supersedes', other: id })).toEqual({
      id: link.id,
    })
    expect(await older()).toMatchObject({ status: 'superseded', statusReason: expect.stringContaining('14 million') })
    await library.do('unlinkClaims', { id: link.id })
    expect((await library.do('readClaims', { ids: [id] }))[0]!.status).toBe('open')
    await library.close()
  })
  it('can be undone to its start, by both devices that made it', async () => {
    let steps = 0
    for (const device of ['test-device', 'fixtures']) {
      const library = await openTestLibrary(path, { device })
      while ((await library.do('undo', {})) !== null) steps += 1
      if (device === 'fixtures') {
        expect(await library.do('listClaims', {})).toEqual([])
        expect(await library.do('listActors', {})).toEqual([])
      }
      await library.close()
    }
    expect(steps).toBeGreaterThan(80)
  })
})
