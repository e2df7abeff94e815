import { DatabaseSync } from 'node:sqlite'
import { closeSync, openSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupsFolder } from '../opening/files.ts'
import { checkIntegrity } from '../opening/integrity-thread.ts'
import { makeFolder, openTestLibrary, tryOpen } from '../test-library/test-library.ts'
import { openLibrary } from './library-client.ts'
import { startWorker, type Limits } from './worker-client.ts'

const worker = new URL('./worker.ts', import.meta.url)

let folder: ReturnType<typeof makeFolder>
let path: string

beforeEach(async () => {
  folder = makeFolder()
  path = join(folder.path, 'notes.attache')
  const library = await openTestLibrary(path)
  const { id: first } = await library.do('addActor', { name: 'First', kind: 'person' })
  for (const name of ['One', 'Two', 'Three']) {
    const { id } = await library.do('addActor', { name, kind: 'person' })
    await library.do('addAlias', { actor: id, text: `${name} again`, speaker: null })
    await library.do('addOffice', { actor: first, title: 'Envoy', organisation: null, from: '', to: '' })
  }
  await library.close()
})
afterEach(() => folder[Symbol.dispose]())

/** Swaps the root pages of two indexes with equally many entries: `quick_check` does not notice. */
function swapIndexes(): void {
  const db = new DatabaseSync(path, { defensive: false })
  db.exec(`PRAGMA writable_schema=ON;
    CREATE TEMP TABLE page AS SELECT name, rootpage FROM sqlite_schema WHERE name IN ('alias_by_actor', 'office_by_actor');
    UPDATE sqlite_schema SET rootpage=(SELECT rootpage FROM page WHERE page.name<>sqlite_schema.name)
      WHERE name IN ('alias_by_actor', 'office_by_actor')`)
  db.close()
}

describe('a library whose index is damaged', () => {
  it('is found out by a look at every index, which can be stopped between two tables', () => {
    expect(checkIntegrity(path, () => false)).toBe('whole')
    swapIndexes()
    expect(checkIntegrity(path, () => false)).toBe('damaged')
    expect(checkIntegrity(path, () => true)).toBe('stopped')
  })
  it('is put right while it is open, with what was done meanwhile', { timeout: 30_000 }, async () => {
    rmSync(backupsFolder(path), { recursive: true })
    swapIndexes()
    const notices: string[] = []
    const reopened = Promise.withResolvers<void>()
    const opened = await openLibrary({
      path,
      device: 'here',
      worker,
      onNotice: ({ message }) => notices.push(message),
      onReopened: () => reopened.resolve(),
    })
    if (!opened.ok) throw new Error(opened.error.message)
    const library = opened.value
    expect(await library.call('addActor', { name: 'Meanwhile', kind: 'person' })).toMatchObject({ ok: true })
    await reopened.promise
    const actors = await library.call('listActors', {})
    expect(actors.ok && actors.value.map(({ name, aliases }) => [name, aliases.length])).toEqual(
      expect.arrayContaining([
        ['Meanwhile', 0],
        ['One', 1],
        ['Three', 1],
        ['Two', 1],
      ]),
    )
    await library.close()
    expect(notices).toEqual([
      expect.stringMatching(
        /^Damage was found in the library file, so it was closed, put right and opened again\. The library was damaged; all of its records could be read/u,
      ),
    ])
    expect(checkIntegrity(path, () => false)).toBe('whole')
    expect(readdirSync(folder.path).some((name) => name.startsWith('notes.damaged-'))).toBe(true)
  })
})

it('a library that is damaged while it is open refuses the step that meets the damage, and is put right', async () => {
  const notices: string[] = []
  const reopened = Promise.withResolvers<void>()
  const opened = await openLibrary({
    path,
    device: 'here',
    worker,
    onNotice: ({ message }) => notices.push(message),
    onReopened: () => reopened.resolve(),
  })
  if (!opened.ok) throw new Error(opened.error.message)
  const library = opened.value
  const file = openSync(path, 'r+')
  writeSync(file, new Uint8Array(statSync(path).size - 4096).fill(0x5a), 0, undefined, 4096)
  closeSync(file)
  expect(await library.call('listActors', {})).toMatchObject({ ok: false, error: { code: 'damaged-library' } })
  await reopened.promise
  expect(await library.call('listActors', {})).toMatchObject({ ok: true, value: { length: 4 } })
  await library.close()
  expect(notices).toEqual([
    expect.stringMatching(/^Damage was found .+ restored from its backup of .+; the damaged file is kept as “.+”\.$/u),
  ])
})

it('a full-text index whose blocks are nonsense is built anew, and the step that met it is saved', async () => {
  const db = new DatabaseSync(path, { defensive: false })
  db.exec("UPDATE search_index_data SET block=x'00'")
  db.close()
  const library = await openTestLibrary(path)
  await library.do('addActor', { name: 'Quartermaster', kind: 'person' })
  expect(library.notices).toEqual([
    'The index that finds words in this library was damaged and was built anew; nothing is missing, and your step is saved.',
  ])
  expect(await library.do('search', { query: 'quartermaster' })).toHaveLength(1)
  expect(await library.do('search', { query: 'three' })).toHaveLength(1)
  expect((await library.do('verifyLibrary', {})).problems).toEqual([])
  await library.close()
})

it('a library without its case, which no gesture leaves, is refused in words', async () => {
  const db = new DatabaseSync(path, { enableForeignKeyConstraints: false })
  db.exec('DELETE FROM "case"')
  db.close()
  expect(await tryOpen(path)).toEqual({
    ok: false,
    error: {
      code: 'damaged-library',
      message:
        'The library “notes.attache” could not be read as it should be, and was left as it is; restore it from one of its backups.',
    },
  })
})

function start(script: string, limits: Partial<Limits>): ReturnType<typeof startWorker> {
  const file = join(folder.path, 'hangs.mjs')
  writeFileSync(file, script)
  const data = { role: 'reader', open: { file: { path, immutable: false, identity: null }, path } } as const
  const events = { changed: () => {}, notice: () => {}, accessChanged: () => {} }
  return startWorker(file, data, events, { opening: 20_000, working: 20_000, closing: 20_000, ...limits })
}

describe('a thread that hangs', () => {
  const forEver = 'for (;;);'

  it('while it opens a library is ended after a while, and that is said', async () => {
    expect(await start(forEver, { opening: 200 })).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  })
  it('while it restores one has a limit of its own', async () => {
    const script = `import { parentPort } from 'node:worker_threads'
      parentPort.postMessage({ kind: 'working' }); ${forEver}`
    expect(await start(script, { working: 200 })).toMatchObject({ ok: false, error: { code: 'unreadable' } })
  })
  it('while it closes one is ended after a while', async () => {
    const opened = await start(
      `import { parentPort } from 'node:worker_threads'
       parentPort.postMessage({ kind: 'opened', result: { ok: true, value: {} } })
       parentPort.on('message', () => { ${forEver} })`,
      { closing: 200 },
    )
    if (!opened.ok) throw new Error(opened.error.message)
    await opened.value.close()
  })
})

it('a thread that fails while it closes is ended, with what it has open', async () => {
  const opened = await start(
    `import { parentPort } from 'node:worker_threads'
     parentPort.postMessage({ kind: 'opened', result: { ok: true, value: {} } })
     parentPort.on('message', ({ id }) => parentPort.postMessage({ kind: 'thrown', id, error: new Error('spoiled') }))`,
    {},
  )
  if (!opened.ok) throw new Error(opened.error.message)
  await expect(opened.value.close()).rejects.toThrow('spoiled')
  expect(opened.value.isDead()).toBe(true)
})
