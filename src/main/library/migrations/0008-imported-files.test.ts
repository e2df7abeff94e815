import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { schemaVersion } from './migrate.ts'
import { earlierBriefings, earlierSources, earlierStatuses, writeOldLibrary } from './old-library.ts'

let folder: ReturnType<typeof makeFolder>
let path: string

beforeEach(() => {
  folder = makeFolder()
  path = writeOldLibrary(7, folder.path)
})
afterEach(() => folder[Symbol.dispose]())

describe('a library of the schema before', () => {
  it('shows its sources and texts as they were, without a language, pages and links', async () => {
    const old = openDatabase(path, { readOnly: true })
    expect(schemaVersion(old)).toBe(7)
    old.close()
    const library = await openTestLibrary(path)
    const { sources, texts } = earlierSources(7)
    expect(sources).toHaveLength(3)
    const added = { accessed: '', language: '', channel: '', accessLimits: '', format: 'text', attachedTo: null }
    expect(await library.do('listSources', {})).toEqual(
      sources.map((source) => ({
        ...source,
        ...added,
        ownReliability: source.reliability,
        publisherReliability: null,
        reliabilityReason: '',
        workState: source.claims > 0 ? 'in-work' : 'unread',
        remarks: [],
        suggested: [],
        cases: [expect.any(String)],
      })),
    )
    for (const text of texts)
      expect(await library.do('readSource', { id: text.source })).toEqual({
        ...text,
        styles: [],
        pages: [],
        asideFrom: null,
      })
    await library.close()
  })
  it('shows its statuses and briefings as they were', async () => {
    const library = await openTestLibrary(path)
    const claims = await library.do('listClaims', {})
    const shown = claims.map(({ anchors, status, computed }) => ({
      words: anchors.flatMap(({ role, exact }) => (role === 'content' ? [exact] : [])).join(' … '),
      status,
      computed,
    }))
    expect(shown).toEqual(earlierStatuses(7))
    for (const briefing of earlierBriefings(7) as { readonly id: string }[])
      expect(await library.do('readBriefing', { id: briefing.id })).toEqual(briefing)
    await library.close()
  })
  it('proves its texts from their bytes, which stay as they are stored', async () => {
    const stored = (): unknown[] => {
      const db = openDatabase(path, { readOnly: true })
      const rows = db.rows('SELECT sha256, bytes FROM content ORDER BY sha256')
      db.close()
      return rows
    }
    const before = stored()
    const library = await openTestLibrary(path)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    await library.close()
    expect(stored()).toEqual(before)
  })
  it('can be undone to its start, past a text that was imported since', async () => {
    const library = await openTestLibrary(path, { device: 'schema-7' })
    await library.do('importPaste', { text: `A new text.\n${'It is stored compressed. '.repeat(50)}` })
    let steps = 0
    while ((await library.do('undo', {})) !== null) steps += 1
    expect(steps).toBeGreaterThan(20)
    await library.close()
    const db = openDatabase(path, { readOnly: true })
    for (const table of ['source', 'revision', 'claim', 'actor', 'briefing'])
      expect(db.all(`SELECT id FROM ${table} WHERE deleted_at IS NULL`), table).toEqual([])
    db.close()
  })
})
