import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSettings } from './settings-file.ts'
import { freshRemembered } from './settings-upgrades.ts'

let folder: string
let path: string
let unwritten: unknown[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attache-settings-'))
  path = join(folder, 'settings.json')
  unwritten = []
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const open = () =>
  openSettings(
    folder,
    () => 'desk',
    (error) => unwritten.push(error),
  )
const asides = () => readdirSync(folder).filter((name) => name.startsWith('settings-'))
const dark = (settings: ReturnType<typeof open>) =>
  settings.update((now) => ({ ...now, settings: { ...now.settings, theme: 'dark' } }))

it('begins with the usual settings, and they are on disk', () => {
  const settings = open()
  expect([settings.get(), settings.notice]).toEqual([freshRemembered('desk'), null])
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ remembered: freshRemembered('desk') })
})
it('is read as it was left', () => {
  dark(open())
  const again = open()
  expect([again.get().settings.theme, again.notice]).toEqual(['dark', null])
})
it('begins anew where nothing was ever remembered, and says nothing of it', () => {
  writeFileSync(path, '{}')
  const settings = open()
  expect([settings.get(), settings.notice, asides()]).toEqual([freshRemembered('desk'), null, []])
})
it('makes its folder where there is none', () => {
  rmSync(folder, { recursive: true })
  dark(open())
  expect(open().get().settings.theme).toBe('dark')
})
it('is read through a link to a file, which stays a link', () => {
  dark(open())
  const real = join(folder, 'elsewhere.json')
  writeFileSync(real, readFileSync(path))
  rmSync(path)
  symlinkSync(real, path)
  const settings = open()
  expect([settings.get().settings.theme, settings.notice]).toEqual(['dark', null])
  settings.update((now) => ({ ...now, settings: { ...now.settings, theme: 'light' } }))
  expect(lstatSync(path).isSymbolicLink()).toBe(true)
  expect(open().get().settings.theme).toBe('light')
})

const window = (bounds: unknown) =>
  JSON.stringify({ remembered: { ...freshRemembered('desk'), window: { bounds, maximized: false } } })

describe('what is no settings is set aside as it is, said in a sentence, and the usual ones are kept from then on', () => {
  it.each<readonly [string, string | Uint8Array]>([
    ['cut off', '{"remembered": {"version": 2, "settings"'],
    ['empty', ''],
    ['null', 'null'],
    ['a list', '[1, 2]'],
    ['an empty list', '[]'],
    ['words', '"settings"'],
    ['a number', '5'],
    ['null within', '{"remembered": null}'],
    ['a list within', '{"remembered": []}'],
    ['bytes', new Uint8Array(500).fill(0xff)],
    ['zeros', new Uint8Array(4096)],
    ['huge', `{"remembered": "${'x'.repeat(1_000_000)}"}`],
    ['nested without end', '['.repeat(400_000)],
    ['a window of 9e15 pixels', window({ x: 0, y: 0, width: 9e15, height: 9e15 })],
    ['a window at 9e15', window({ x: 9e15, y: -9e15, width: 800, height: 600 })],
    ['a window of no height', window({ x: 0, y: 0, width: 800, height: 0 })],
    ['a window of half a pixel', window({ x: 0.5, y: 0, width: 800, height: 600 })],
    ['a version below all', JSON.stringify({ ...freshRemembered('desk'), version: -1 })],
    ['a version that is no number', JSON.stringify({ ...freshRemembered('desk'), version: 'two' })],
  ])('%s', (_what, content) => {
    writeFileSync(path, content)
    const settings = open()
    const [aside, ...others] = asides()
    expect(settings.get()).toEqual(freshRemembered('desk'))
    expect(settings.notice).toBe(
      `The settings could not be read, so Attaché starts with the usual ones; the old file is kept as ${aside}. Your libraries are not touched.`,
    )
    expect(others).toEqual([])
    expect(readFileSync(join(folder, aside!)).equals(Buffer.from(content))).toBe(true)
    dark(settings)
    const again = open()
    expect([again.get().settings.theme, again.notice, unwritten]).toEqual(['dark', null, []])
  })

  it.each<readonly [string, () => void]>([
    ['a folder', () => mkdirSync(path)],
    ['a full folder', () => mkdirSync(join(path, 'inside'), { recursive: true })],
    ['a pipe that nobody writes into', () => execFileSync('mkfifo', [path])],
    ['a link to a device without end', () => symlinkSync('/dev/zero', path)],
    ['a link to a terminal', () => symlinkSync('/dev/ptmx', path)],
    ['a link to itself', () => symlinkSync('settings.json', path)],
  ])('%s', (_what, put) => {
    put()
    const settings = open()
    const [aside] = asides()
    expect(settings.notice).toBe(
      `There is no file where the settings should be, but a folder, a device or the like, so Attaché starts with the usual ones; it is kept as ${aside}. Your libraries are not touched.`,
    )
    dark(settings)
    expect([open().get().settings.theme, unwritten]).toEqual(['dark', []])
  })

  it('a socket', async () => {
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(path, resolve))
    const settings = open()
    expect(settings.notice).toContain('There is no file where the settings should be')
    server.close()
  })
})

it('what is newer is set aside, and the sentence says that', () => {
  writeFileSync(path, JSON.stringify({ remembered: { version: 99 } }))
  expect(open().notice).toMatch(/^The settings are from a newer Attaché/u)
  expect(asides()).toHaveLength(1)
})

it('a pipe that is put there later is replaced, and keeps nobody waiting', () => {
  const settings = open()
  rmSync(path)
  execFileSync('mkfifo', [path])
  dark(settings)
  expect(open().get().settings.theme).toBe('dark')
})
it('a change that cannot be written holds until the end, and is told', () => {
  const settings = open()
  rmSync(path)
  mkdirSync(path)
  dark(settings)
  expect(settings.get().settings.theme).toBe('dark')
  expect(unwritten).toHaveLength(1)
})

/** Root ignores permissions, but cannot write to a read-only mount, nor rename a mount point. */
const isRoot = process.getuid?.() === 0
describe.runIf(isRoot || process.platform !== 'win32')('where nothing can be moved', () => {
  const unlock: (() => void)[] = []
  afterEach(() => {
    for (const one of unlock.splice(0)) one()
  })
  const lock = () => {
    if (isRoot) {
      execFileSync('mount', ['--bind', folder, folder])
      execFileSync('mount', ['-o', 'remount,ro,bind', folder])
      unlock.push(() => execFileSync('umount', [folder]))
    } else {
      chmodSync(folder, 0o500)
      unlock.push(() => chmodSync(folder, 0o700))
    }
  }

  it.each<readonly [string, () => void]>([
    ['damaged settings', () => writeFileSync(path, 'null')],
    ['a pipe', () => execFileSync('mkfifo', [path])],
    ['a folder', () => mkdirSync(path)],
  ])('%s stay as they are, and changes hold until the end', (_what, put) => {
    put()
    lock()
    const settings = open()
    expect(settings.notice).toMatch(/^The settings could not be read and are left as they are/u)
    dark(settings)
    expect([settings.get().settings.theme, asides(), unwritten]).toEqual(['dark', [], []])
  })
  it('no settings are begun in memory, and that they cannot be written is told', () => {
    lock()
    const settings = open()
    expect([settings.get(), settings.notice]).toEqual([freshRemembered('desk'), null])
    expect(unwritten).toHaveLength(1)
  })
})
