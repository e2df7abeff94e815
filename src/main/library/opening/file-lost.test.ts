import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkLibrary } from '../../../../tools/trust/checker/check-library.ts'
import { countFor } from '../../../../tools/trust/figures.ts'
import { listBackups } from '../backups/backups.ts'
import { lockFile, walFile } from './files.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

const isRoot = process.getuid?.() === 0

let folder: ReturnType<typeof makeFolder>
let place: string
let path: string
let elsewhere: string
let library: TestLibrary
let now: number
let passed = 0

async function open(clock = () => now): Promise<void> {
  library = await openTestLibrary(path, { elsewhere: [elsewhere] }, clock)
}

beforeEach(async () => {
  folder = makeFolder()
  place = join(folder.path, 'place')
  elsewhere = join(folder.path, 'Documents')
  path = join(place, 'notes.attache')
  mkdirSync(place)
  mkdirSync(elsewhere)
  now = Date.parse('2026-03-01T10:00:00Z')
  await open()
  for (const name of ['Alaska', 'Kyiv']) await library.do('addActor', { name, kind: 'state' })
})
afterEach(async () => {
  await library.close()
  if (isRoot) execFileSync('sh', ['-c', 'while umount -l "$1" 2>/dev/null; do :; done', 'sh', place])
  folder[Symbol.dispose]()
})

afterAll(() => countFor('Libraries whose file was taken out of its place, or seemed to be', passed))

const add = (name: string) => library.ask('addActor', { name, kind: 'state' })
async function namesIn(file: string): Promise<string[]> {
  const other = await openTestLibrary(file, {}, () => now)
  const names = (await other.do('listActors', {})).map(({ name }) => name)
  await other.close()
  return names.toSorted()
}
/** Every file of the folder with its bytes, so that a test can check that nothing was written. */
const bytesOf = (at: string) =>
  Object.fromEntries(
    readdirSync(at, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(at, name)).toString('base64')]),
  )
const rescuedIn = (at: string) => readdirSync(at).filter((name) => name.includes('.rescued-'))

/** Another library, closed, with one actor. */
async function otherLibrary(): Promise<string> {
  const file = join(folder.path, 'other', 'other.attache')
  mkdirSync(dirname(file))
  const other = await openTestLibrary(file)
  await other.do('addActor', { name: 'Of the other library', kind: 'state' })
  await other.close()
  return file
}
/** Replaces a file as a sync program does: written beside it, then renamed over it. */
function renameOver(from: string): void {
  copyFileSync(from, `${path}.sync`)
  renameSync(`${path}.sync`, path)
}

type Case = readonly [
  what: string,
  spoil: () => void | Promise<void>,
  sentence: RegExp,
  /** The folder in which the copy is expected. */
  copyIn: () => string,
]
const beside = () => place
const inDocuments = () => elsewhere
const openThat = 'open that to go on\\.$'
const replaced = new RegExp(
  `^“notes\\.attache” was replaced by another file while it was open, so nothing can be changed here any more\\. Everything that was saved is in “notes\\.rescued-2026-03-01T10-00-00\\.attache” beside it; ${openThat}`,
  'u',
)
const gone = (where: string) =>
  new RegExp(
    `^“notes\\.attache” is no longer in its place \\(it was moved or deleted, or its drive was taken away\\), so nothing can be changed here any more\\. Everything that was saved is in “.*notes\\.rescued-2026-03-01T10-00-00\\.attache”${where}; ${openThat}`,
    'u',
  )
