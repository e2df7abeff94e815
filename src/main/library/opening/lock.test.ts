import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { lockFile } from './files.ts'
import { takeLock, type LockHolder } from './lock.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'

let folder: ReturnType<typeof makeFolder>
let path: string

beforeEach(() => {
  folder = makeFolder()
  path = join(folder.path, 'notes.attache')
})
afterEach(() => folder[Symbol.dispose]())

const now = Date.parse('2026-03-01T10:00:00Z')
const take = () => takeLock(path, () => now)

function leaveLock(holder: Partial<LockHolder>): void {
  writeFileSync(
    lockFile(path),
    JSON.stringify({
      host: hostname(),
      pid: process.pid,
      heartbeat: new Date(now).toISOString(),
      token: 'x',
      ...holder,
    }),
  )
}

function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid
}

it('is taken once and given back', () => {
  const first = take()
  expect(first).toMatchObject({ kind: 'taken', from: null })
  expect(take()).toMatchObject({ kind: 'held', holder: { pid: process.pid, host: hostname() } })
  if (first.kind === 'taken') first.release()
  expect(existsSync(lockFile(path))).toBe(false)
})
it('of a process that is gone is taken at once', () => {
  leaveLock({ pid: deadPid() })
  const taken = take()
  expect(taken).toMatchObject({ kind: 'taken', from: null })
  if (taken.kind === 'taken') taken.release()
})
it('of another machine is left alone while its heart beats', () => {
  leaveLock({ host: 'elsewhere', pid: 1 })
  expect(take()).toMatchObject({ kind: 'held', holder: { host: 'elsewhere' } })
})
it('of a machine that fell silent is taken, and says from whom', () => {
  leaveLock({ host: 'elsewhere', pid: 1, heartbeat: new Date(now - 600_000).toISOString() })
  const taken = take()
  expect(taken).toMatchObject({ kind: 'taken', from: { host: 'elsewhere' } })
  if (taken.kind === 'taken') taken.release()
})
it('of a process of this machine that is only slow is left alone', () => {
  leaveLock({ heartbeat: new Date(now - 600_000).toISOString() })
  expect(take().kind).toBe('held')
})
it('that somebody took from us while we slept makes us readers', () => {
  vi.useFakeTimers()
  try {
    const taken = take()
    if (taken.kind !== 'taken') throw new Error('not taken')
    vi.advanceTimersByTime(10_000)
    expect(taken.isOurs()).toBe(true)
    leaveLock({ host: 'elsewhere', token: 'theirs' })
    vi.advanceTimersByTime(10_000)
    expect(taken.isOurs()).toBe(false)
    taken.release()
    expect(JSON.parse(readFileSync(lockFile(path), 'utf8'))).toMatchObject({ token: 'theirs' })
  } finally {
    vi.useRealTimers()
  }
})
it('that is half written is nobody’s', () => {
  writeFileSync(lockFile(path), '{"host":')
  const taken = take()
  expect(taken.kind).toBe('taken')
  if (taken.kind === 'taken') taken.release()
})
it('taken over from a silent machine is told when the library is opened', async () => {
  const first = await openTestLibrary(path)
  await first.close()
  leaveLock({ host: 'elsewhere', pid: 1, heartbeat: '2026-03-01T09:00:00.000Z' })
  const library = await openTestLibrary(path)
  const info = await library.do('getLibrary', {})
  expect(info.readOnly).toBeNull()
  expect(info.notices).toEqual([
    expect.stringMatching(
      /^This library was still open on elsewhere, which has not been heard of since 1 March 2026 at .+; it was taken over\. If it is open there, close it there\.$/u,
    ),
  ])
  await library.close()
})
it('makes the second opener a reader, who sees what the first writes', async () => {
  const first = await openTestLibrary(path)
  const second = await openTestLibrary(path)
  await first.do('renameCase', { name: 'Alaska' })
  const info = await second.do('getLibrary', {})
  expect(info.case.name).toBe('Alaska')
  const sentence = `This library is open in another Attaché (on ${hostname()}, process ${process.pid}), so it can only be read here; close it there to change it.`
  expect(info.readOnly).toBe(sentence)
  expect(await second.refusal('renameCase', { name: 'Mine' })).toEqual({ code: 'read-only', message: sentence })
  await second.close()
  await first.close()
  const third = await openTestLibrary(path)
  expect((await third.do('getLibrary', {})).readOnly).toBeNull()
  await third.close()
})
