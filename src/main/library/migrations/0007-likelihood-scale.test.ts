import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BriefingView } from '#shared/briefing/briefing-view.ts'
import { deskScale } from '#shared/standards/scale-fixture.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { schemaVersion } from './migrate.ts'
import { earlierBriefings, earlierStatuses, writeOldLibrary } from './old-library.ts'

let folder: ReturnType<typeof makeFolder>
let path: string

beforeEach(() => {
  folder = makeFolder()
  path = writeOldLibrary(6, folder.path)
})
afterEach(() => folder[Symbol.dispose]())

describe('a library of the schema before', () => {
  it('shows its briefings and statuses as they were, all on the scale of ICD 203', async () => {
    const old = openDatabase(path, { readOnly: true })
    expect(schemaVersion(old)).toBe(6)
    old.close()
    const library = await openTestLibrary(path)
    const earlier = earlierBriefings(6) as BriefingView[]
    expect(earlier).toHaveLength(3)
    for (const briefing of earlier)
      expect(await library.do('readBriefing', { id: briefing.id })).toEqual({ ...briefing, scale: null })
    const claims = await library.do('listClaims', {})
    const shown = claims.map(({ anchors, status, computed }) => ({
      words: anchors.flatMap(({ role, exact }) => (role === 'content' ? [exact] : [])).join(' … '),
      status,
      computed,
    }))
    expect(shown).toEqual(earlierStatuses(6))
    await library.close()
  })
  it('can be undone to its start, past a scale that was chosen since', async () => {
    const library = await openTestLibrary(path, { device: 'schema-6' })
    const [first] = await library.do('listBriefings', {})
    await library.do('useScale', { id: first!.id, scale: deskScale })
    let steps = 0
    while ((await library.do('undo', {})) !== null) steps += 1
    expect(steps).toBeGreaterThan(20)
    await library.close()
    const db = openDatabase(path, { readOnly: true })
    for (const table of ['briefing', 'briefing_block', 'judgement', 'data_file'])
      expect(db.all(`SELECT id FROM ${table} WHERE deleted_at IS NULL`), table).toEqual([])
    db.close()
  })
})
