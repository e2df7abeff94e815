import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { EventPayload } from '#shared/contract/events.ts'
import { lockFile } from '../opening/files.ts'
import { makeFolder } from '../test-library/test-library.ts'
import { openLibrary, type LibraryClient } from '../worker/library-client.ts'
import { compileChild } from './compile-child.ts'
import { dieAfter, dieBefore } from './deadly-texts.ts'

const code = makeFolder()
let worker: string

let folder: ReturnType<typeof makeFolder>
let path: string
let client: LibraryClient
let notices: string[]
let told: string[]
let changes: EventPayload<'changed'>[]

beforeAll(async () => {
  worker = await compileChild('mortal-worker', code.path)
})
afterAll(() => code[Symbol.dispose]())
beforeEach(async () => {
  folder = makeFolder()
  path = `${folder.path}/notes.attache`
  notices = []
  told = []
  changes = []
  client = await open()
})
afterEach(async () => {
  await client.close()
  folder[Symbol.dispose]()
})

async function open(): Promise<LibraryClient> {
  const opened = await openLibrary({
    path,
    device: 'here',
    create: 'if-missing',
    worker,
    onChanged: (payload) => changes.push(payload),
    onNotice: ({ message }) => notices.push(message),
    onDied: () => told.push('died'),
    onReopened: () => told.push('reopened'),
  })
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}
const importText = (text: string) => client.call('importPaste', { text })
const titles = async () => {
  const sources = await client.call('listSources', {})
  return sources.ok ? sources.value.map(({ title }) => title) : sources.error.message
}

const midway = {
  ok: false,
  error: {
    code: 'unexpected',
    message:
      'The part of Attaché that keeps the library stopped in the middle of this step. What was saved before it is safe; look whether this step is there, and do it again if it is not.',
  },
}
const reopened =
  'The part of Attaché that keeps the library stopped, and the library was opened again. What was saved is safe; look whether your last step is there, and do it again if it is not.'
const forGood =
  'The part of Attaché that keeps the library stopped several times within a minute, so the library is closed. What was saved is safe in its file; open it again from the menu, or start Attaché anew.'

it('opens the library anew when its thread ends, says so once, and can be written again', async () => {
  await importText('First text\nA sentence.\n')
  expect(await importText(dieBefore)).toEqual(midway)
  expect(await titles()).toEqual(['First text'])
  expect(told).toEqual(['died', 'reopened'])
  expect(notices).toEqual([reopened])
  expect(await client.call('getLibrary', {})).toMatchObject({
    ok: true,
    value: { readOnly: null, undo: 'Import a source' },
  })
  expect(await importText('Second text\nA sentence.\n')).toMatchObject({ ok: true })
  expect(await client.call('undo', {})).toEqual({
    ok: true,
    value: { label: 'Import a source' },
    commit: changes.at(-1)!.commit,
  })
  // The numbers of the thread that ended and of the one in its place go on upwards.
  const numbers = changes.map(({ commit }) => commit)
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
})

it('has a gesture that was on disk when the thread ended though nobody was told, and tells of it', async () => {
  expect(await importText(dieAfter)).toEqual(midway)
  expect(await titles()).toEqual(['End after'])
  const sources = await client.call('listSources', {})
  expect(changes.at(-1)).toEqual({
    commit: expect.any(Number),
    affected: (['source', 'marked-text'] as const).map((type) => ({ type, id: sources.ok && sources.value[0]?.id })),
    origin: 'load',
    undo: 'Import a source',
    redo: null,
  })
  expect(await client.call('verifyLibrary', {})).toMatchObject({ ok: true, value: { sources: 1, problems: [] } })
})

it('fails every call that was under way, and answers those that come while it is opened anew', async () => {
  const underWay = [importText(dieBefore), importText('Behind it\nA sentence.\n'), client.call('listSources', {})]
  expect(await Promise.all(underWay)).toEqual([midway, midway, midway])
  expect(await Promise.all([titles(), titles()])).toEqual([[], []])
})

it('reads the file that is open now: a reader of before is let go', async () => {
  await importText('About Kyiv\nA sentence.\n')
  expect(await client.call('search', { query: 'kyiv' })).toMatchObject({ ok: true, value: [{ title: 'About Kyiv' }] })
  await importText(dieBefore)
  await importText('Kyiv again\nA sentence.\n')
  expect(await client.call('search', { query: 'kyiv' })).toMatchObject({ ok: true, value: [{}, {}] })
})

it('is given up when it ends three times within a minute: one sentence, no loop, and the file can be opened again', async () => {
  await importText('First text\nA sentence.\n')
  for (let time = 0; time < 3; time++) expect(await importText(dieBefore)).toEqual(midway)
  expect(await titles()).toBe(forGood)
  expect(client.isGivenUp()).toBe(true)
  expect(told).toEqual(['died', 'reopened', 'died', 'reopened', 'died'])
  expect(notices).toEqual([reopened, reopened, forGood])
  expect(existsSync(lockFile(path))).toBe(false)
  await client.close()
  client = await open()
  expect(await titles()).toEqual(['First text'])
  expect(await client.call('getLibrary', {})).toMatchObject({ ok: true, value: { readOnly: null } })
})

it('opens no other file that was put in its place meanwhile', async () => {
  await importText('First text\nA sentence.\n')
  const dying = importText(dieBefore)
  copyFileSync(path, `${path}.other`)
  renameSync(`${path}.other`, path)
  expect(await dying).toEqual(midway)
  expect(await titles()).toBe(
    'The part of Attaché that keeps the library stopped, and it could not be opened again. “notes.attache” is another file now than the one that was open, and was left as it is; open it from the menu to see what is in it.',
  )
})

it('makes no empty library in the place of a file that has gone meanwhile', async () => {
  await importText('First text\nA sentence.\n')
  for (const name of ['notes.attache', 'notes.attache-wal', 'notes.attache-shm'])
    rmSync(`${folder.path}/${name}`, { force: true })
  await importText(dieBefore)
  expect(await titles()).toBe(
    `The part of Attaché that keeps the library stopped, and it could not be opened again. The library “notes.attache” is not in “${folder.path}” any more. Nothing was changed.`,
  )
  expect(existsSync(path)).toBe(false)
})
