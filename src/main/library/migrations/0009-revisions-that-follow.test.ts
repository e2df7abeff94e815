import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { earlierBriefings, earlierSources, earlierStatuses, writeOldLibrary } from './old-library.ts'

let folder: ReturnType<typeof makeFolder>
let path: string

beforeEach(() => {
  folder = makeFolder()
  path = writeOldLibrary(8, folder.path)
})
afterEach(() => folder[Symbol.dispose]())

describe('a library of the schema before', () => {
  it('shows its sources, texts, pages, statuses and briefings as they were', async () => {
    const old = openDatabase(path, { readOnly: true })
    expect(schemaVersion(old)).toBe(8)
    old.close()
    const library = await openTestLibrary(path)
    const { sources, texts } = earlierSources(8)
    expect(sources).toHaveLength(5)
    expect(await library.do('listSources', {})).toEqual(sources)
    for (const text of texts) expect(await library.do('readSource', { id: text.source })).toEqual(text)
    const claims = await library.do('listClaims', {})
    const shown = claims.map(({ anchors, status, computed }) => ({
      words: anchors.flatMap(({ role, exact }) => (role === 'content' ? [exact] : [])).join(' … '),
      status,
      computed,
    }))
    expect(shown).toEqual(earlierStatuses(8))
    for (const briefing of earlierBriefings(8) as { readonly id: string }[])
      expect(await library.do('readBriefing', { id: briefing.id })).toEqual(briefing)
    await library.close()
  })
  it('can be undone to its start', async () => {
    const library = await openTestLibrary(path, { device: 'schema-8' })
    let steps = 0
    while ((await library.do('undo', {})) !== null) steps += 1
    expect(steps).toBe(2)
    expect(await library.do('listSources', {})).toHaveLength(3)
    await library.close()
  })
})

it('finds what follows a revision without reading every text, as each import does', () => {
  const db = openDatabase(path)
  const plan = () =>
    db
      .all<{ detail: string }>('EXPLAIN QUERY PLAN SELECT 1 FROM revision WHERE follows=?', 'x')
      .map(({ detail }) => detail)
  expect(plan()).toEqual([expect.stringMatching(/^SCAN/u)])
  migrate(db)
  expect(plan()).toEqual([expect.stringMatching(/^SEARCH.*revision_by_follows/u)])
  db.close()
})
