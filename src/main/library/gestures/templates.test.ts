import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstSections } from '#shared/briefing/sections.ts'
import { sectionsOf } from '#shared/briefing/templates/apply-template.ts'
import { logoOf } from '#shared/briefing/templates/fixtures.ts'
import { shippedTemplate } from '#shared/briefing/templates/shipped.ts'
import { newId } from '#shared/model/id.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

const sitrep = {
  ...shippedTemplate('situation-report'),
  marking: 'TLP:GREEN',
  distribution: 'Desk officers',
  logo: logoOf(),
}

let folder: ReturnType<typeof makeFolder>
let path: string
let library: TestLibrary

beforeEach(async () => {
  folder = makeFolder()
  path = `${folder.path}/notes.attache`
  library = await openTestLibrary(path)
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

const kept = () => {
  const db = openDatabase(path, { readOnly: true })
  const rows = db.all('SELECT kind, name, version FROM data_file WHERE deleted_at IS NULL')
  db.close()
  return rows
}

describe('a briefing made from a template', () => {
  it('has its sections, what it says for the head, and its look, which the library keeps once', async () => {
    const { id } = await library.do('addBriefing', { title: 'Ferry', occasion: 'Evening report', template: sitrep })
    const { id: second } = await library.do('addBriefing', { title: 'Ferry again', template: sitrep })
    const view = await library.do('readBriefing', { id })
    expect(view).toMatchObject({
      marking: 'TLP:GREEN',
      distribution: 'Desk officers',
      annex: 'none',
      occasion: 'Evening report',
    })
    expect(view.sections).toEqual(sectionsOf(sitrep))
    expect(view.blocks.map(({ section }) => section).toSorted()).toEqual(['happened', 'lead', 'unknown', 'watch'])
    for (const one of [id, second]) expect(await library.do('readBriefingTemplate', { id: one })).toEqual(sitrep)
    expect(kept()).toEqual([{ kind: 'template', name: 'Situation report', version: '1' }])
  })
  it('hands its look on to a copy', async () => {
    const { id } = await library.do('addBriefing', { title: 'Ferry', template: sitrep })
    const { id: copy } = await library.do('duplicateBriefing', { id })
    expect(await library.do('readBriefingTemplate', { id: copy })).toEqual(sitrep)
  })
  it('is refused in a sentence when the template cannot be', async () => {
    const twice = { ...sitrep, sections: [sitrep.sections[0]!, sitrep.sections[0]!] }
    expect((await library.refusal('addBriefing', { title: 'Ferry', template: twice })).message).toBe(
      'This template cannot be used: two sections have the key “lead”. Nothing was changed.',
    )
    expect(await library.do('listBriefings', {})).toEqual([])
  })
  it('has none where none was given, as those of older libraries', async () => {
    const { id } = await library.do('addBriefing', { title: 'Ferry' })
    expect(await library.do('readBriefingTemplate', { id })).toBeNull()
    expect((await library.do('readBriefing', { id })).sections).toEqual(firstSections)
  })
})

describe('an open briefing that takes a template', () => {
  it('keeps what is written and said in its head, and is as before after one undo', async () => {
    const { id } = await library.do('addBriefing', { title: 'Ferry', marking: 'TLP:RED' })
    const words = { type: 'paragraph' as const, children: [{ type: 'text' as const, text: 'It sails.', format: 0 }] }
    const put = [
      { id: newId(), section: 'lead', order: 'a5', body: words },
      { id: newId(), section: 'said', order: 'a5', body: words },
    ]
    await library.do('writeBriefing', { id, label: 'Type', put, remove: [], judgements: [] })
    const before = await library.do('readBriefing', { id })
    await library.do('useTemplate', { id, template: sitrep })
    const after = await library.do('readBriefing', { id })
    expect(after.sections.map(({ key }) => key)).toEqual(sectionsOf(sitrep).map(({ key }) => key))
    expect(after.blocks.map((block) => block.id)).toEqual(expect.arrayContaining(put.map((block) => block.id)))
    expect(after).toMatchObject({ marking: 'TLP:RED', occasion: 'Situation report', annex: 'none' })
    expect(await library.do('undo', {})).toMatchObject({ label: 'Use a template' })
    expect(await library.do('readBriefing', { id })).toEqual(before)
    expect(await library.do('readBriefingTemplate', { id })).toBeNull()
  })
})
