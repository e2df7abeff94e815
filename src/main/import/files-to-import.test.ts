import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { maxSourceBytes } from '#shared/text/source-limits.ts'
import { makeFolder } from '../library/test-library/test-library.ts'
import { listFiles, type Found, type Given, type HowToFind } from './files-to-import.ts'
import { makeZip } from './fixture/make-zip.ts'

const unzip = new URL('unzip-thread.ts', import.meta.url)

let folder: ReturnType<typeof makeFolder>
let closers: (() => void)[]
beforeEach(() => {
  folder = makeFolder()
  closers = []
  mkdirSync(at('desk'))
})
afterEach(() => {
  vi.restoreAllMocks()
  for (const close of closers) close()
  folder[Symbol.dispose]()
})

const at = (...names: string[]) => join(folder.path, ...names)
const put = (name: string, content: string | Uint8Array = 'Words.') => writeFileSync(at('desk', name), content)

const list = (
  given: readonly Given[],
  how: Partial<HowToFind> = {},
  onFound: (files: number) => void = () => undefined,
) => listFiles(given, { unzip, closers, signal: new AbortController().signal, ...how }, onFound)
const found = (...given: Given[]) => list(given)
const desk = (how?: Partial<HowToFind>) => list([{ path: at('desk') }], how)
const names = (all: readonly Found[]) => all.map(({ name }) => name)

/** What is read of each file: its words, or the sentence that refuses it. */
async function read(all: readonly Found[]): Promise<string[]> {
  const results = []
  for (const one of all) {
    const result = await one.read()
    results.push(result.ok ? Buffer.from(result.value).toString() : result.error.message)
  }
  return results
}

describe('a folder', () => {
  it('gives its files in the order of their names, with those of its folders', async () => {
    for (const name of ['10.txt', '9.txt', '.hidden', 'Thumbs.db', 'desktop.ini']) put(name)
    mkdirSync(at('desk', 'annex'))
    mkdirSync(at('desk', '.git'))
    put('annex/b.txt')
    put('.git/config')
    expect(names(await desk())).toEqual(['desk/9.txt', 'desk/10.txt', 'desk/annex/b.txt'])
  })
  it('without files is said to be so', async () => {
    mkdirSync(at('desk', 'annex'))
    expect(await read(await desk())).toEqual(['There are no files in the folder “desk”.'])
  })
  it('whose links lead in circles or away is read once', async () => {
    put('a.txt')
    symlinkSync(at('desk'), at('desk', 'circle'))
    symlinkSync('..', at('desk', 'up'))
    symlinkSync('/', at('desk', 'root'))
    symlinkSync('self', at('desk', 'self'))
    symlinkSync('gone', at('desk', 'to nothing'))
    const all = await desk()
    expect(names(all)).toEqual(['desk/a.txt', 'desk/self', 'desk/to nothing'])
    expect(await read(all)).toEqual([
      'Words.',
      expect.stringContaining('its links lead in a circle'),
      expect.stringContaining('it is no longer there'),
    ])
  })
  it('of 10,000 files is listed in a few seconds', { timeout: 30_000 }, async () => {
    for (let i = 0; i < 10_000; i++) put(`${i}.txt`, '')
    const started = performance.now()
    const all = await desk()
    expect(performance.now() - started).toBeLessThan(5000)
    expect([all.length, all[9999]?.name]).toEqual([10_000, 'desk/9999.txt'])
  })
  it('of more files than are taken says how many at least are left out', async () => {
    mkdirSync(at('desk', 'a'))
    for (const name of ['a/1.txt', 'a/2.txt', 'a/3.txt', 'a/4.txt', 'b.txt', 'c.txt', '.hidden']) put(name)
    mkdirSync(at('desk', 'd', 'e'), { recursive: true })
    const all = await list([{ path: at('desk') }, { name: 'own.txt', bytes: new Uint8Array(1) }], { most: 3 })
    expect(names(all)).toEqual(['desk/a/1.txt', 'desk/a/2.txt', 'desk', 'own.txt'])
    // Two in the folder "a", and b.txt, c.txt and the folder "d".
    expect((await read(all))[2]).toBe(
      '“desk” holds more than 3 files and folders, so at least 5 of them were not imported; import the rest in smaller folders.',
    )
  })
  it('of as many files as are taken leaves none out', async () => {
    for (const name of ['1.txt', '2.txt', '3.txt', '.hidden']) put(name)
    expect(names(await desk({ most: 3 }))).toEqual(['desk/1.txt', 'desk/2.txt', 'desk/3.txt'])
    expect(await read(await desk({ most: 2 }))).toContain(
      '“desk” holds more than 2 files and folders, so at least 1 of them was not imported; import the rest in smaller folders.',
    )
  })
  it('in folders in folders is read', async () => {
    const deep = Array.from({ length: 300 }, () => 'in')
    mkdirSync(at('desk', ...deep), { recursive: true })
    put(join(...deep, 'a.txt'))
    expect(await read(await desk())).toEqual(['Words.'])
  })
  it('that is gone when it is read is refused', async () => {
    expect(await read(await found({ path: at('gone') }))).toEqual([
      '“gone” could not be read (it is no longer there); nothing was changed.',
    ])
  })
  it('holds things that are no files, which are refused at once', async () => {
    execFileSync('mkfifo', [at('desk', 'pipe')])
    symlinkSync('/dev/zero', at('desk', 'zero'))
    expect(await read(await desk())).toEqual([
      expect.stringContaining('it is a device or a connection'),
      expect.stringContaining('it is a device or a connection'),
    ])
  })
  it.each([['line\nbreak.txt'], ['\u202Etxt.exe.txt'], ['a\u0007.txt'], ["'; DROP TABLE source; --.txt"], ['“.txt']])(
    'holds a file of a strange name, which is read: %j',
    async (name) => {
      put(name)
      const all = await desk()
      expect(names(all)).toEqual([`desk/${name}`])
      expect(await read(all)).toEqual(['Words.'])
    },
  )
})

