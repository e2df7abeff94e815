import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { countFor } from '../../../../tools/trust/figures.ts'
import { backupsFolder, lockFile, walFile } from './files.ts'
import { removeLock, type LockHolder } from './lock-file.ts'
import { takeLock, watchHolder, type TakeLock, type TakenLock } from './lock.ts'
import { thisMachine, type Machine } from './this-machine.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let path: string
let taken: TakenLock[]
let left = 0

beforeEach(() => {
  folder = makeFolder()
  path = join(folder.path, 'notes.attache')
  taken = []
  vi.useFakeTimers()
})
afterEach(() => {
  for (const one of taken) one.release()
  vi.useRealTimers()
  folder[Symbol.dispose]()
})

afterAll(() => countFor('Locks of others left as they were: foreign, hostile, with a wrong clock', left))

const now = Date.parse('2026-03-01T10:00:00Z')

function take(how: Partial<TakeLock> = {}): ReturnType<typeof takeLock> {
  const outcome = takeLock(path, { now: () => now, ...how })
  if (outcome.kind === 'taken') taken.push(outcome)
  return outcome
}
function took(how: Partial<TakeLock> = {}): TakenLock {
  const outcome = take(how)
  if (outcome.kind !== 'taken') throw new Error(`The lock was not taken: ${outcome.kind}`)
  return outcome
}

function leaveLock(holder: Partial<LockHolder>, file = lockFile(path)): void {
  writeFileSync(
    file,
    JSON.stringify({
      host: hostname(),
      pid: process.pid,
      since: '',
      beat: 0,
      started: null,
      token: 'theirs',
      ...holder,
    }),
  )
}
const holderNow = (): LockHolder => JSON.parse(readFileSync(lockFile(path), 'utf8')) as LockHolder

const elsewhereHolder: LockHolder = { host: 'elsewhere', pid: 1, started: null, since: '', beat: 0, token: 'theirs' }
const elsewhere: Machine = { host: 'elsewhere', pid: 1, isAlive: (pid) => pid === 1, startOf: () => null }

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

describe('a lock', () => {
  it('is taken once and given back', () => {
    const first = took()
    expect(take()).toMatchObject({ kind: 'held', holder: { pid: process.pid, host: hostname() } })
    first.release()
    expect(readdirSync(folder.path)).toEqual([])
  })
  it('left by a thread of ours that died is taken by its token', () => {
    leaveLock({ token: 'ours' })
    expect(take({ token: 'ours' }).kind).toBe('taken')
  })
  it.runIf(process.platform === 'linux')(
    'says when its process was started, which no later process of that id says',
    () => {
      took()
      const { started } = holderNow()
      expect(started).toMatch(/^[\da-f-]{36} \d+$/u)
      expect(thisMachine.startOf(1)).not.toBe(started)
    },
  )

  it.each<[string, Partial<LockHolder>]>([
    [
      'of a process that is gone',
      {
        get pid() {
          return deadPid()
        },
      },
    ],
    ['of id 0, which would ask after our own group of processes', { pid: 0 }],
    ['of id -1, which would ask after every process', { pid: -1 }],
    ['of a negative id', { pid: -process.pid }],
    ['of an id that is no integer', { pid: process.pid + 0.5 }],
    ['of an id that no process can have', { pid: 2 ** 60 }],
    ['of an id that another process has by now', { started: 'an earlier start of this machine 12345' }],
  ])('%s is taken at once', (_whose, holder) => {
    leaveLock(holder)
    expect(take().kind).toBe('taken')
  })

  it.each<[string, Partial<LockHolder>]>([
    ['of a living process of this machine', {}],
    ['of a living process that did not say when it was started', { started: null }],
    ['of another machine', { host: 'elsewhere', pid: 1 }],
    [
      'of another machine, with an id that is free here',
      {
        host: 'elsewhere',
        get pid() {
          return deadPid()
        },
      },
    ],
    ['of another machine, with an id that is nobody’s', { host: 'elsewhere', pid: 0 }],
    ['of another machine, that is a year old', { host: 'elsewhere', since: '2025-03-01T10:00:00.000Z' }],
    ['of another machine, whose clock is a year ahead', { host: 'elsewhere', since: '2027-03-01T10:00:00.000Z' }],
  ])('%s is left alone, and taken over only when the person says so', (_whose, holder) => {
    leaveLock(holder)
    const before = readFileSync(lockFile(path), 'utf8')
    expect(take()).toMatchObject({ kind: 'held', holder: { token: 'theirs' } })
    expect(readFileSync(lockFile(path), 'utf8')).toBe(before)
    expect(took({ takeOver: true }).isOurs()).toBe(true)
    expect(readdirSync(folder.path)).toEqual(['notes.attache.lock'])
    left++
  })

  it('that was taken over makes its holder a reader at the next look, for good, and is not given back by it', () => {
    const first = took()
    const second = took({ takeOver: true, machine: elsewhere })
    expect(first.isOurs()).toBe(false)
    vi.advanceTimersByTime(60_000)
    first.release()
    expect(second.isOurs()).toBe(true)
    expect(holderNow()).toMatchObject({ host: 'elsewhere', beat: 12 })
    second.release()
    expect(first.isOurs()).toBe(false)
  })
  it('that somebody removed is written again', () => {
    const first = took()
    rmSync(lockFile(path))
    expect(first.isOurs()).toBe(true)
    vi.advanceTimersByTime(5000)
    expect(holderNow()).toMatchObject({ host: hostname(), beat: 1 })
  })
  it.each(['', '{"host":', 'null', '[]', '{"host":"a"}', '{"host":[],"pid":{},"token":1}'])(
    'that says only %j is nobody’s',
    (text) => {
      writeFileSync(lockFile(path), text)
      expect(take().kind).toBe('taken')
    },
  )
})

