import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { listBackups } from '../backups/backups.ts'
import { filesHolding, secretText, secretWords } from '../erase/secret-words.ts'
import { checkFile } from '../opening/check-file.ts'
import { makeFolder, openTestLibrary } from '../test-library/test-library.ts'
import { compileChild } from './compile-child.ts'

const isLong = process.env.ATTACHE_LONG_TESTS === '1'
const kills = isLong ? 50 : 8

const folder = makeFolder()
const script = join(folder.path, 'kill-erasing-child.mjs')
const stage = join(folder.path, 'stage')
let source: { id: string; typed: string }
/** How long an erasure takes on this machine, in milliseconds. */
let takes = 0

beforeAll(async () => {
  await compileChild('kill-erasing-child', folder.path)
  await makeStage()
  takes = await measure()
})
afterAll(() => {
  vi.unstubAllEnvs()
  folder[Symbol.dispose]()
})

async function measure(): Promise<number> {
  const place = copyOfStage('whole')
  vi.stubEnv('TMPDIR', join(place, 'temporary'))
  const library = await openTestLibrary(join(place, 'notes.attache'), { synchronous: 'FULL' })
  const began = performance.now()
  await library.do('eraseSource', source)
  const took = performance.now() - began
  await library.close()
  return took
}

/**
 * A library with the source in its history, in backups, in those of an earlier library, in a rescued copy, and in
 * leftovers of interrupted work.
 */
async function makeStage(): Promise<void> {
  mkdirSync(join(stage, 'temporary', 'attache-aB3xYz'), { recursive: true })
  const path = join(stage, 'notes.attache')
  let library = await openTestLibrary(path)
  const { id, title } = await library.do('importPaste', { text: secretText })
  source = { id, typed: title }
  await library.do('setMemo', { owner: { type: 'source', id }, body: 'Ask about Zanzibar.' })
  await library.close()
  for (let i = 0; i < 3; i++) {
    library = await openTestLibrary(path)
    await library.do('renameCase', { name: `Name ${i}` })
    // Overwritten drafts remain in free pages.
    for (const value of [secretText.repeat(5), '']) await library.do('keepUiState', { key: 'half typed', value })
    await library.close()
  }
  const [first = '', second = '', third = ''] = listBackups(path).map((file) => readFileSync(file) as never)
  mkdirSync(`${path}.backups-2026-01-01T10-00-00.000Z`)
  writeFileSync(join(`${path}.backups-2026-01-01T10-00-00.000Z`, '2026-01-01T09-00-00.000Z.attache'), first)
  writeFileSync(join(stage, 'notes.rescued-2026-01-01T10-00-00.000Z.attache'), second)
  writeFileSync(join(stage, 'notes.attache.restoring'), third)
  writeFileSync(join(`${path}.backups`, '2026-01-01T10-00-00.000Z.attache.partial'), secretText)
  writeFileSync(join(stage, 'temporary', 'attache-aB3xYz', 'notes.attache'), first)
}

function copyOfStage(name: string): string {
  const copy = join(folder.path, name)
  cpSync(stage, copy, { recursive: true })
  return copy
}

it(
  `leaves no word behind after ${kills} kills: what was said to be erased is, and what was broken off is finished`,
  { timeout: isLong ? 300_000 : 60_000 },
  async () => {
    const found = { listed: 0, unlisted: 0, erased: 0 }
    for (let i = 0; i < kills; i++) {
      // Kills spread over the whole erasure, and again over the time after the library no longer lists the source.
      const moment: Moment =
        i % 2 === 0
          ? { word: 'begin', after: (takes * (i + Math.random())) / kills }
          : { word: 'unlisted', after: Math.random() * (takes / 5) }
      const place = copyOfStage(`kill-${i}`)
      found[await openAfter(place, await eraseAndKill(place, moment), moment)]++
    }
    expect(found.listed).toBeGreaterThan(0)
    expect(found.unlisted + found.erased).toBeGreaterThanOrEqual(kills / 2)
  },
)

/** When a child is killed: this many milliseconds after it printed this message. */
type Moment = { readonly word: Word; readonly after: number }
type Word = 'begin' | 'unlisted' | 'erased'

/** Opens the library as the app does, and erases again if the source is still listed. */
async function openAfter(
  place: string,
  said: readonly string[],
  moment: Moment,
): Promise<'listed' | 'unlisted' | 'erased'> {
  const path = join(place, 'notes.attache')
  const when = `killed ${moment.after.toFixed(1)} ms after “${moment.word}”, having said: ${said.join(', ')}`
  if (said.includes('erased')) expect(filesHolding(place, secretWords), when).toEqual([])
  // Every backup must be whole at any moment, since recovery may need it then.
  for (const backup of listBackups(path)) expect(checkFile(backup, { immutable: true }).whole, when).toBe(true)
  vi.stubEnv('TMPDIR', join(place, 'temporary'))
  const library = await openTestLibrary(path, { create: undefined as never })
  expect((await library.do('getLibrary', {})).notices, when).toEqual([])
  const isListed = (await library.do('listSources', {})).some(({ id }) => id === source.id)
  if (isListed) {
    expect(said, when).toEqual(['begin'])
    expect(await library.do('eraseSource', source)).toBeNull()
  } else {
    expect((await library.do('verifyLibrary', {})).problems, when).toEqual([])
  }
  await library.close()
  expect(filesHolding(place, secretWords), when).toEqual([])
  if (isListed) return 'listed'
  return said.includes('erased') ? 'erased' : 'unlisted'
}

/** Erases in a child and kills it. Returns what it had printed. */
function eraseAndKill(place: string, { word, after }: Moment): Promise<string[]> {
  const running = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, join(place, 'notes.attache'), source.id, source.typed],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, TMPDIR: join(place, 'temporary'), NODE_COMPILE_CACHE: join(folder.path, 'compiled') },
    },
  )
  const done = Promise.withResolvers<string[]>()
  let said = ''
  let isAimed = false
  running.stdout.on('data', (data: Buffer) => {
    said += data.toString()
    if (isAimed || !said.includes(`${word}\n`)) return
    isAimed = true
    setTimeout(() => running.kill('SIGKILL'), after)
  })
  running.on('error', done.reject)
  running.on('close', (_code, signal) => {
    if (signal === 'SIGKILL') done.resolve(said.split('\n').slice(0, -1))
    else done.reject(new Error(`The child ended by itself: ${said}`))
  })
  return done.promise
}
