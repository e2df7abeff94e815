import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { listBackups } from '../library/backups/backups.ts'
import { dieBefore } from '../library/kill-tests/deadly-texts.ts'
import { compileChild } from '../library/kill-tests/compile-child.ts'
import { lockFile } from '../library/opening/files.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../library/test-library/test-library.ts'
import { freshRemembered } from '../settings/settings-upgrades.ts'
import { createLibraries, type Libraries } from './libraries.ts'

const code = makeFolder()
let worker: string
let folder: ReturnType<typeof makeFolder>
let libraries: Libraries
let others: number
let remembered: ReturnType<typeof freshRemembered>

beforeAll(async () => {
  worker = await compileChild('mortal-worker', code.path)
})
afterAll(() => code[Symbol.dispose]())
beforeEach(() => {
  folder = makeFolder()
  remembered = freshRemembered('here')
  start()
})
afterEach(async () => {
  await libraries.close()
  folder[Symbol.dispose]()
})

function start(how: { readonly worker: string; readonly turnTimeoutMs?: number } = { worker }): void {
  others = 0
  libraries = createLibraries({
    settings: {
      get: () => remembered,
      update: (change) => {
        remembered = change(remembered)
      },
      notice: null,
    },
    ...how,
    folders: { documents: () => folder.path, userData: `${folder.path}/data` },
    log: { write: () => undefined },
    onChanged: () => undefined,
    onNotice: () => undefined,
    onAccessChanged: () => undefined,
    onReopened: () => undefined,
    onAnother: () => {
      others++
    },
  })
}

/** Quits the app and starts it again. */
async function startAgain(): Promise<void> {
  await libraries.close()
  start()
  await libraries.openFirst()
}

const at = (name: string) => `${folder.path}/${name}.attache`
const mine = () => `${folder.path}/Attaché/My library.attache`
const drive = () => `${folder.path}/drive`
const away = () => `${folder.path}/away`
const notes = () => `${drive()}/notes.attache`
const made = { create: 'if-missing' } as const
const pathOfOpen = async () => {
  const info = await libraries.current().call('getLibrary', {})
  return info.ok ? info.value.path : null
}
/** Writes something to the library, so that it gets a backup when it is closed. */
const writeInto = (text: string) => libraries.current().call('importPaste', { text: `${text}\n\nIt was said.` })
const titles = async () => {
  const sources = await libraries.current().call('listSources', {})
  return sources.ok ? sources.value.map(({ title }) => title) : null
}

describe('libraries', () => {
  it('opens one that is asked for twice at once, and it can be written', async () => {
    const opened = await Promise.all([libraries.openPath(at('one'), made), libraries.openPath(at('one'), made)])
    expect(opened).toMatchObject([
      { ok: true, value: { readOnly: null } },
      { ok: true, value: { readOnly: null } },
    ])
    expect(others).toBe(0)
  })

  it('opens what is asked for at once one after the other: the last one stays, the others are closed', async () => {
    await Promise.all(['one', 'two', 'one', 'three'].map((name) => libraries.openPath(at(name), made)))
    expect(await pathOfOpen()).toBe(at('three'))
    expect(others).toBe(3)
    expect(['one', 'two', 'three'].filter((name) => existsSync(lockFile(at(name))))).toEqual(['three'])
  })

  it('fills one that is asked for twice at once only once', async () => {
    const fills: string[] = []
    const how = { ...made, prepare: async () => void fills.push('prepare'), fill: async () => void fills.push('fill') }
    await Promise.all([libraries.openPath(at('one'), how), libraries.openPath(at('one'), how)])
    expect(fills).toEqual(['prepare', 'fill'])
  })

  it('goes on to the next when one could not be filled', async () => {
    const failing = libraries.openPath(at('one'), { ...made, fill: () => Promise.reject(new Error('No')) })
    const next = libraries.openPath(at('two'), made)
    expect(await failing).toMatchObject({ ok: false, error: { code: 'unexpected' } })
    expect(await next).toMatchObject({ ok: true })
    expect(existsSync(lockFile(at('one')))).toBe(false)
    expect(remembered.recent).toEqual([at('two')])
  })

  it('closes what is still being opened, and opens nothing after that', async () => {
    const opening = [libraries.openFirst(), libraries.openPath(at('one'), made)]
    const closing = libraries.close()
    const late = libraries.openPath(at('two'), made)
    await closing
    expect(await Promise.all(opening)).toMatchObject([undefined, { ok: false, error: { code: 'cancelled' } }])
    expect(await late).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(existsSync(lockFile(at('one')))).toBe(false)
    expect(existsSync(at('two'))).toBe(false)
  })

  it('says when the folder of a new one cannot be made', async () => {
    writeFileSync(`${folder.path}/taken`, '')
    expect(await libraries.openPath(`${folder.path}/taken/one.attache`, made)).toEqual({
      ok: false,
      error: {
        code: 'unreadable',
        message: `The folder “${folder.path}/taken” is not there and could not be made, so the library “one.attache” was not opened.`,
        about: 'one.attache',
      },
    })
  })

  it('are opened and never made where they are only looked for', async () => {
    expect(await libraries.openPath(`${folder.path}/drive/one.attache`)).toMatchObject({
      ok: false,
      error: { code: 'missing-library' },
    })
    expect(readdirSync(folder.path)).toEqual([])
  })
})