const cases: readonly Case[] = [
  ['replaced by another library', async () => renameOver(await otherLibrary()), replaced, beside],
  ['replaced by the same bytes', () => renameOver(path), replaced, beside],
  [
    'replaced by a letter',
    () => (writeFileSync(`${path}.sync`, 'Dear'), renameSync(`${path}.sync`, path)),
    replaced,
    beside,
  ],
  ['replaced by a folder', () => (rmSync(path), mkdirSync(path)), replaced, beside],
  ['deleted', () => rmSync(path), gone(' beside it'), beside],
  [
    'deleted with all that lies beside it',
    () => rmSync(place, { recursive: true }),
    gone(', since nothing could be written beside it'),
    inDocuments,
  ],
  [
    'deleted and made again',
    () => (copyFileSync(path, `${path}.copy`), rmSync(path), copyFileSync(`${path}.copy`, path)),
    replaced,
    beside,
  ],
  ['moved', () => renameSync(path, join(place, 'moved.attache')), gone(' beside it'), beside],
  [
    'in a folder that was renamed',
    () => renameSync(place, `${place}-renamed`),
    gone(', since nothing could be written beside it'),
    inDocuments,
  ],
  [
    'without its WAL',
    () => rmSync(walFile(path)),
    new RegExp(
      `^“notes\\.attache-wal”, which belongs to this library, was moved or deleted while it was open, so nothing can be changed here any more\\. Everything that was saved is in “notes\\.rescued-2026-03-01T10-00-00\\.attache” beside it; ${openThat}`,
      'u',
    ),
    beside,
  ],
  [
    'whose WAL was moved',
    () => renameSync(walFile(path), `${walFile(path)}.away`),
    /^“notes\.attache-wal”, which belongs to this library, was moved or deleted/u,
    beside,
  ],
  [
    'whose WAL was emptied in its place',
    () => truncateSync(walFile(path)),
    /^“notes\.attache-wal”, which belongs to this library, was cut off while it was open, so nothing can be changed here any more\. Everything that was saved is in “notes\.rescued/u,
    beside,
  ],
  [
    'whose WAL was cut off by a letter',
    () => truncateSync(walFile(path), statSync(walFile(path)).size - 1),
    /^“notes\.attache-wal”, which belongs to this library, was cut off/u,
    beside,
  ],
]

describe('an open library whose file is', () => {
  it.each(cases)(
    '%s: refuses the next gesture in words, and every gesture before is in the copy',
    async (_what, spoil, sentence, copyIn) => {
      await spoil()
      const refused = await add('After it')
      expect(refused).toMatchObject({
        ok: false,
        error: { code: 'read-only', message: expect.stringMatching(sentence) },
      })
      if (refused.ok) return
      const { message } = refused.error
      expect(library.notices).toEqual([message])
      const { readOnly, rescued } = await library.do('getLibrary', {})
      expect([readOnly, rescued]).toEqual([message, join(copyIn(), rescuedIn(copyIn())[0] ?? '')])
      expect(await library.refusal('undo', {})).toEqual(refused.error)
      expect((await library.do('listActors', {})).map(({ name }) => name).toSorted()).toEqual(['Alaska', 'Kyiv'])
      const [copy = '', ...more] = rescuedIn(copyIn())
      expect(more).toEqual([])
      expect(await namesIn(join(copyIn(), copy))).toEqual(['Alaska', 'Kyiv'])
      expect(readdirSync(copyIn()).filter((name) => name.endsWith('.partial'))).toEqual([])
      expect(checkLibrary(join(copyIn(), copy))).toMatchObject({ problems: [], unsound: false })
      passed++
    },
  )

  it.each(cases)('%s: that is noticed within a beat, without a gesture', async (_what, spoil, sentence) => {
    await library.close()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      await open()
      await library.do('renameCase', { name: 'Talks' })
      await spoil()
      vi.advanceTimersByTime(5000)
      expect(library.notices).toEqual([expect.stringMatching(sentence)])
      passed++
    } finally {
      vi.useRealTimers()
    }
  })

  it.each<[string, () => void]>([
    ['touched', () => utimesSync(path, 1, 1)],
    ['given other permissions', () => chmodSync(path, 0o640)],
    ['linked to under another name', () => linkSync(path, join(place, 'link.attache'))],
    ['copied', () => copyFileSync(path, join(place, 'copy.attache'))],
    ['renamed away and back again', () => (renameSync(path, `${path}.away`), renameSync(`${path}.away`, path))],
    ['left alone while the clock goes back a year', () => (now -= 365 * 86_400_000)],
    ['left alone while the clock goes on a year', () => (now += 365 * 86_400_000)],
    ['read by another program', () => void readFileSync(path)],
  ])('%s is not lost', async (_what, happen) => {
    happen()
    expect(await add('After it')).toMatchObject({ ok: true })
    await library.close()
    expect(library.notices).toEqual([])
    expect(rescuedIn(place)).toEqual([])
    expect(await namesIn(path)).toEqual(['After it', 'Alaska', 'Kyiv'])
    passed++
  })
})

