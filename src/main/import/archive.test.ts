import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { compileChild } from '../library/kill-tests/compile-child.ts'
import { makeFolder } from '../library/test-library/test-library.ts'
import { openArchive, type Archive } from './archive.ts'
import { makeZip, type ZipEnd, type ZipEntry } from './fixture/make-zip.ts'

const text = 'The gates stay shut.\n'

const scripts = makeFolder()
/** The script of the thread, compiled, since it is started some eighty times. */
let script: string
beforeAll(async () => {
  script = await compileChild('unzip-thread', scripts.path, import.meta.dirname)
})
afterAll(() => scripts[Symbol.dispose]())

let folder: ReturnType<typeof makeFolder>
let open: Archive[]
let memoryBefore: number

beforeEach(() => {
  folder = makeFolder()
  open = []
  memoryBefore = process.memoryUsage.rss()
})
afterEach(() => {
  for (const archive of open) archive.close()
  // Whatever an archive holds, nothing is written, and this process does not take it into its memory.
  expect(readdirSync(folder.path)).toEqual(['given.zip'])
  expect(process.memoryUsage.rss() - memoryBefore).toBeLessThan(100_000_000)
  folder[Symbol.dispose]()
})

async function opened(bytes: Uint8Array): Promise<Archive | string> {
  const path = join(folder.path, 'given.zip')
  writeFileSync(path, bytes)
  const archive = await openArchive(path, script)
  if (typeof archive !== 'string') open.push(archive)
  return archive
}
const given = (entries: readonly ZipEntry[], end?: ZipEnd) => opened(makeZip(entries, end))
const namesIn = (archive: Archive | string) =>
  typeof archive === 'string' ? archive : archive.entries.map(({ name }) => name)

/** What is read of the first file in an archive. */
async function firstOf(archive: Archive | string): Promise<string> {
  if (typeof archive === 'string') return archive
  const read = await archive.read(archive.entries[0]!.index)
  return typeof read === 'string' ? read : Buffer.from(read).toString()
}

describe('an archive of a usual program', () => {
  it.each([
    ['stored', false],
    ['deflated', true],
  ])('gives its files: %s', async (_how, deflated) => {
    const archive = await given([
      { name: 'annex/', mode: 0o040755 },
      { name: 'annex/gates.txt', content: text, deflated },
      { name: 'überall.txt', content: text, deflated },
    ])
    expect(namesIn(archive)).toEqual(['annex/gates.txt', 'überall.txt'])
    expect(await firstOf(archive)).toBe(text)
  })
  it('of Windows has the names with slashes', async () => {
    expect(namesIn(await given([{ name: 'annex\\gates.txt', content: text }]))).toEqual(['annex/gates.txt'])
  })
  it('shows none of the files that systems put in, no hidden ones and no links', async () => {
    const archive = await given([
      { name: '__MACOSX/._a.txt', content: text },
      { name: '.notes.txt', content: text },
      { name: 'a/.git/HEAD', content: text },
      { name: 'a/.DS_Store', content: text },
      { name: 'Thumbs.db', content: text },
      { name: 'link.txt', content: '/etc/passwd', mode: 0o120777 },
      { name: 'a.txt', content: text },
    ])
    expect(namesIn(archive)).toEqual(['a.txt'])
  })
  it('packed from within its folder gives its files', async () =>
    expect(namesIn(await given([{ name: './a.txt', content: text }]))).toEqual(['./a.txt']))
  it('without files is empty', async () => expect(namesIn(await given([]))).toEqual([]))
})

