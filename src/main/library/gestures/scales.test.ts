import { afterEach, beforeEach, expect, it } from 'vitest'
import { newJudgement } from '#shared/briefing/fixtures.ts'
import { newId, type Id } from '#shared/model/id.ts'
import { deskScale } from '#shared/standards/scale-fixture.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary
let id: Id
const judgement = newJudgement({ likelihood: 'remote' })

beforeEach(async () => {
  folder = makeFolder()
  library = await openTestLibrary(`${folder.path}/notes.attache`)
  id = (await library.do('addBriefing', { title: 'Ferry' })).id
  const body = { type: 'judgement' as const, judgement: judgement.id, children: [] }
  const put = [{ id: newId(), section: 'judgements', order: 'a5', body }]
  await library.do('writeBriefing', { id, label: 'Type', put, remove: [], judgements: [judgement] })
})
afterEach(async () => {
  await library.close()
  folder[Symbol.dispose]()
})

it('a briefing that takes a scale keeps the terms that it does not have, and one undo takes it back', async () => {
  expect(await library.do('readBriefing', { id })).toMatchObject({ scale: null })
  await library.do('useScale', { id, scale: deskScale })
  expect(await library.do('readBriefing', { id })).toMatchObject({ scale: deskScale, judgements: [judgement] })
  expect(library.changes.at(-1)?.affected).toContainEqual({ type: 'briefing', id })
  await library.do('useScale', { id, scale: null })
  expect(await library.do('readBriefing', { id })).toMatchObject({ scale: null, judgements: [judgement] })
  expect(await library.do('undo', {})).toMatchObject({ label: 'Choose a likelihood scale' })
  expect(await library.do('readBriefing', { id })).toMatchObject({ scale: deskScale })
})

it('its copy has the same scale, of which the library keeps one', async () => {
  await library.do('useScale', { id, scale: deskScale })
  const { id: copy } = await library.do('duplicateBriefing', { id })
  expect(await library.do('readBriefing', { id: copy })).toMatchObject({ scale: deskScale })
  await library.do('useScale', { id: copy, scale: null })
  await library.do('useScale', { id: copy, scale: deskScale })
  const db = openDatabase(library.path, { readOnly: true })
  expect(db.all('SELECT kind, name, version FROM data_file')).toEqual([
    { kind: 'scale', name: 'Desk scale', version: '1' },
  ])
  db.close()
})

it('a scale that cannot be is refused in a sentence, and nothing is changed', async () => {
  const scale = { ...deskScale, terms: deskScale.terms.toReversed() }
  expect((await library.refusal('useScale', { id, scale })).message).toBe(
    'This likelihood scale cannot be used: “Likely” begins below the end of the term before it. Nothing was changed.',
  )
  expect(await library.do('readBriefing', { id })).toMatchObject({ scale: null })
})

it('a kept scale that cannot be read is told apart from none', async () => {
  await library.do('useScale', { id, scale: deskScale })
  await library.close()
  const db = openDatabase(library.path)
  db.run('UPDATE data_file SET body=?', JSON.stringify({ ...deskScale, attacheScale: 2 }))
  db.close()
  library = await openTestLibrary(library.path)
  expect(await library.do('readBriefing', { id })).toMatchObject({ scale: 'unreadable', judgements: [judgement] })
})