it('is not lost where its drive does not answer for a moment: the step is refused in words, and the next one is taken', async () => {
  renameSync(path, `${path}.away`)
  symlinkSync(path, path)
  expect(await add('Meanwhile')).toMatchObject({
    ok: false,
    error: {
      message:
        'The drive of this library does not answer, so nothing was changed; check that it is still there and try again.',
    },
  })
  rmSync(path)
  renameSync(`${path}.away`, path)
  expect(await add('After it')).toMatchObject({ ok: true })
  expect([library.notices, rescuedIn(place)]).toEqual([[], []])
})

describe('what was lost', () => {
  it('writes nothing over the file in its place, nor beside it: not at closing either, nor a backup', async () => {
    await library.close()
    now += 3_600_000
    await open()
    await add('Before it')
    const backups = listBackups(path)
    renameOver(await otherLibrary())
    expect((await add('After it')).ok).toBe(false)
    const before = bytesOf(place)
    expect(Object.keys(before).toSorted()).toEqual(['notes.attache', ...rescuedIn(place)])
    await library.close()
    expect(bytesOf(place)).toEqual(before)
    expect(listBackups(path)).toEqual(backups)
    expect(await namesIn(path)).toEqual(['Of the other library'])
  })
  it('leaves the WAL and the lock of another Attaché alone that has the other file open', async () => {
    renameOver(await otherLibrary())
    rmSync(walFile(path))
    rmSync(`${path}-shm`)
    rmSync(lockFile(path))
    const other = await openTestLibrary(path)
    await other.do('addActor', { name: 'In its WAL', kind: 'state' })
    expect((await add('After it')).ok).toBe(false)
    await library.close()
    expect(statSync(walFile(path)).size).toBeGreaterThan(0)
    expect(existsSync(lockFile(path))).toBe(true)
    await other.do('addActor', { name: 'After that', kind: 'state' })
    await other.close()
    expect(await namesIn(path)).toEqual(['After that', 'In its WAL', 'Of the other library'])
  })
  it('leaves its own WAL with the other file, too, once another Attaché has that open and may be writing into it', async () => {
    renameOver(await otherLibrary())
    writeFileSync(lockFile(path), readFileSync(lockFile(path), 'utf8').replace(/"token":".*?"/u, '"token":"theirs"'))
    expect((await add('After it')).ok).toBe(false)
    await library.close()
    expect(existsSync(walFile(path))).toBe(true)
    expect(existsSync(lockFile(path))).toBe(true)
  })
  it('is not searched in the other file', async () => {
    renameOver(await otherLibrary())
    expect(await library.refusal('search', { query: 'library' })).toMatchObject({ code: 'unreadable' })
    expect(await library.refusal('verifyLibrary', {})).toMatchObject({ code: 'unreadable' })
  })
  it('can be opened again at once: what lies there is what is open then', async () => {
    renameOver(await otherLibrary())
    expect((await add('After it')).ok).toBe(false)
    const again = await openTestLibrary(path)
    expect(await again.do('getLibrary', {})).toMatchObject({ readOnly: null })
    await again.close()
  })
  it('by a WAL that was cut off is left as it was: no hole is written into it', async () => {
    const before = readFileSync(path)
    truncateSync(walFile(path))
    expect((await add('After it')).ok).toBe(false)
    await library.close()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(existsSync(lockFile(path))).toBe(false)
  })
  it('by its WAL alone is whole again in its own file, which can be opened at once and written to', async () => {
    rmSync(walFile(path))
    expect((await add('After it')).ok).toBe(false)
    const again = await openTestLibrary(path)
    expect((await again.do('listActors', {})).map(({ name }) => name).toSorted()).toEqual(['Alaska', 'Kyiv'])
    await again.do('addActor', { name: 'Opened again', kind: 'state' })
    await library.close()
    await again.do('addActor', { name: 'And again', kind: 'state' })
    expect((await again.do('verifyLibrary', {})).problems).toEqual([])
    await again.close()
    expect(await namesIn(path)).toEqual(['Alaska', 'And again', 'Kyiv', 'Opened again'])
  })
  it('in a renamed folder is whole there', async () => {
    renameSync(place, `${place}-renamed`)
    expect((await add('After it')).ok).toBe(false)
    await library.close()
    rmSync(lockFile(join(`${place}-renamed`, 'notes.attache')))
    expect(await namesIn(join(`${place}-renamed`, 'notes.attache'))).toEqual(['Alaska', 'Kyiv'])
  })
  it('in the middle of a gesture: that gesture is not acknowledged, and is in the copy', async () => {
    // The clock is read inside the transaction, between the access checks before and after it.
    let spoil: (() => void) | null = null
    await library.close()
    await open(() => {
      spoil?.()
      spoil = null
      return now
    })
    spoil = () => rmSync(path)
    expect(await add('On its way')).toMatchObject({ ok: false, error: { code: 'read-only' } })
    expect(await namesIn(join(place, rescuedIn(place)[0] ?? ''))).toEqual(['Alaska', 'Kyiv', 'On its way'])
  })
})