describe('a bomb', () => {
  it('that says how large it is is refused before anything is inflated', async () => {
    const zeros = { content: new Uint8Array(1000), deflated: true, says: { inflated: 49_000_000 } }
    expect(await given(Array.from({ length: 11 }, (_, i) => ({ ...zeros, name: `${i}.txt` })))).toBe('too-large')
  })
  it('of one large file is refused when that is read', async () => {
    const large = { name: 'a.txt', content: new Uint8Array(1000), deflated: true, says: { inflated: 60_000_000 } }
    expect(await firstOf(await given([large]))).toBe('too-large')
  })
  it('that inflates to more than it says is damaged, and ends at what it says', async () => {
    const bomb = { name: 'a.txt', content: new Uint8Array(60_000_000), deflated: true, says: { inflated: 1000 } }
    const bytes = makeZip([bomb])
    memoryBefore = process.memoryUsage.rss()
    const started = performance.now()
    expect(await firstOf(await opened(bytes))).toBe('damaged')
    expect(performance.now() - started).toBeLessThan(2000)
  })
  it('that inflates to less than it says is damaged', async () => {
    expect(
      await firstOf(await given([{ name: 'a.txt', content: text, deflated: true, says: { inflated: 5000 } }])),
    ).toBe('damaged')
  })
  it('of entries that share their bytes is refused', async () => {
    const entries = Array.from({ length: 200 }, (_, i) => ({ name: `${i}.txt`, content: text, at: 0 }))
    expect(await given(entries)).toBe('bomb')
  })
  it('of entries that lie within each other is refused', async () => {
    const entries = [
      { name: 'a.txt', content: 'x'.repeat(500) },
      { name: 'b.txt', content: text, at: 40 },
    ]
    expect(await given(entries)).toBe('bomb')
  })
  it.each([
    ['20,001 entries', 20_001],
    ['100,000 entries', 100_000],
  ])('of %s is refused', async (_what, count) => {
    const entries = Array.from({ length: Math.min(count, 20_001) }, (_, i) => ({ name: `${i}` }))
    expect(await given(entries, { count })).toBe('too-many')
  })
  it('of 30,000 entries that says it has one is read as one of one', async () => {
    const entries = Array.from({ length: 30_000 }, (_, i) => ({ name: `${i}.txt` }))
    expect(namesIn(await given(entries, { count: 1 }))).toEqual(['0.txt'])
  })
})

describe('a file in an archive', () => {
  it.each([
    ['encrypted', { flags: 0x0801 }, 'encrypted'],
    ['encrypted with AES', { flags: 0x0801, method: 99, says: { inflated: 4 } }, 'encrypted'],
    ['of a compression that is not known', { method: 12 }, 'damaged'],
    ['that is no deflated stream', { method: 8, content: Buffer.from('ffffffffffff', 'hex') }, 'damaged'],
    ['that says that it begins elsewhere', { at: 3 }, 'damaged'],
    ['that says that it begins behind the end', { at: 4_000_000 }, 'damaged'],
    ['that says that it goes on behind the end', { method: 8, says: { compressed: 4_000_000 } }, 'damaged'],
  ])('%s is refused', async (_what, entry: Partial<ZipEntry>, refusal) => {
    const says = entry.flags === undefined || entry.method === 99 ? {} : { says: { compressed: text.length + 12 } }
    expect(await firstOf(await given([{ name: 'a.txt', content: text, ...says, ...entry }]))).toBe(refusal)
  })
  it('is refused alone, and the next one is read', async () => {
    const archive = (await given([
      { name: 'a.txt', content: text, method: 12 },
      { name: 'b.txt', content: text },
    ])) as Archive
    expect(await archive.read(0)).toBe('damaged')
    expect(Buffer.from((await archive.read(1)) as Uint8Array).toString()).toBe(text)
    expect(await archive.read(7)).toBe('damaged')
  })
  it('cannot be read once the archive is closed', async () => {
    const archive = (await given([{ name: 'a.txt', content: text }])) as Archive
    archive.close()
    expect(await archive.read(0)).toBe('damaged')
  })
})