describe('a ZIP file', () => {
  it('gives its files with its own name, wherever it lies', async () => {
    put('a.zip', makeZip([{ name: 'in/b.txt', content: 'Words.' }]))
    put('c.txt')
    const all = await desk()
    expect(names(all)).toEqual(['desk/a.zip/in/b.txt', 'desk/c.txt'])
    expect(await read(all)).toEqual(['Words.', 'Words.'])
  })
  it('in a ZIP file is refused without being opened, and its neighbours are read', async () => {
    const inner = makeZip([{ name: 'b.txt', content: 'Words.' }])
    put(
      'a.zip',
      makeZip([
        { name: 'x/inner.ZIP', content: inner },
        { name: 'b.txt', content: 'Words.' },
      ]),
    )
    expect(await read(await desk())).toEqual([
      '“inner.ZIP” is an archive within an archive; unpack it and import what you need.',
      'Words.',
    ])
  })
  it.each([
    ['damaged', Buffer.from('PK'), '“a.zip” is damaged or not what its name says, so it was not imported.'],
    ['empty', makeZip([]), 'There are no files in “a.zip”.'],
    ['of links', makeZip([{ name: 'l', content: '/etc/passwd', mode: 0o120777 }]), 'There are no files in “a.zip”.'],
    ['hostile', makeZip([{ name: '../a.txt' }]), /is not an archive that a usual program makes/u],
    ['too large', makeZip([], { count: 30_000 }), /holds more than 20,000 files/u],
  ])('that is %s is refused in one sentence', async (_what, bytes, sentence) => {
    put('a.zip', bytes)
    const said = await read(await desk())
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(sentence)
  })
  it('of locked files refuses each in one sentence', async () => {
    put('a.zip', makeZip([{ name: 'b.txt', content: 'Words.', flags: 0x0801, says: { compressed: 18 } }]))
    expect(await read(await desk())).toEqual([
      '“b.txt” is encrypted within its archive; unpack it with its password and import that.',
    ])
  })
  it('is no folder of that name, and no link to one', async () => {
    mkdirSync(at('desk', 'a.zip'))
    put('a.zip/b.txt')
    expect(names(await desk())).toEqual(['desk/a.zip/b.txt'])
  })
})

/** A thread that takes its time to open an archive. */
const opensLate = `
  import { parentPort } from 'node:worker_threads'
  parentPort.on('message', ({ id }) => setTimeout(() => parentPort.postMessage({ id, answer: { entries: [] } }), 300))`
const lateThread = new URL(`data:text/javascript,${encodeURIComponent(opensLate)}`)

describe('a search that is cancelled', () => {
  it.each([
    ['in a folder', () => [{ path: at('desk') }]],
    ['one by one', () => ['desk/1.txt', 'desk/2.txt', 'desk/3.txt'].map((name) => ({ name, bytes: null }))],
  ])('ends with what it had found %s, each of which was told', async (_where, given) => {
    for (const name of ['1.txt', '2.txt', '3.txt']) put(name)
    const cancel = new AbortController()
    const told: number[] = []
    const all = await list(given(), { signal: cancel.signal }, (files) => {
      told.push(files)
      if (files === 2) cancel.abort()
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect([names(all), told]).toEqual([
      ['desk/1.txt', 'desk/2.txt'],
      [1, 2],
    ])
  })
  it('closes an archive that is open only after it', async () => {
    put('a.zip')
    const [asked, ended] = [vi.spyOn(Worker.prototype, 'postMessage'), vi.spyOn(Worker.prototype, 'terminate')]
    const cancel = new AbortController()
    const listing = desk({ signal: cancel.signal, unzip: lateThread })
    await expect.poll(() => asked.mock.calls.length).toBe(1)
    cancel.abort()
    expect(await listing).toEqual([])
    await expect.poll(() => ended.mock.calls.length).toBe(1)
    expect(closers).toEqual([])
  })
})

describe('bytes without a file', () => {
  it('are read under their name, whatever that is', async () => {
    const all = await found({ name: '../../a.txt', bytes: new Uint8Array(Buffer.from('Words.')) })
    expect(await read(all)).toEqual(['Words.'])
  })
  it.each([
    ['more than are read', new Uint8Array(maxSourceBytes + 1)],
    ['more than could be sent', null],
  ])('are refused where they are %s', async (_what, bytes) => {
    expect(await read(await found({ name: 'a.txt', bytes }))).toEqual([expect.stringContaining('larger than 50 MB')])
  })
})
