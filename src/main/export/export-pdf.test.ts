import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fail, ok } from '#shared/model/result.ts'
import { makeFolder } from '../library/test-library/test-library.ts'
import { exportPdf } from './export-pdf.ts'
import type { Export } from './exporter.ts'
import { writeExport } from './write-export.ts'

const system = vi.hoisted(() => ({ path: '', proposed: [] as string[] }))
vi.mock('electron', () => ({
  dialog: {
    showSaveDialog: (_window: unknown, { defaultPath }: { defaultPath: string }) => {
      system.proposed.push(defaultPath)
      return Promise.resolve({ canceled: system.path === '', filePath: system.path })
    },
  },
}))

let folder: ReturnType<typeof makeFolder>
beforeEach(() => {
  folder = makeFolder()
  system.path = join(folder.path, 'talks.pdf')
  system.proposed = []
})
afterEach(() => folder[Symbol.dispose]())

const printed = ok({ bytes: new TextEncoder().encode('%PDF'), pages: 3 })
const run = (parts: Partial<Record<keyof Export, unknown>> = {}) =>
  exportPdf(
    {
      checked: Promise.resolve(ok({ title: 'Talks' })),
      printed: Promise.resolve(printed),
      keepLetters: () => Promise.resolve(ok(null)),
      signal: new AbortController().signal,
      ...parts,
    } as Export,
    {} as BrowserWindow,
  )

it('writes the briefing where the user says, and names its pages', async () => {
  expect(await run()).toEqual(ok({ path: system.path, pages: 3 }))
  expect(readFileSync(system.path, 'utf8')).toBe('%PDF')
  expect(system.proposed.map((path) => path.endsWith('Talks.pdf'))).toEqual([true])
})

it('names a briefing without a title', async () => {
  await run({ checked: Promise.resolve(ok({ title: '  ' })) })
  expect(system.proposed[0]).toMatch(/Briefing\.pdf$/u)
})

it('asks for no place and writes nothing if the briefing may not be exported', async () => {
  const refused = fail('bad-input', 'A claim is not confirmed.')
  expect(await run({ checked: Promise.resolve(refused) })).toEqual(refused)
  expect([system.proposed, existsSync(system.path)]).toEqual([[], false])
})

it('writes nothing if the user cancels, even where printing failed', async () => {
  system.path = ''
  expect(await run({ printed: Promise.resolve(fail('unreadable', 'No printer.')) })).toEqual(ok(null))
  expect(readdirSync(folder.path)).toEqual([])
})

it('leaves the file that is there if printing failed', async () => {
  writeFileSync(system.path, 'before')
  const failed = fail('unreadable', 'No printer.')
  expect(await run({ printed: Promise.resolve(failed) })).toEqual(failed)
  expect(readFileSync(system.path, 'utf8')).toBe('before')
})

it('says the name, the reason and what is safe if it cannot be written', async () => {
  mkdirSync(system.path)
  const result = await run()
  expect(result.ok ? '' : result.error.message).toMatch(/“talks\.pdf”.*\(E[A-Z]+\).*safe/u)
  expect(readdirSync(folder.path)).toEqual(['talks.pdf'])
})

it('writes nothing whose letters could not be kept', async () => {
  const full = fail('disk-full', 'The disk is full.')
  expect(await run({ keepLetters: () => Promise.resolve(full) })).toEqual(full)
  expect(existsSync(system.path)).toBe(false)
})

it('keeps no letters of a copy that is not written', async () => {
  const keepLetters = vi.fn<Export['keepLetters']>()
  system.path = ''
  await run({ keepLetters })
  expect(keepLetters).not.toHaveBeenCalled()
})

const cancelled = fail('cancelled', 'Export cancelled. Nothing was written.')

it('asks for no print once no place is chosen', async () => {
  system.path = ''
  expect(await run({ printed: new Promise(() => undefined) })).toEqual(ok(null))
})

it('writes nothing and keeps no letters if it is cancelled while it prints', async () => {
  const stop = new AbortController()
  const keepLetters = vi.fn<Export['keepLetters']>()
  const { promise, resolve } = Promise.withResolvers<unknown>()
  const under = run({ signal: stop.signal, printed: promise, keepLetters })
  stop.abort()
  resolve(printed)
  expect(await under).toEqual(cancelled)
  expect(keepLetters).not.toHaveBeenCalled()
  expect(readdirSync(folder.path)).toEqual([])
})

describe('cancelled while the file is written', () => {
  const bytes = new Uint8Array(5_000_000)
  const temporary = () => readdirSync(folder.path).find((name) => name !== 'talks.pdf')
  const isBeingWritten = async () => {
    const isThere = () => {
      const name = temporary()
      return name !== undefined && statSync(join(folder.path, name)).size > 0
    }
    while (!isThere()) await setImmediate()
  }

  it.each([
    ['before its temporary file is made', async () => undefined],
    ['while its temporary file is written', isBeingWritten],
  ])('%s, it leaves the file that is there, and no other', async (_, until) => {
    writeFileSync(system.path, 'before')
    const stop = new AbortController()
    const under = writeExport(system.path, bytes, 'nothing is lost', stop.signal)
    await until()
    stop.abort()
    expect(await under).toEqual(cancelled)
    expect(readdirSync(folder.path)).toEqual(['talks.pdf'])
    expect(readFileSync(system.path, 'utf8')).toBe('before')
  })

  it('once it has its name, it stays', async () => {
    const stop = new AbortController()
    expect(await writeExport(system.path, bytes, 'nothing is lost', stop.signal)).toEqual(ok(null))
    stop.abort()
    expect(readdirSync(folder.path)).toEqual(['talks.pdf'])
  })
})

it('writes text as it writes bytes', async () => {
  expect(await writeExport(system.path, 'a;b', 'nothing is lost')).toEqual(ok(null))
  expect(readFileSync(system.path, 'utf8')).toBe('a;b')
})
