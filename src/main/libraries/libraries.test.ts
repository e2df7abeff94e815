import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { compileChild } from '../library/kill-tests/compile-child.ts'
import { lockFile } from '../library/opening/files.ts'
import { makeFolder } from '../library/test-library/test-library.ts'
import { freshRemembered } from '../settings/settings-upgrades.ts'
import { createLibraries, type Libraries } from './libraries.ts'

const code = makeFolder()
let worker: string
let folder: ReturnType<typeof makeFolder>
let libraries: Libraries
let others: number

beforeAll(async () => {
  worker = await compileChild('mortal-worker', code.path)
})
afterAll(() => code[Symbol.dispose]())
beforeEach(() => {
  folder = makeFolder()
  others = 0
  let now = freshRemembered('here')
  libraries = createLibraries({
    settings: {
      get: () => now,
      update: (change) => {
        now = change(now)
      },
      notice: null,
    },
    worker,
    documents: folder.path,
    log: { write: () => undefined },
    onChanged: () => undefined,
    onNotice: () => undefined,
    onAccessChanged: () => undefined,
    onReopened: () => undefined,
    onAnother: () => {
      others++
    },
  })
})
afterEach(async () => {
  await libraries.close()
  folder[Symbol.dispose]()
})

const at = (name: string) => `${folder.path}/${name}.attache`

it('opens one library that is asked for twice at once, and it can be written', async () => {
  const opened = await Promise.all([libraries.openPath(at('one')), libraries.openPath(at('one'))])
  expect(opened).toMatchObject([
    { ok: true, value: { readOnly: null } },
    { ok: true, value: { readOnly: null } },
  ])
  expect(others).toBe(0)
})

it('opens what is asked for at once one after the other: the last one stays, the others are closed', async () => {
  await Promise.all(['one', 'two', 'one', 'three'].map((name) => libraries.openPath(at(name))))
  expect(libraries.current().path).toBe(at('three'))
  expect(others).toBe(3)
  expect(['one', 'two', 'three'].filter((name) => existsSync(lockFile(at(name))))).toEqual(['three'])
})

it('fills a library that is asked for twice at once only once', async () => {
  const fills: string[] = []
  const how = { prepare: async () => void fills.push('prepare'), fill: async () => void fills.push('fill') }
  await Promise.all([libraries.openPath(at('one'), how), libraries.openPath(at('one'), how)])
  expect(fills).toEqual(['prepare', 'fill'])
})

it('goes on to the next when one could not be filled', async () => {
  const failing = libraries.openPath(at('one'), { fill: () => Promise.reject(new Error('No')) })
  const next = libraries.openPath(at('two'))
  await expect(failing).rejects.toThrow('No')
  expect(await next).toMatchObject({ ok: true })
  expect(existsSync(lockFile(at('one')))).toBe(false)
})

it('closes what is still being opened, and opens nothing after that', async () => {
  const opening = [libraries.openFirst(), libraries.openPath(at('one'))]
  const closing = libraries.close()
  const late = libraries.openPath(at('two'))
  expect(await Promise.all(opening)).toMatchObject([{ ok: true }, { ok: true }])
  await closing
  expect(await late).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(existsSync(lockFile(at('one')))).toBe(false)
  expect(existsSync(at('two'))).toBe(false)
})

it('says when the folder of a library cannot be made', async () => {
  writeFileSync(`${folder.path}/taken`, '')
  expect(await libraries.openPath(`${folder.path}/taken/one.attache`)).toEqual({
    ok: false,
    error: {
      code: 'unreadable',
      message: `The folder “${folder.path}/taken” is not there and could not be made, so the library “one.attache” was not opened.`,
    },
  })
  rmSync(`${folder.path}/taken`)
})