describe('two machines in one folder', () => {
  it.each([-600_000, 0, 600_000, 365 * 86_400_000])(
    'with clocks %i ms apart: the second one reads, sees the first one work, and never takes it by itself',
    (apart) => {
      const first = took({ machine: elsewhere, now: () => now })
      const second = { now: () => now + apart, machine: { ...thisMachine, host: 'here' } }
      const refused = take(second)
      if (refused.kind !== 'held') throw new Error('It was taken')
      let told = 0
      let clock = 0
      const watch = watchHolder(path, refused.holder, () => told++, { clock: () => clock, machine: second.machine })
      const pass = (ms: number) => {
        clock += ms
        vi.advanceTimersByTime(ms)
      }
      expect(watch.heldBy()).toMatchObject({ host: 'elsewhere', state: 'unknown', silentFor: 0 })
      for (let minute = 0; minute < 10; minute++) {
        for (let beat = 0; beat < 12; beat++) pass(5000)
        expect(watch.heldBy().state).toBe('beating')
        expect(take(second).kind).toBe('held')
      }
      expect(first.isOurs()).toBe(true)
      first.release()
      pass(5000)
      expect(watch.heldBy().state).toBe('gone')
      expect(told).toBe(2)
      watch.stop()
      expect(take(second).kind).toBe('taken')
      left++
    },
  )
  it('of which one fell silent: that is said, and left to the person', () => {
    leaveLock({ host: 'elsewhere' })
    let clock = 0
    const watch = watchHolder(path, holderNow(), () => undefined, { clock: () => clock })
    clock = 21_000
    expect(watch.heldBy()).toMatchObject({ state: 'silent', silentFor: 21 })
    expect(take().kind).toBe('held')
    leaveLock({ host: 'elsewhere', beat: 1 })
    expect(watch.heldBy()).toMatchObject({ state: 'beating', silentFor: 0 })
    watch.stop()
  })
})

const letter = () => join(folder.path, 'letter.txt')

describe('what a stranger puts beside the library', () => {
  beforeEach(() => writeFileSync(letter(), 'Dear friend'))

  it.each<[string, (file: string) => void]>([
    ['a link to a letter', (file) => symlinkSync(letter(), file)],
    ['a link to nowhere', (file) => symlinkSync(join(folder.path, 'nowhere'), file)],
    ['a link to itself', (file) => symlinkSync(file, file)],
    ['a pipe that nobody writes to', (file) => execFileSync('mkfifo', [file])],
    ['a folder', (file) => mkdirSync(file)],
    ['a large file', (file) => writeFileSync(file, '{'.padEnd(1_000_000))],
    ['a device that never ends', (file) => symlinkSync('/dev/zero', file)],
  ])('in the place of the lock, %s is neither followed nor removed', (_what, put) => {
    put(lockFile(path))
    const before = readdirSync(folder.path)
    expect(take()).toEqual({ kind: 'impossible', reason: 'strange' })
    expect(take({ takeOver: true })).toEqual({ kind: 'impossible', reason: 'strange' })
    expect(readdirSync(folder.path)).toEqual(before)
    expect(readFileSync(letter(), 'utf8')).toBe('Dear friend')
    left++
  })
  it('under the name of a heartbeat is not written over', () => {
    for (const ending of ['beat', `${process.pid}`, 'tmp']) symlinkSync(letter(), `${lockFile(path)}.${ending}`)
    took()
    vi.advanceTimersByTime(20_000)
    expect(holderNow().beat).toBe(4)
    expect(readFileSync(letter(), 'utf8')).toBe('Dear friend')
  })
  it('in the place of a lock that is held is not written over, and makes its holder a reader', () => {
    const first = took()
    rmSync(lockFile(path))
    symlinkSync(letter(), lockFile(path))
    vi.advanceTimersByTime(20_000)
    expect(first.isOurs()).toBe(false)
    first.release()
    expect(readFileSync(letter(), 'utf8')).toBe('Dear friend')
  })
  it('makes a library that can be read, and says what to move away', async () => {
    vi.useRealTimers()
    await (await openTestLibrary(path)).close()
    symlinkSync(letter(), lockFile(path))
    const library = await openTestLibrary(path)
    expect((await library.do('getLibrary', {})).readOnly).toBe(
      'Attaché cannot read or write “notes.attache.lock” beside this library, which says who has it open, so it can only be read here; if nobody has it open elsewhere, move that file away and open the library again.',
    )
    await library.close()
    expect(readFileSync(letter(), 'utf8')).toBe('Dear friend')
  })
})