describe('the first library', () => {
  it('is made on a first start, and opened on the next', async () => {
    await libraries.openFirst()
    expect([await pathOfOpen(), await libraries.problem()]).toEqual([mine(), null])
    await writeInto('Talks resume')
    await startAgain()
    expect([await pathOfOpen(), await titles()]).toEqual([mine(), ['Talks resume']])
  })

  it('is found again where the settings were lost', async () => {
    await libraries.openFirst()
    await writeInto('Talks resume')
    remembered = freshRemembered('here')
    await startAgain()
    expect([await pathOfOpen(), await titles(), remembered.recent]).toEqual([mine(), ['Talks resume'], [mine()]])
  })

  it('is not made anew beside the backups of one that is gone, also where the settings are', async () => {
    await libraries.openFirst()
    await writeInto('Talks resume')
    await libraries.close()
    rmSync(mine())
    remembered = freshRemembered('here')
    start()
    await libraries.openFirst()
    expect(await libraries.problem()).toMatchObject({ path: mine(), kind: 'missing' })
    expect(existsSync(mine())).toBe(false)
    expect(await libraries.listBackups(mine())).toMatchObject({ ok: true, value: [{ holds: { sources: 1 } }] })
  })

  it.each([
    ['a link to a drive that is away', (path: string) => symlinkSync('/nowhere/My library.attache', path)],
    ['a link to itself', (path: string) => symlinkSync(path, path)],
    ['a folder', (path: string) => mkdirSync(path)],
    ['a letter', (path: string) => writeFileSync(path, 'Dear library,\n'.repeat(500))],
    ['a damaged copy that was kept', (path: string) => writeFileSync(path.replace('y.a', 'y.damaged-x.a'), 'x')],
    ['a WAL', (path: string) => writeFileSync(`${path}-wal`, 'x')],
  ])('is not made where there is %s: the app stays open and says so, and nothing is written', async (_, put) => {
    mkdirSync(`${folder.path}/Attaché`)
    put(mine())
    const before = readdirSync(`${folder.path}/Attaché`)
    await libraries.openFirst()
    const problem = await libraries.problem()
    expect(problem?.path).toBe(mine())
    expect(problem?.message).toMatch(/My library\.attache|not an Attaché library/u)
    expect(readdirSync(`${folder.path}/Attaché`)).toEqual(before)
    expect(remembered.recent).toEqual([])
  })

  it('is made where only a lock and half a library were left by a first start that was killed', async () => {
    mkdirSync(`${folder.path}/Attaché`)
    writeFileSync(`${mine()}.making`, 'half a library')
    writeFileSync(`${mine()}.making-journal`, 'half a step')
    writeFileSync(lockFile(mine()), '{"host":"gone"}')
    await libraries.openFirst()
    expect([await pathOfOpen(), await libraries.problem()]).toEqual([mine(), null])
  })
})

