import { execFileSync } from 'node:child_process'
import {
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
  writeFileSync,
  openSync,
  writeSync,
  closeSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listBackups } from '../backups/backups.ts'
import { backupsFolder, walFile } from './files.ts'
import { openFile } from './open.ts'
import { openDatabase } from '../sqlite/sqlite.ts'
import { makeFolder, openTestLibrary, tryOpen } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let path: string

beforeEach(() => {
  folder = makeFolder()
  path = join(folder.path, 'notes.attache')
})
afterEach(() => folder[Symbol.dispose]())

const text = `A title\n${'A sentence about Kyiv and the talks. '.repeat(400)}\n`

/** A library that was closed, so it has one backup beside it. */
async function makeLibrary(): Promise<void> {
  const library = await openTestLibrary(path)
  await library.do('importPaste', { text })
  await library.close()
}

/** A library whose process ended without closing it: the file and its WAL as they were. */
async function makeCrashed(at: string): Promise<void> {
  const library = await openTestLibrary(path)
  await library.do('renameCase', { name: 'In the WAL' })
  copyFileSync(path, at)
  copyFileSync(walFile(path), walFile(at))
  await library.close()
}

function scribble(file: string, from: number, length: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, new Uint8Array(length).fill(0x5a), 0, length, from)
  closeSync(handle)
}

async function refusal(options: Parameters<typeof tryOpen>[1] = {}): Promise<{ code: string; message: string }> {
  const opened = await tryOpen(path, options)
  if (opened.ok) throw new Error('It was opened')
  return opened.error
}

