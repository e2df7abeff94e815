import { readdirSync, renameSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { EventPayload } from '#shared/contract/events.ts'
import { openLibrary, type LibraryClient } from './library-client.ts'
import { makeFolder } from '../test-library/test-library.ts'

const worker = new URL('./worker.ts', import.meta.url)

let folder: ReturnType<typeof makeFolder>
let client: LibraryClient
let heard: EventPayload<'changed'>[]

beforeEach(async () => {
  folder = makeFolder()
  heard = []
  const opened = await openLibrary({
    path: `${folder.path}/notes.attache`,
    device: 'here',
    create: 'new',
    worker,
    onChanged: (payload) => heard.push(payload),
  })
  if (!opened.ok) throw new Error(opened.error.message)
  client = opened.value
})
afterEach(async () => {
  await client.close()
  folder[Symbol.dispose]()
})

it('answers from its threads, and tells what changed before it answers', async () => {
  const imported = await client.call('importPaste', { text: 'A title\nA sentence about Kyiv.\n' })
  if (!imported.ok) throw new Error(imported.error.message)
  expect(heard).toEqual([
    {
      commit: imported.commit,
      affected: (['source', 'marked-text'] as const).map((type) => ({ type, id: imported.value.id })),
      origin: 'import',
      undo: 'Import a source',
      redo: null,
    },
  ])
  expect(await client.call('search', { query: 'kyiv' })).toMatchObject({
    ok: true,
    value: [{ type: 'source', title: 'A title' }],
  })
  expect(await client.call('verifyLibrary', {})).toEqual({
    ok: true,
    value: { sources: 1, anchors: 0, backups: 0, problems: [] },
  })
})

it('numbers commits from one library to the next, and gives a reply without a commit no number', async () => {
  const numbers: (number | undefined)[] = []
  const importAgain = async (words: string) => numbers.push((await client.call('importPaste', { text: words })).commit)
  await importAgain('A title\nOne.\n')
  await importAgain('A title\nTwo.\n')
  await client.close()
  const next = await openLibrary({
    path: `${folder.path}/next.attache`,
    device: 'here',
    create: 'new',
    worker,
    onChanged: (payload) => heard.push(payload),
  })
  if (!next.ok) throw new Error(next.error.message)
  client = next.value
  await importAgain('A title\nThree.\n')
  expect(numbers).toEqual(heard.map(({ commit }) => commit))
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a! - b!))
  expect(await client.call('listSources', {})).not.toHaveProperty('commit')
  expect(await client.call('undo', {})).toHaveProperty('commit', heard.at(-1)!.commit)
})

it('hands failures over as values', async () => {
  expect(await client.call('readSource', { id: '019aa000-0000-7000-8000-000000000000' })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})

it('is closed while nobody hears its threads, with all that was asked before, and its lock is given back', async () => {
  const path = `${folder.path}/notes.attache`
  const asked = client.call('importPaste', { text: 'A title\nA sentence about Kyiv.\n' })
  // Let the call reach the thread first.
  await Promise.resolve()
  await Promise.resolve()
  expect(client.closeNow(3_000)).toBe(true)
  expect(readdirSync(folder.path)).toEqual(['notes.attache'])
  expect(await asked).toMatchObject({ ok: true })
  const again = await openLibrary({ path, device: 'here', worker })
  if (!again.ok) throw new Error(again.error.message)
  expect(await again.value.call('listSources', {})).toMatchObject({ ok: true, value: [{ title: 'A title' }] })
  await again.value.close()
})

it('answers what was asked before it is closed, also of a reader that is just starting', async () => {
  const asked = client.call('search', { query: 'Kyiv' })
  await new Promise((resolve) => setImmediate(resolve))
  await client.close()
  expect(await asked).toMatchObject({ ok: true })
})

it('says why a file could not be opened', async () => {
  const missing = await openLibrary({ path: `${folder.path}/other.attache`, device: 'here', worker })
  expect(missing).toMatchObject({ ok: false, error: { code: 'missing-library' } })
})

it('looks through no file that is not the one it has open, and closes all the same', async () => {
  const path = `${folder.path}/notes.attache`
  renameSync(path, `${path}.away`)
  expect(await client.call('search', { query: 'kyiv' })).toEqual({
    ok: false,
    error: {
      code: 'unreadable',
      message:
        'The library file is no longer in its place, so it cannot be looked through; see what is said under “Read only”.',
    },
  })
  renameSync(`${path}.away`, path)
  expect(await client.call('search', { query: 'kyiv' })).toEqual({ ok: true, value: [] })
})
