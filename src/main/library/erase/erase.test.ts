import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { firstSections } from '#shared/briefing/sections.ts'
import { newId } from '#shared/model/id.ts'
import { listBackups } from '../backups/backups.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'
import { filesHolding, secretText } from './secret-words.ts'

let folder: ReturnType<typeof makeFolder>
let library: TestLibrary

beforeEach(() => {
  folder = makeFolder()
})
afterEach(() => folder[Symbol.dispose]())

const secret = 'Xylophone'
const otherText = 'Another text\nMinister Quuxley went home.\n'

function rangeOf(text: string, words: string): { start: number; end: number } {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

/** Two sources that share an actor. The first is marked, edited and undone, in two sessions with a backup each. */
async function makeLibrary() {
  library = await openTestLibrary(join(folder.path, 'notes.attache'))
  const first = await library.do('importPaste', { text: secretText })
  const second = await library.do('importPaste', { text: otherText })
  const { actor } = await library.do('addMention', {
    revision: second.revision,
    range: rangeOf(otherText, 'Minister Quuxley'),
    who: { name: 'Quuxley', kind: 'person' },
  })
  await library.do('addMention', {
    revision: first.revision,
    range: rangeOf(secretText, `${secret} payments`),
    who: { actor },
  })
  const claim = (
    await library.do('addClaim', {
      revision: first.revision,
      content: [rangeOf(secretText, `the ${secret} payments were made in Zanzibar`)],
      fields: {
        kind: 'statement',
        form: 'paraphrase',
        speakers: [actor],
        gloss: `He took ${secret} money`,
        memo: `${secret}!`,
        chain: [{ actor: null, words: rangeOf(secretText, `The ${secret}`), hedge: [rangeOf(secretText, secret)] }],
        hedge: [rangeOf(secretText, secret)],
        condition: [{ spans: [rangeOf(secretText, secret)], gloss: `${secret}?` }],
        about: [{ content: [rangeOf(secretText, secret)], gloss: `${secret} idea` }],
        answers: [{ question: { text: 'How much?' }, answer: { named: `${secret} millions` } }],
        tags: ['money'],
        aboutDate: { edtf: '', words: `${secret} day`, span: rangeOf(secretText, secret) },
        statusReason: secret,
      },
      proposed: ['kind'],
    })
  ).id
  await library.do('addPlaceMemo', {
    revision: first.revision,
    range: rangeOf(secretText, secret),
    body: `Why ${secret}?`,
  })
  await library.do('setMemo', { owner: { type: 'source', id: first.id }, body: `From ${secret}` })
  await library.close()
  library = await openTestLibrary(library.path)
  await library.do('updateClaim', { id: claim, fields: { gloss: `More ${secret}` } })
  await library.do('undo', {})
  await library.do('keepUiState', { key: `reader:${first.id}`, value: secret })
  await library.do('keepUiState', { key: 'screen', value: 'claims' })
  const briefing = (await library.do('addBriefing', {})).id
  await library.do('writeBriefing', {
    id: briefing,
    label: 'Insert evidence',
    remove: [],
    judgements: [],
    put: [
      { id: newId(), section: 'said', order: 'a0', body: { type: 'said', claim } },
      {
        id: newId(),
        section: 'lead',
        order: 'a0',
        body: { type: 'paragraph', children: [{ type: 'citation', claim }] },
      },
    ],
  })
  const [question] = await library.do('listQuestions', {})
  const sections = [
    ...firstSections,
    { key: newId(), kind: 'positions' as const, title: '', options: { questions: [question!.id] } },
  ]
  await library.do('writeSections', { id: briefing, label: 'Insert a section', sections })
  await library.do('keepLetters', { id: briefing, letters: [{ claim, number: 1 }] })
  await library.do('readBack', { id: briefing, hash: 'a1b2' })
  await library.do('ignoreFinding', { id: briefing, finding: { key: `E5 ${claim}`, code: 'E5', reason: 'Later.' } })
  await library.do('acceptClaims', { id: briefing, claims: [claim] })
  await library.do('duplicateBriefing', { id: briefing })
  await library.close()
  library = await openTestLibrary(library.path)
  return { first, second, actor, claim, briefing }
}

it('leaves not one of the source’s words in any file, backups and index included', async () => {
  const { first } = await makeLibrary()
  expect(listBackups(library.path)).toHaveLength(2)
  expect(filesHolding(folder.path, [secret]).length).toBeGreaterThan(2)
  await library.do('eraseSource', { id: first.id, typed: first.title })
  expect(filesHolding(folder.path, [secret, secret.toLowerCase(), 'Zanzibar', 'zanzibar'])).toEqual([])
  await library.close()
  expect(filesHolding(folder.path, [secret])).toEqual([])
})

it('leaves everything else as it was, and sound', async () => {
  const { first, second, actor, claim, briefing } = await makeLibrary()
  await library.do('eraseSource', { id: first.id, typed: first.title })
  expect(library.changes.at(-1)?.affected).toEqual(
    expect.arrayContaining([
      { type: 'source', id: first.id },
      { type: 'claim', id: claim },
      { type: 'actor', id: actor },
      { type: 'briefing', id: briefing },
    ]),
  )
  expect((await library.do('listSources', {})).map(({ id }) => id)).toEqual([second.id])
  expect(await library.do('listClaims', {})).toEqual([])
  expect(await library.do('listQuestions', {})).toMatchObject([{ text: 'How much?', answers: [], reports: 0 }])
  expect(library.changes.at(-1)?.affected.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['question', 'memo', 'tag']),
  )
  expect(await library.do('listMemos', {})).toEqual([])
  expect(await library.do('readActors', { ids: [actor] })).toMatchObject([
    { name: 'Quuxley', aliases: ['Minister Quuxley'], mentions: 1, claims: 0 },
  ])
  expect(await library.do('search', { query: 'minister' })).toHaveLength(2)
  expect(await library.do('search', { query: secret })).toEqual([])
  expect(await library.do('getUiState', { key: `reader:${first.id}` })).toBeNull()
  expect(await library.do('getUiState', { key: 'screen' })).toBe('claims')
  expect(await library.do('verifyLibrary', {})).toEqual({ sources: 1, anchors: 1, backups: 2, problems: [] })
  for (const { id } of await library.do('listBriefings', {})) {
    expect(await library.do('listStale', { id })).toEqual([])
    expect(await library.do('readLastNote', { id })).toBeDefined()
  }
  while (await library.do('undo', {}));
  expect(await library.do('listSources', {})).toEqual([])
  while (await library.do('redo', {}));
  expect((await library.do('listSources', {})).map(({ id }) => id)).toEqual([second.id])
  await library.close()
})