describe.runIf(isRoot)('a drive', () => {
  it('that is taken away: the copy lies in the documents, not in the empty place of the drive', async () => {
    await library.close()
    rmSync(path)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=20m', 'tmpfs', place])
    await open()
    await add('On the drive')
    execFileSync('umount', ['-l', place])
    expect(await add('After it')).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(gone(', since nothing could be written beside it')) },
    })
    expect(rescuedIn(place)).toEqual([])
    expect(await namesIn(join(elsewhere, rescuedIn(elsewhere)[0] ?? ''))).toEqual(['On the drive'])
  })
  it('that can only be read from now on is no loss: what is open goes on', async () => {
    execFileSync('mount', ['--bind', place, place])
    execFileSync('mount', ['-o', 'remount,ro,bind', place])
    expect(await add('After it')).toMatchObject({ ok: true })
    expect(library.notices).toEqual([])
    execFileSync('umount', ['-l', place])
  })
  it('on which there is no room for a copy has it elsewhere; where there is no elsewhere, that is said', async () => {
    await library.close()
    rmSync(path)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', place])
    await open()
    await add('On the small drive')
    writeFileSync(
      join(place, 'filler'),
      new Uint8Array(1_000_000 - 100_000 - statSync(path).size - statSync(walFile(path)).size),
    )
    rmSync(path)
    expect(await add('After it')).toMatchObject({ ok: false, error: { code: 'read-only' } })
    expect(await namesIn(join(elsewhere, rescuedIn(elsewhere)[0] ?? ''))).toEqual(['On the small drive'])
  })
})

it('leaves the WAL to the one who took the library over: it is not written into the file at closing', async () => {
  writeFileSync(
    lockFile(path),
    JSON.stringify({ host: 'elsewhere', pid: 1, started: null, since: '', beat: 0, token: 'theirs' }),
  )
  const before = bytesOf(place)
  expect(await library.refusal('renameCase', { name: 'Talks' })).toEqual({
    code: 'read-only',
    message:
      'This library was taken over by another Attaché (on elsewhere, process 1), so it can only be read here now. Everything that was saved here is in it; take it over again, or close it there, to change it here.',
  })
  expect((await library.do('getLibrary', {})).heldBy).toMatchObject({ host: 'elsewhere', state: 'unknown' })
  await library.close()
  const after = bytesOf(place)
  for (const name of ['notes.attache', 'notes.attache-wal', 'notes.attache.lock'])
    expect(after[name]).toBe(before[name])
  expect(openDatabase(path, { readOnly: true }).get('SELECT count(*) AS n FROM actor')).toEqual({ n: 2 })
})