describe('a library that is not there', () => {
  it('is made where it is asked for', async () => {
    const library = await openTestLibrary(path, { create: 'new' })
    expect(await library.do('getLibrary', {})).toMatchObject({
      path,
      name: 'notes',
      readOnly: null,
      notices: [],
      undo: null,
      redo: null,
    })
    await library.close()
  })
  it('is not made where only opening was asked for', async () => {
    expect(await refusal({ create: undefined as never })).toEqual({
      code: 'missing-library',
      message: `The library “notes.attache” is not in “${folder.path}” any more. Nothing was changed.`,
    })
    expect(existsSync(path)).toBe(false)
  })
  it('is not made over a file', async () => {
    writeFileSync(path, 'a letter')
    expect((await refusal({ create: 'new' })).message).toBe(
      'There is a file “notes.attache” already, and it was left as it is; choose another name.',
    )
    expect(readFileSync(path, 'utf8')).toBe('a letter')
  })
  it('is not replaced by an empty one where backups of it are left', async () => {
    await makeLibrary()
    rmSync(path)
    expect((await refusal()).code).toBe('missing-library')
    expect(readdirSync(folder.path)).toEqual(['notes.attache.backups'])
  })
  it('comes back from the backup that the person chooses', async () => {
    await makeLibrary()
    rmSync(path)
    const library = await openTestLibrary(path, { restoreFrom: listBackups(path)[0]! })
    expect(await library.do('listSources', {})).toHaveLength(1)
    expect((await library.do('getLibrary', {})).notices[0]).toMatch(
      /^The library file was missing, so it was restored from its backup of .+\. What was done after that is not in it\.$/u,
    )
    await library.close()
  })
  it('comes back from that backup, too, where it came back by itself meanwhile: then it is kept, and not called damaged', async () => {
    await makeLibrary()
    const there = readFileSync(path)
    const library = await openTestLibrary(path, { restoreFrom: listBackups(path)[0]! })
    expect((await library.do('getLibrary', {})).notices[0]).toMatch(
      /^The library was restored from its backup of .+, as you chose\. What was done after that is not in it; the file that was there is kept as “notes\.damaged-.+\.attache”\.$/u,
    )
    await library.close()
    const kept = readdirSync(folder.path).find((name) => name.startsWith('notes.damaged-'))!
    expect(readFileSync(join(folder.path, kept)).equals(there)).toBe(true)
  })
  it('is not restored from a file that is no backup of it', async () => {
    await makeLibrary()
    rmSync(path)
    const other = `${folder.path}/other.attache`
    writeFileSync(other, 'a letter')
    expect((await refusal({ restoreFrom: other })).code).toBe('not-found')
    const [backup = ''] = listBackups(path)
    scribble(backup, 4096, 20_000)
    expect((await refusal({ restoreFrom: backup })).code).toBe('damaged-library')
    expect(existsSync(path)).toBe(false)
  })
  it('is made whole, or not at all: what was begun before is begun anew', async () => {
    writeFileSync(`${path}.making`, 'half a library')
    writeFileSync(`${path}.making-journal`, 'half a step')
    const library = await openTestLibrary(path)
    await library.close()
    expect(readdirSync(folder.path)).toEqual(['notes.attache'])
  })
  it('made new where the WAL of an earlier one was left does not read it, and keeps it', async () => {
    const crashed = `${folder.path}/crashed.attache`
    await makeCrashed(crashed)
    rmSync(path)
    renameSync(walFile(crashed), walFile(path))
    const wal = readFileSync(walFile(path))
    const library = await openTestLibrary(path, { create: 'new' })
    expect((await library.do('getLibrary', {})).case.name).toBe('Untitled case')
    expect(await library.do('verifyLibrary', {})).toMatchObject({ problems: [] })
    await library.close()
    const kept = readdirSync(folder.path).find((name) => /^notes\.damaged-.+\.attache-wal$/u.test(name))!
    expect(readFileSync(`${folder.path}/${kept}`).equals(wal)).toBe(true)
  })
  it('made new where a copy that brought an earlier one back was left does not become that one, and keeps it', async () => {
    await makeLibrary()
    renameSync(path, `${path}.restored`)
    for (let time = 1; time <= 2; time++) {
      const library = await openTestLibrary(path, time === 1 ? { create: 'new' } : {})
      expect(await library.do('listSources', {})).toEqual([])
      await library.close()
    }
    expect(readdirSync(folder.path).filter((name) => name.startsWith('notes.damaged-'))).toHaveLength(1)
  })
  it('made new under an old name leaves the old backups alone', async () => {
    await makeLibrary()
    rmSync(path)
    const library = await openTestLibrary(path, { create: 'new' })
    expect(await library.do('listSources', {})).toEqual([])
    await library.close()
    expect(readdirSync(folder.path).filter((name) => name.startsWith('notes.attache.backups-'))).toHaveLength(1)
  })
})

describe('a library whose surroundings are in the way', () => {
  it.each(['-wal', '-shm', '-journal', '.restored', '.restoring', '.restoring-from'])(
    'is refused in a sentence where a folder, a pipe or a link bears the name of its %s, and opens once that is gone',
    async (ending) => {
      await makeLibrary()
      const file = `${path}${ending}`
      for (const make of [
        () => mkdirSync(file),
        () => execFileSync('mkfifo', [file]),
        () => symlinkSync('/dev/zero', file),
      ]) {
        make()
        expect(await refusal()).toEqual({
          code: 'unreadable',
          message: `“notes.attache${ending}” beside the library “notes.attache” should be a file, and is a folder, a link or a device, so the library was left as it is; move that away and open the library again.`,
        })
        rmSync(file, { recursive: true })
      }
      await (await openTestLibrary(path)).close()
    },
  )
  it('is missing, in a sentence, where a file stands in the place of its folder', async () => {
    await makeLibrary()
    path = join(path, 'notes.attache')
    expect((await refusal({ create: undefined as never })).code).toBe('missing-library')
    expect((await refusal()).message).toMatch(/^The library “notes\.attache” could not be opened \(ENOTDIR\)/u)
  })
  it('is not brought back from a folder that is called as a damaged copy of it', async () => {
    await makeLibrary()
    rmSync(path)
    mkdirSync(`${folder.path}/notes.damaged-long-ago.attache`)
    expect((await refusal()).code).toBe('missing-library')
  })
  it.each([208, 240, 255])('is refused in a sentence where its name is %i letters long', async (length) => {
    path = join(folder.path, 'x'.repeat(length))
    expect(await refusal()).toMatchObject({
      code: 'unreadable',
      message: expect.stringMatching(/^The name of the library “x+” is so long that nothing can be kept beside it/u),
    })
    expect(readdirSync(folder.path)).toEqual([])
  })
  it('opens, and is brought back, where its name is as long as it may be', async () => {
    path = join(folder.path, `${'ж'.repeat(99)}.attache`.padStart(108, 'x'))
    await makeLibrary()
    scribble(path, 4096, 20_000)
    const library = await openTestLibrary(path)
    expect((await library.do('getLibrary', {})).notices).toHaveLength(1)
    await library.close()
  })
  it('opens where its WAL is larger than can be read into memory', async () => {
    await makeLibrary()
    writeFileSync(walFile(path), '')
    truncateSync(walFile(path), 2 ** 31)
    const library = await openTestLibrary(path)
    expect(await library.do('listSources', {})).toHaveLength(1)
    await library.close()
  })
})

