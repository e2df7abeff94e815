import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { countFor } from '../../../../tools/trust/figures.ts'
import { ok } from '#shared/model/result.ts'
import { backUpInThread } from './backup-thread.ts'
import { listBackups } from './backups.ts'
import { checkFile } from '../opening/check-file.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { openSession, type Session } from '../worker/session.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
const backups = isLong ? 100 : 10
const worker = new URL('../worker/worker.ts', import.meta.url)

it(
  `${backups} of ${backups} backups made beside gestures are restored with every gesture acknowledged before them`,
  { timeout: isLong ? 600_000 : 60_000 },
  async () => {
    using folder = makeFolder()
    const path = join(folder.path, 'notes.attache')
    const writer = open(path)
    const writing = startWriting(writer)
    let beside = 0
    for (let i = 0; i < backups; i++) {
      await writing.reached(writing.acknowledged.length + 2)
      const before = writing.acknowledged.length
      const now = Date.parse('2026-03-01T10:00:00Z') + i * 1000
      expect(await backUpInThread(worker.pathname, path, now)).toEqual({ ok: true, value: true })
      beside += writing.acknowledged.length - before
      const restored = await namesIn(listBackups(path)[0] ?? '', join(folder.path, `restored-${i}.attache`))
      expect(restored.length).toBeGreaterThanOrEqual(before)
      // The backup holds a state that the library really had: no gesture in between is missing.
      expect(restored.toSorted()).toEqual(writing.sent.slice(0, restored.length).toSorted())
    }
    await writing.stop()
    await writer.close()
    // Gestures went on while backups were being written.
    expect(beside).toBeGreaterThan(backups)
    countFor('Backups made under write load and restored', backups)
  },
)

/** Opens a library that makes no backups by itself. */
function open(path: string): Session {
  const opened = openSession(
    { path, device: 'here', analyst: '', create: 'new' },
    { changed: () => undefined, notice: () => undefined, accessChanged: () => undefined },
    { backUp: async () => ok(false) },
  )
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

/** Adds one actor after another, each named by a number, and lets other threads run in between. */
function startWriting(writer: Session) {
  const sent: string[] = []
  const acknowledged: string[] = []
  const stop = new AbortController()
  const work = async () => {
    while (!stop.signal.aborted) {
      const name = `Actor ${sent.length}`
      sent.push(name)
      const added = await writer.call('addActor', { name, kind: 'person' })
      if (!added.ok) throw new Error(added.error.message)
      acknowledged.push(name)
      await setTimeout(3)
    }
  }
  const done = work()
  return {
    sent,
    acknowledged,
    reached: (count: number) =>
      expect.poll(() => acknowledged.length, { interval: 5, timeout: 10_000 }).toBeGreaterThanOrEqual(count),
    stop: async () => {
      stop.abort()
      await done
    },
  }
}

/** Restores a backup as a user would: copies it to another path and opens it as a library. */
async function namesIn(backup: string, restored: string): Promise<string[]> {
  expect(checkFile(backup, { immutable: true }).whole).toBe(true)
  copyFileSync(backup, restored)
  const library = await openTestLibrary(restored, { create: undefined as never })
  const actors = await library.do('listActors', {})
  expect((await library.do('getLibrary', {})).notices).toEqual([])
  await library.close()
  return actors.map(({ name }) => name)
}