describe('a name', () => {
  it.each([
    '../a.txt',
    'x/../../a.txt',
    '..\\a.txt',
    'x\\..\\..\\a.txt',
    '/etc/cron.d/a.txt',
    '\\a.txt',
    'C:\\a.txt',
    'c:/a.txt',
    'C:a.txt',
    '\\\\host\\share\\a.txt',
    '//host/share/a.txt',
    '\\\\?\\C:\\a.txt',
    '..',
    'x/..',
    '/',
  ])('that leads out of the archive is refused with it: %j', async (name) => {
    expect(
      await given([
        { name: 'b.txt', content: text },
        { name, content: text },
      ]),
    ).toBe('names')
  })

  it.each([
    'a\0.txt',
    'a\nb.txt',
    'a\u001b[31m.txt',
    '\u202Etxt.exe',
    ' ../a.txt',
    '. ./a.txt',
    '...\u2044a.txt',
    '..\u2215..\u2215a.txt',
    '..\uFF0Fa.txt',
    '..\u29F8a.txt',
    '%2e%2e%2fa.txt',
    '~/a.txt',
    'CON.txt',
    'a.txt:stream',
    'a.txt. . .',
    '<img src=x onerror=alert(1)>.txt',
    `${'x'.repeat(60_000)}.txt`,
    `${'x/'.repeat(30_000)}a.txt`,
  ])('of any other kind is only a name, and its file is read: %j', async (name) => {
    const archive = await given([{ name, content: text }])
    expect(namesIn(archive)).toHaveLength(1)
    expect(await firstOf(archive)).toBe(text)
  })

  it.each([
    ['in no UTF-8', Buffer.from('ff fe 2e 2e 2f 61', 'hex'), 0x0800],
    ['in the code page of DOS', Buffer.from([0x81, 0x2e, 0x74, 0x78, 0x74]), 0],
    ['of no letters', '', 0x0800],
  ])('%s is read', async (_what, name, flags) => {
    expect(namesIn(await given([{ name, content: text, flags }]))).toHaveLength(1)
  })
})

describe('an archive that is broken', () => {
  const whole = makeZip([
    { name: 'a.txt', content: text.repeat(50), deflated: true },
    { name: 'b.txt', content: text },
  ])
  it.each([
    ['empty', new Uint8Array()],
    ['cut in its middle', whole.subarray(0, whole.length / 2)],
    ['cut in its directory', whole.subarray(0, whole.length - 30)],
    ['without its beginning', whole.subarray(20)],
    ['with something behind its end', Buffer.concat([whole, Buffer.from('garbage')])],
    ['of zeros', new Uint8Array(10_000)],
    ['an end and nothing else', whole.subarray(-22)],
    ['one of several disks', makeZip([{ name: 'a.txt', content: text }], { disk: 2 })],
    ['whose directory is elsewhere', makeZip([{ name: 'a.txt', content: text }], { directoryAt: 3 })],
    ['whose directory is behind its end', makeZip([{ name: 'a.txt', content: text }], { directoryAt: 4e9 })],
    ['with fewer entries than it says', makeZip([{ name: 'a.txt', content: text }], { count: 3 })],
    [
      'whose ZIP64 directory is behind its end',
      makeZip([{ name: 'a.txt', content: text }], { zip64: { count: 1n, directoryAt: 2n ** 52n } }),
    ],
    [
      'whose ZIP64 directory is beyond all numbers',
      makeZip([{ name: 'a.txt', content: text }], { zip64: { count: 1n, directoryAt: 2n ** 64n - 1n } }),
    ],
    [
      'whose ZIP64 entries have no size',
      makeZip([
        { name: 'a.txt', content: text, says: { inflated: 0xffffffff }, extra: Buffer.from('01000000', 'hex') },
      ]),
    ],
    [
      'whose ZIP64 entries have a size beyond all numbers',
      makeZip([
        {
          name: 'a.txt',
          content: text,
          method: 8,
          says: { inflated: 0xffffffff },
          extra: Buffer.from('01000800ffffffffffffffff', 'hex'),
        },
      ]),
    ],
    [
      'whose extra fields go on behind their end',
      makeZip([{ name: 'a.txt', content: text, extra: Buffer.from('0100ffff00', 'hex') }]),
    ],
  ])('is refused: %s', async (_what, bytes) => {
    const archive = await opened(bytes)
    expect(['damaged', 'too-large']).toContain(archive)
  })
  it('of as many ZIP64 entries as there are numbers is refused', async () => {
    expect(await given([{ name: 'a.txt', content: text }], { zip64: { count: 2n ** 52n, directoryAt: 0n } })).toBe(
      'too-many',
    )
  })
  it('whose file is gone or a folder is refused', async () => {
    writeFileSync(join(folder.path, 'given.zip'), '')
    expect(await openArchive(join(folder.path, 'none.zip'), script)).toBe('damaged')
    expect(await openArchive(folder.path, script)).toBe('damaged')
  })
  it('is refused by a thread that cannot start', async () => {
    writeFileSync(join(folder.path, 'given.zip'), whole)
    expect(await openArchive(join(folder.path, 'given.zip'), new URL('none.ts', import.meta.url))).toBe('damaged')
  })
})
