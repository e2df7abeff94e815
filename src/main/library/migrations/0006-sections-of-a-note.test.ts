import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { firstSections } from '#shared/briefing/sections.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { migrations } from './all.ts'
import { earlierBriefings, earlierStatuses, writeOldLibrary } from './old-library.ts'

let folder: ReturnType<typeof makeFolder>
let path: string

beforeEach(() => {
  folder = makeFolder()
  path = writeOldLibrary(5, folder.path)
})
afterEach(() => {
  folder[Symbol.dispose]()
})

describe('a library of the schema before', () => {
  it('keeps every block where it was, and has no row of a section', () => {
    const db = openDatabase(path, { synchronous: 'OFF' })
    expect(schemaVersion(db)).toBe(5)
    const blocks = () => db.all('SELECT * FROM briefing_block ORDER BY id')
    const before = blocks()
    expect(before.length).toBeGreaterThan(8)
    migrate(db, migrations.slice(0, 6))
    expect(schemaVersion(db)).toBe(6)
    expect(blocks()).toEqual(before)
    expect(db.all('SELECT * FROM briefing_section')).toEqual([])
    db.close()
  })
  it('shows its briefings as they were, in the sections that all had, and says nothing more in their heads', async () => {
    const library = await openTestLibrary(path)
    for (const earlier of earlierBriefings(5) as BriefingView[]) {
      const now = await library.do('readBriefing', { id: earlier.id })
      expect(now).toEqual({
        ...earlier,
        scale: null,
        sections: firstSections,
        judgements: earlier.judgements.map((judgement) => ({ ...judgement, wouldChange: '' })),
        occasion: '',
        asOf: '',
        basis: '',
        clearedBy: '',
        copiedTo: '',
        distribution: '',
        follows: null,
        ignored: [],
        readBack: [],
      })
    }
    await library.close()
  })
  it('shows the same claims with the same statuses', async () => {
    const library = await openTestLibrary(path)
    const claims = await library.do('listClaims', {})
    const shown = claims.map(({ anchors, status, computed }) => ({
      words: anchors.flatMap(({ role, exact }) => (role === 'content' ? [exact] : [])).join(' … '),
      status,
      computed,
    }))
    expect(shown).toEqual(earlierStatuses(5))
    await library.close()
  })
  it('can be undone to its start, past the sections that were chosen since', async () => {
    const library = await openTestLibrary(path, { device: 'schema-5' })
    const [, briefing] = await library.do('listBriefings', {})
    const { id, blocks } = await library.do('readBriefing', { id: briefing!.id })
    await library.do('writeSections', {
      id,
      label: 'Move a section',
      sections: firstSections.filter(({ kind }) => kind !== 'said'),
    })
    expect((await library.do('readBriefing', { id })).blocks.length).toBeLessThan(blocks.length)
    expect(await library.do('undo', {})).toMatchObject({ label: 'Move a section' })
    expect(await library.do('readBriefing', { id })).toMatchObject({ blocks, sections: firstSections })
    let steps = 0
    while ((await library.do('undo', {})) !== null) steps += 1
    expect(steps).toBeGreaterThan(20)
    await library.close()
    const db = openDatabase(path, { readOnly: true })
    for (const table of ['briefing', 'briefing_block', 'briefing_section', 'citation', 'judgement'])
      expect(db.all(`SELECT id FROM ${table} WHERE deleted_at IS NULL`), table).toEqual([])
    db.close()
  })
})
