import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { walFile } from './files.ts'
import { makeFolder, openTestLibrary, type TestLibrary } from '../test-library/test-library.ts'

/** Root ignores permissions, so root gets a small file system of its own that is read-only or full. */
const isRoot = process.getuid?.() === 0

let folder: ReturnType<typeof makeFolder>
let place: string
let path: string

beforeEach(() => {
  folder = makeFolder()
  place = join(folder.path, 'place')
  path = join(place, 'notes.attache')
  mkdirSync(place)
})
afterEach(() => {
  if (isRoot) execFileSync('sh', ['-c', 'while umount "$1" 2>/dev/null; do :; done', 'sh', place])
  else chmodSync(place, 0o700)
  folder[Symbol.dispose]()
})

function makeReadOnly(): void {
  if (isRoot) {
    execFileSync('mount', ['--bind', place, place])
    execFileSync('mount', ['-o', 'remount,ro,bind', place])
  } else {
    chmodSync(place, 0o500)
  }
}

async function onSmallDisk(): Promise<TestLibrary> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', place])
  return openTestLibrary(path, { synchronous: 'FULL' })
}

describe('a folder that can only be read', () => {
  const sentence =
    'This library’s folder can only be read, so nothing can be changed; copy the library to a place you may write to.'
  it('gives a library that can be read and searched, and says why it cannot be changed', async () => {
    const writable = await openTestLibrary(path)
    await writable.do('importPaste', { text: 'A title\nA sentence about Kyiv.' })
    await writable.close()
    makeReadOnly()
    const library = await openTestLibrary(path)
    expect(await library.do('getLibrary', {})).toMatchObject({ readOnly: sentence })
    expect(await library.do('listSources', {})).toHaveLength(1)
    expect(await library.do('search', { query: 'kyiv' })).toHaveLength(1)
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    expect(await library.refusal('renameCase', { name: 'Alaska' })).toEqual({ code: 'read-only', message: sentence })
    expect(await library.do('keepUiState', { key: 'reader', value: '1' })).toBeNull()
    await library.close()
    expect(readdirSync(place).sort()).toEqual(['notes.attache', 'notes.attache.backups'])
  })
  it('shows the last steps of a library that was not closed', async () => {
    const writable = await openTestLibrary(path)
    await writable.do('renameCase', { name: 'In the WAL' })
    const crashed = join(place, 'crashed.attache')
    copyFileSync(path, crashed)
    copyFileSync(walFile(path), walFile(crashed))
    await writable.close()
    makeReadOnly()
    const library = await openTestLibrary(crashed)
    expect((await library.do('getLibrary', {})).case.name).toBe('In the WAL')
    await library.close()
  })
})

describe.runIf(isRoot)('a disk that is full', () => {
  const sentence =
    'The disk is full, so this step was not saved; everything before it is kept. Free some space and do it again.'
  it('refuses the step in words, leaves nothing of it, and takes the next small one', async () => {
    const library = await onSmallDisk()
    await library.do('importPaste', { text: 'A small text.' })
    const refused = await library.refusal('importPaste', { text: 'Word after word. '.repeat(200_000) })
    expect(refused).toEqual({ code: 'disk-full', message: sentence })
    expect(await library.do('listSources', {})).toHaveLength(1)
    expect((await library.do('getLibrary', {})).undo).toBe('Import a source')
    expect((await library.do('verifyLibrary', {})).problems).toEqual([])
    await library.close()
    const reopened = await openTestLibrary(path)
    expect(await reopened.do('listSources', {})).toHaveLength(1)
    await reopened.close()
  })
  it('says that there is no room for a backup, and closes', async () => {
    const library = await onSmallDisk()
    await library.do('importPaste', { text: randomBytes(150_000).toString('hex') })
    await library.close()
    expect(library.notices).toEqual([
      'The disk is full, so no backup of the library was made; the library itself is saved. Free some space.',
    ])
    expect(readdirSync(place)).not.toContain('notes.attache.lock')
  })
  it('lets a library be read that is opened on it', async () => {
    const before = await onSmallDisk()
    await before.do('renameCase', { name: 'Alaska' })
    await before.close()
    expect(() => writeFileSync(join(place, 'filler'), new Uint8Array(3_000_000))).toThrow('ENOSPC')
    const library = await openTestLibrary(path)
    const full = 'The disk is full, so this library can only be read for now; free some space and open it again.'
    expect(await library.do('getLibrary', {})).toMatchObject({ case: { name: 'Alaska' }, readOnly: full })
    expect(await library.refusal('renameCase', { name: 'Kyiv' })).toEqual({ code: 'read-only', message: full })
    await library.close()
  })
  it('keeps every gesture that was acknowledged before it was full', async () => {
    const library = await onSmallDisk()
    let kept = 0
    let refused: { code: string; message: string } | null = null
    while (!refused) {
      try {
        await library.do('addActor', { name: `${kept} `.padEnd(400, 'name '), kind: 'person' })
        kept++
      } catch (error) {
        refused = { code: 'thrown', message: (error as Error).message }
      }
    }
    expect(refused.message).toBe(`addActor: ${sentence}`)
    expect(await library.do('listActors', {})).toHaveLength(kept)
    cpSync(place, join(folder.path, 'copy'), { recursive: true })
    await library.close()
    const copy = await openTestLibrary(join(folder.path, 'copy', 'notes.attache'))
    expect(await copy.do('listActors', {})).toHaveLength(kept)
    expect((await copy.do('verifyLibrary', {})).problems).toEqual([])
    await copy.close()
  })
})