it('a large library says that opening it takes a while, as a slow drive gives it in minutes only; a small one does not', async () => {
  await makeLibrary()
  let told = 0
  for (const expected of [0, 1]) {
    const opened = openFile({ path, now: Date.now, working: () => told++ })
    if (!opened.ok) throw new Error(opened.error.message)
    opened.value.close()
    expect(told).toBe(expected)
    truncateSync(path, 300_000_001)
  }
})

it('a library that was cut off while it was open, and cannot be closed properly, is let go and brought back from its backup', async () => {
  await makeLibrary()
  const library = await openTestLibrary(path)
  truncateSync(path)
  expect((await library.refusal('renameCase', { name: 'Another' })).code).toBe('damaged-library')
  await expect(library.close()).rejects.toThrow('malformed')
  expect(existsSync(`${path}.lock`)).toBe(false)
  const again = await openTestLibrary(path)
  expect(await again.do('listSources', {})).toHaveLength(1)
  expect((await again.do('getLibrary', {})).notices).toEqual([expect.stringContaining('restored from its backup')])
  await again.close()
})

it('a library with two names is written under the one that was opened alone', async () => {
  await makeLibrary()
  const other = join(folder.path, 'snapshot.attache')
  linkSync(path, other)
  const one = await openTestLibrary(path)
  const two = await openTestLibrary(other)
  for (let i = 0; i < 20; i++) {
    await one.do('addActor', { name: `One ${i}`, kind: 'person' })
    await two.do('addActor', { name: `Two ${i}`, kind: 'person' })
  }
  await two.close()
  await one.close()
  expect(statSync(path).nlink).toBe(1)
  for (const [file, name] of [
    [path, 'One'],
    [other, 'Two'],
  ] as const) {
    const again = await openTestLibrary(file)
    const names = (await again.do('listActors', {})).map((actor) => actor.name)
    expect(names.filter((each) => each.startsWith(name))).toHaveLength(20)
    expect((await again.do('getLibrary', {})).notices).toEqual([])
    await again.close()
  }
})