describe('a library that was opened before and is missing', () => {
  beforeEach(async () => {
    await libraries.openPath(at('old'), made)
    await libraries.openPath(notes(), made)
    await writeInto('Talks resume')
    await libraries.close()
    renameSync(drive(), away())
    start()
    await libraries.openFirst()
  })

  it('is not replaced: its name and folder are said, nothing is made, and it stays first in the list', async () => {
    expect(await libraries.problem()).toEqual({
      path: notes(),
      kind: 'missing',
      message: `The library “notes.attache” is not in “${drive()}” any more. Nothing was changed.`,
    })
    expect(readdirSync(folder.path).toSorted()).toEqual(['away', 'old.attache'])
    expect(await libraries.recent()).toEqual([
      { path: notes(), name: 'notes', missing: true },
      { path: at('old'), name: 'old', missing: false },
    ])
  })

  it('has every method of a library answer that none is open', async () => {
    const library = await libraries.ready()
    for (const asked of [library.call('getLibrary', {}), library.call('undo', {}), library.call('listSources', {})])
      expect(await asked).toEqual({
        ok: false,
        error: {
          code: 'no-library',
          message: 'No library is open, so nothing was changed. Open one, or start a new one, and try again.',
        },
      })
  })

  it('opens when it is looked for again and is back, with all that is in it', async () => {
    expect(await libraries.openRecent(notes())).toMatchObject({ ok: false, error: { code: 'missing-library' } })
    expect(others).toBe(0)
    renameSync(away(), drive())
    expect(await libraries.openRecent(notes())).toMatchObject({ ok: true })
    expect([await titles(), await libraries.problem(), others]).toEqual([['Talks resume'], null, 1])
  })

  it('opens where the person says it is now, and its old place is forgotten', async () => {
    const now = `${away()}/notes.attache`
    expect(await libraries.openPath(now, { inPlaceOf: notes() })).toMatchObject({ ok: true })
    expect([await titles(), remembered.recent]).toEqual([['Talks resume'], [now, at('old')]])
  })

  it('is put back from the backup that the person chose', async () => {
    renameSync(away(), drive())
    rmSync(notes())
    const listed = await libraries.listBackups(notes())
    const [backup] = listed.ok ? listed.value : []
    expect(backup).toMatchObject({ holds: { sources: 1, claims: 0, questions: 0, briefings: 0 } })
    expect(await libraries.openRecent(notes(), { restoreFrom: backup!.path })).toMatchObject({ ok: true })
    expect([await titles(), others]).toEqual([['Talks resume'], 1])
  })

  it('keeps what was done after it was put back, also where its thread dies', async () => {
    renameSync(away(), drive())
    rmSync(notes())
    await libraries.openRecent(notes(), { restoreFrom: listBackups(notes())[0]! })
    await writeInto('Talks end')
    await libraries.current().call('importPaste', { text: dieBefore })
    await expect.poll(titles).toEqual(expect.arrayContaining(['Talks resume', 'Talks end']))
  })

  it('stays in the list while another one is open, and fails again without harm to that one', async () => {
    expect(await libraries.openRecent(at('old'))).toMatchObject({ ok: true })
    expect(others).toBe(1)
    expect(await libraries.openRecent(notes())).toMatchObject({ ok: false, error: { code: 'missing-library' } })
    expect([await pathOfOpen(), await libraries.problem()]).toEqual([at('old'), null])
    expect(remembered.recent).toEqual([at('old'), notes()])
    await startAgain()
    expect(await pathOfOpen()).toBe(at('old'))
  })

  it('gives its place on the screen to another one that is missing, too', async () => {
    await libraries.openRecent(at('old'))
    await libraries.close()
    rmSync(at('old'))
    start()
    await libraries.openFirst()
    expect(await libraries.problem()).toMatchObject({ path: at('old') })
    await libraries.openRecent(notes())
    expect(await libraries.problem()).toMatchObject({ path: notes() })
  })
})

describe('a library that cannot be read', () => {
  it('is not remembered as the one to open, and not forgotten where it was', async () => {
    await libraries.openPath(at('one'), made)
    await libraries.openPath(at('two'), made)
    const bytes = readFileSync(at('one'))
    bytes.writeUInt32BE(9_999, 60)
    writeFileSync(at('one'), bytes)
    expect(await libraries.openRecent(at('one'))).toMatchObject({ ok: false, error: { code: 'newer-library' } })
    writeFileSync(at('letter'), 'Dear library,\n'.repeat(500))
    expect(await libraries.openPath(at('letter'))).toMatchObject({ ok: false, error: { code: 'not-a-library' } })
    expect(remembered.recent).toEqual([at('two'), at('one')])
    expect(await pathOfOpen()).toBe(at('two'))
  })

  it('that the settings never named is kept in the list when another one is opened instead', async () => {
    mkdirSync(`${folder.path}/Attaché`)
    writeFileSync(mine(), 'Dear library,\n'.repeat(500))
    await libraries.openFirst()
    await libraries.openPath(at('other'), made)
    expect(remembered.recent).toEqual([at('other'), mine()])
  })
})