it('asks for the title, and for the first words where there is none', async () => {
  const { first } = await makeLibrary()
  expect(await library.refusal('eraseSource', { id: first.id, typed: 'the affair' })).toEqual({
    code: 'bad-input',
    message: `Nothing was erased: what was typed is not “The ${secret} affair”.`,
  })
  const untitled = await library.do('importBytes', {
    name: 'readout.txt',
    bytes: new TextEncoder().encode('He said so, and he meant it.'),
  })
  await library.do('eraseSource', { id: untitled.id, typed: 'He said so, and he meant it.' })
  expect((await library.do('listSources', {})).map(({ id }) => id)).not.toContain(untitled.id)
  await library.close()
})

it('keeps the bytes that another source shares', async () => {
  library = await openTestLibrary(join(folder.path, 'notes.attache'))
  const first = await library.do('importPaste', { text: otherText })
  const again = await library.do('importAgain', { id: first.id })
  await library.do('eraseSource', { id: first.id, typed: first.title })
  expect((await library.do('listSources', {})).map(({ id }) => id)).toEqual([again.id])
  expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  await library.close()
})

it('does nothing while a damaged copy beside the library may hold the source', async () => {
  const { first } = await makeLibrary()
  writeFileSync(join(folder.path, 'notes.damaged-2026-01-01T00-00-00.attache'), secretText)
  expect(await library.refusal('eraseSource', { id: first.id, typed: first.title })).toEqual({
    code: 'conflict',
    message:
      'Nothing was erased: “notes.damaged-2026-01-01T00-00-00.attache” beside the library may hold this source too. Move or delete it first, then erase again.',
  })
  await library.close()
})

it('says so when something still reads the library, and finishes at closing', { timeout: 30_000 }, async () => {
  const { first } = await makeLibrary()
  const reader = openDatabase(library.path, { readOnly: true })
  reader.exec('BEGIN')
  reader.get('SELECT count(*) FROM source')
  const refused = await library.refusal('eraseSource', { id: first.id, typed: first.title })
  expect(refused.message).toMatch(/was erased, but something still reads the library/u)
  expect(await library.do('listSources', {})).toHaveLength(1)
  reader.close()
  await library.close()
  expect(filesHolding(folder.path, [secret])).toEqual([])
})

it('removes a backup that cannot be opened, because it cannot be cleaned', async () => {
  const { first } = await makeLibrary()
  writeFileSync(listBackups(library.path)[0] ?? '', secretText)
  await library.do('eraseSource', { id: first.id, typed: first.title })
  expect(listBackups(library.path)).toHaveLength(1)
  expect(filesHolding(folder.path, [secret])).toEqual([])
  await library.close()
})