const noLinks = (): never => {
  throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' })
}

describe('a file system without links', () => {
  it.each(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR', 'EINVAL', 'EMLINK', 'EXDEV', 'EACCES', 'UNKNOWN'])(
    'that answers %s has a lock all the same, which is taken once',
    (code) => {
      const link = () => {
        throw Object.assign(new Error(code), { code })
      }
      const first = took({ link })
      expect(take({ link })).toMatchObject({ kind: 'held' })
      vi.advanceTimersByTime(5000)
      first.release()
      expect(readdirSync(folder.path)).toEqual([])
      expect(take({ link }).kind).toBe('taken')
    },
  )
  it('puts one that was taken away by mistake back, and not over one that stands there by then', () => {
    const dead = { kind: 'holder', holder: { ...elsewhereHolder, token: 'dead' } } as const
    leaveLock({ token: 'theirs' })
    expect(removeLock(lockFile(path), dead, noLinks)).toBe(false)
    expect([holderNow().token, readdirSync(folder.path)]).toEqual(['theirs', ['notes.attache.lock']])
    const comesFirst = () => {
      leaveLock({ token: 'third' })
      return noLinks()
    }
    expect(removeLock(lockFile(path), dead, comesFirst)).toBe(false)
    expect([holderNow().token, readdirSync(folder.path)]).toEqual(['third', ['notes.attache.lock']])
  })
})

it('clears away what dead processes of this machine left half done, and nothing else', () => {
  const draft = (n: number) => `${lockFile(path)}.0000000${n}-0000-4000-8000-000000000000`
  leaveLock({ pid: deadPid() }, draft(1))
  leaveLock({}, draft(2))
  leaveLock({ host: 'elsewhere', pid: deadPid() }, draft(3))
  leaveLock({ pid: deadPid() }, `${lockFile(path)}.mine`)
  took()
  expect(readdirSync(folder.path).toSorted()).toEqual(
    [
      'notes.attache.lock',
      'notes.attache.lock.00000002-0000-4000-8000-000000000000',
      'notes.attache.lock.00000003-0000-4000-8000-000000000000',
      'notes.attache.lock.mine',
    ].toSorted(),
  )
})

describe('a library that is open twice', () => {
  beforeEach(() => {
    vi.useRealTimers()
  })
  const sentence = `This library is open in another Attaché (on ${hostname()}, process ${process.pid}), so it can only be read here; close it there, or take it over, to change it.`

  it('makes the second opener a reader, who sees what the first writes and who it is', async () => {
    const first = await openTestLibrary(path)
    const second = await openTestLibrary(path)
    await first.do('renameCase', { name: 'Alaska' })
    const info = await second.do('getLibrary', {})
    expect(info.case.name).toBe('Alaska')
    expect(info.readOnly).toBe(sentence)
    expect(info.heldBy).toMatchObject({ host: hostname(), pid: process.pid, state: 'unknown' })
    expect(await second.refusal('renameCase', { name: 'Mine' })).toEqual({ code: 'read-only', message: sentence })
    await first.close()
    expect((await second.do('getLibrary', {})).heldBy?.state).toBe('gone')
    await second.close()
    const third = await openTestLibrary(path)
    expect(await third.do('getLibrary', {})).toMatchObject({ readOnly: null, heldBy: null })
    await third.close()
  })
  it('through a link is the same library: lock, WAL and backups are those of the file, the name is that of the link', async () => {
    const link = join(folder.path, 'elsewhere', 'link.attache')
    mkdirSync(join(folder.path, 'elsewhere'))
    await (await openTestLibrary(path)).close()
    symlinkSync(path, link)
    const first = await openTestLibrary(link)
    const second = await openTestLibrary(path)
    expect((await second.do('getLibrary', {})).readOnly).toBe(sentence)
    expect(await first.do('getLibrary', {})).toMatchObject({ path: link, name: 'link', readOnly: null })
    await first.do('renameCase', { name: 'Alaska' })
    expect(existsSync(walFile(path))).toBe(true)
    await second.close()
    await first.close()
    expect(readdirSync(join(folder.path, 'elsewhere'))).toEqual(['link.attache'])
    expect(readdirSync(backupsFolder(path))).toHaveLength(1)
  })
  it('and taken over by the second is refused to the first, in words, with nothing of its step in it', async () => {
    const first = await openTestLibrary(path)
    await first.do('renameCase', { name: 'Alaska' })
    const second = await openTestLibrary(path, { takeOver: true })
    await second.do('renameCase', { name: 'Kyiv' })
    expect(await first.refusal('renameCase', { name: 'Mine' })).toEqual({
      code: 'read-only',
      message: `This library was taken over by another Attaché (on ${hostname()}, process ${process.pid}), so it can only be read here now. Everything that was saved here is in it; take it over again, or close it there, to change it here.`,
    })
    await first.close()
    expect((await second.do('getLibrary', {})).case.name).toBe('Kyiv')
    await second.close()
  })
})