describe('a library on a drive that does not answer', () => {
  let stuck: string
  beforeAll(async () => {
    stuck = await compileChild('stuck-worker', code.path)
  })
  beforeEach(async () => {
    await libraries.close()
    remembered = { ...remembered, recent: [`${folder.path}/stuck/notes.attache`] }
    start({ worker: stuck, turnTimeoutMs: 100 })
    void libraries.openFirst()
  })

  it('is overtaken by another one that is asked for, which every window that waits is content with', async () => {
    const waiting = libraries.ready()
    expect(await libraries.openPath(at('other'), made)).toMatchObject({ ok: true })
    expect(await (await waiting).call('getLibrary', {})).toMatchObject({ ok: true, value: { name: 'other' } })
    expect(await libraries.problem()).toBeNull()
    expect(remembered.recent).toEqual([at('other'), `${folder.path}/stuck/notes.attache`])
  })

  it('does not keep the app from ending, nor the library that is open from being closed', async () => {
    await libraries.openPath(at('other'), made)
    void libraries.openRecent(`${folder.path}/stuck/notes.attache`)
    await libraries.close()
    expect(existsSync(lockFile(at('other')))).toBe(false)
  })
})

it('a path that was never opened here is neither opened nor looked into', async () => {
  await libraries.openPath(at('one'), made)
  await writeInto('Talks resume')
  await libraries.openPath(at('two'), made)
  remembered = { ...remembered, recent: [at('two')] }
  expect(listBackups(at('one'))).toHaveLength(1)
  const refusal = { ok: false, error: { code: 'not-found' } }
  expect(await libraries.openRecent(at('one'))).toMatchObject(refusal)
  expect(await libraries.openRecent(at('one'), { restoreFrom: listBackups(at('one'))[0]! })).toMatchObject(refusal)
  expect(await libraries.listBackups(at('one'))).toMatchObject(refusal)
})

describe('a library that another Attaché has open', () => {
  let other: TestLibrary
  beforeEach(async () => {
    other = await openTestLibrary(at('one'))
    expect(await libraries.openPath(at('one'))).toMatchObject({
      ok: true,
      value: { readOnly: expect.stringContaining('is open in another Attaché'), heldBy: { pid: process.pid } },
    })
  })
  afterEach(() => other.close())

  it('is read until the person takes it over: then it is written here, and only read there', async () => {
    expect(await libraries.takeOver(false)).toMatchObject({ ok: true, value: { readOnly: expect.any(String) } })
    for (const _ of ['once', 'and again'])
      expect(await libraries.takeOver(true)).toMatchObject({ ok: true, value: { readOnly: null, heldBy: null } })
    expect(others).toBe(2)
    expect(await libraries.current().call('renameCase', { name: 'Ours' })).toMatchObject({ ok: true })
    expect((await other.refusal('renameCase', { name: 'Theirs' })).code).toBe('read-only')
    expect((await other.do('getLibrary', {})).heldBy).toMatchObject({ pid: process.pid })
  })
  it('is opened anew when it is asked for again, and can be written once the other one has closed it', async () => {
    await other.close()
    expect(await libraries.openPath(at('one'))).toMatchObject({ ok: true, value: { readOnly: null } })
    expect(await libraries.openPath(at('one'))).toMatchObject({ ok: true, value: { readOnly: null } })
    expect(others).toBe(1)
  })
})

it('knows the open library by every path that leads to it', async () => {
  await libraries.openPath(at('one'), made)
  symlinkSync(at('one'), at('link'))
  expect(await libraries.openPath(at('link'))).toMatchObject({ ok: true, value: { path: at('one'), readOnly: null } })
  expect(others).toBe(0)
})

it('goes on in the copy of a library whose file was replaced, or in what lies there now', async () => {
  await libraries.openPath(at('two'), made)
  await libraries.openPath(at('one'), made)
  await writeInto('Talks resume')
  expect(await libraries.openRescued()).toMatchObject({ ok: false, error: { code: 'not-found' } })
  writeFileSync(at('new'), readFileSync(at('two')))
  renameSync(at('new'), at('one'))
  expect(await writeInto('Talks end')).toMatchObject({ ok: false, error: { code: 'read-only' } })
  expect(await libraries.openRescued()).toMatchObject({ ok: true, value: { readOnly: null } })
  expect([await titles(), remembered.recent[0]]).toEqual([['Talks resume'], expect.stringContaining('one.rescued-')])
  expect(await libraries.openPath(at('one'))).toMatchObject({ ok: true, value: { readOnly: null } })
})