describe('a file that is no library', () => {
  const sentence = 'This file is not an Attaché library; choose another one. It was left as it is.'
  it('is refused and left as it is when it is no database', async () => {
    writeFileSync(path, 'Dear reader, this is a letter. '.repeat(100))
    const before = readFileSync(path)
    expect(await refusal()).toEqual({ code: 'not-a-library', message: sentence })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['notes.attache'])
  })
  it.each([
    ['a folder', () => mkdirSync(path), 'not-a-library'],
    ['a pipe', () => execFileSync('mkfifo', [path]), 'not-a-library'],
    ['a link to a device', () => symlinkSync('/dev/zero', path), 'not-a-library'],
    ['a link that leads in a circle', () => symlinkSync(path, path), 'unreadable'],
  ])('is refused in words, and not waited for, when it is %s', async (_what, make, code) => {
    make()
    expect((await refusal()).code).toBe(code)
    expect(readdirSync(folder.path)).toEqual(['notes.attache'])
  })
  it('is refused and left as it is when it is another program’s database', async () => {
    const other = openDatabase(path, { journal: 'DELETE' })
    other.exec('CREATE TABLE song (name TEXT)')
    other.close()
    const before = readFileSync(path)
    expect(await refusal()).toEqual({ code: 'not-a-library', message: sentence })
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('a library of a newer Attaché', () => {
  it('is refused and left as it is', async () => {
    await makeLibrary()
    const db = openDatabase(path)
    db.exec('PRAGMA user_version=9999')
    db.close()
    const before = readFileSync(path)
    expect(await refusal()).toEqual({
      code: 'newer-library',
      message:
        'The library “notes.attache” was written by a newer Attaché and was left as it is; update Attaché to open it.',
    })
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('a damaged library', () => {
  const restored =
    /^The library was damaged, so it was restored from its backup of .+\. What was done after that is not in it; the damaged file is kept as “(notes\.damaged-.+\.attache)”\.$/u

  it.each([
    ['whose pages were overwritten', () => scribble(path, 8192, 20_000)],
    ['whose head was overwritten', () => scribble(path, 0, 4096)],
    ['that was cut off', () => truncateSync(path, 40_000)],
    ['that was emptied', () => truncateSync(path, 0)],
  ])('%s is restored from its newest backup, and kept', async (_how, damage) => {
    await makeLibrary()
    damage()
    const damaged = readFileSync(path)
    const library = await openTestLibrary(path)
    expect(await library.do('listSources', {})).toHaveLength(1)
    const [notice] = (await library.do('getLibrary', {})).notices
    const kept = restored.exec(notice ?? '')?.[1]
    expect(kept, notice).toBeTruthy()
    expect(readFileSync(join(folder.path, kept ?? '')).equals(damaged)).toBe(true)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    await library.close()
  })
  it('without a backup is refused and left as it is, never replaced by an empty one', async () => {
    await makeLibrary()
    rmSync(backupsFolder(path), { recursive: true })
    scribble(path, 8192, 20_000)
    const before = readFileSync(path)
    expect(await refusal()).toEqual({
      code: 'damaged-library',
      message:
        'The library “notes.attache” is damaged and there is no whole backup beside it. The file was left as it is; try a copy of it from elsewhere.',
    })
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['notes.attache'])
  })
  it.each([
    ['takes the newest of several backups', false, 'Second'],
    ['passes over a damaged backup to an older whole one', true, 'First'],
  ])('%s', async (_what, damageNewest, name) => {
    let now = Date.parse('2026-03-01T10:00:00Z')
    for (const each of ['First', 'Second']) {
      const library = await openTestLibrary(path, {}, () => now)
      await library.do('renameCase', { name: each })
      await library.close()
      now += 3_600_000
    }
    scribble(path, 4096, 20_000)
    if (damageNewest) scribble(listBackups(path)[0] ?? '', 4096, 20_000)
    const library = await openTestLibrary(path, {}, () => now)
    expect((await library.do('getLibrary', {})).case.name).toBe(name)
    await library.close()
  })
  it('keeps the steps that only its WAL holds', async () => {
    const crashed = join(folder.path, 'crashed.attache')
    await makeLibrary()
    await makeCrashed(crashed)
    const library = await openTestLibrary(crashed)
    expect((await library.do('getLibrary', {})).case.name).toBe('In the WAL')
    await library.close()
  })
  it('with a scribbled WAL opens with what is whole', async () => {
    const crashed = join(folder.path, 'crashed.attache')
    await makeLibrary()
    await makeCrashed(crashed)
    scribble(walFile(crashed), 100, statSync(walFile(crashed)).size - 100)
    const library = await openTestLibrary(crashed)
    expect(await library.do('listSources', {})).toHaveLength(1)
    await library.close()
  })
})
