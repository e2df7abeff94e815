/* oxlint-disable unicorn/consistent-function-scoping -- functions handed to a page as source must hold all they use */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

/** The API that the fixture's preload exposes to the page. */
type Exposed = {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  readonly pathOf: (file: File) => string
  readonly kept: { list: number[] }
  readonly keptSize: () => number
  readonly twice: (run: (value: number) => number) => number
  /** Keeps a function and returns how many different functions it has kept. */
  readonly meet: (run: () => number) => number
  readonly giveBack: () => unknown
  readonly newest: () => unknown
  readonly later: <T>(value: Promise<T> | T) => Promise<T>
  readonly fails: () => void
  readonly failsLater: () => Promise<void>
  readonly require: (name: string) => string[] | string
  readonly process: Readonly<Record<string, unknown>>
  readonly emits: () => Promise<number>
  readonly seesPageGlobal: () => string
  readonly patched: () => string
}
declare const fixture: Exposed

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
})
afterAll(() => app.stop())

describe('a page', () => {
  test('sees what was exposed and nothing else of the preload', async () => {
    const seen = await app.page.evaluate(() => ({
      globals: ['onlyHere', 'require', 'process', 'module', 'receiveFromMain'].filter((name) => name in globalThis),
      runtime: Object.getOwnPropertyNames(globalThis).filter((name) => name.startsWith('runtime')),
      preloadSees: fixture.seesPageGlobal(),
    }))
    expect(seen).toEqual({ globals: [], runtime: [], preloadSees: 'undefined' })
  })

  test('gets frozen copies that it cannot replace', async () => {
    const tampered = await app.page.evaluate(() => {
      'use strict'
      const attempt = (change: () => void): string => {
        try {
          change()
          return 'changed'
        } catch (error) {
          return (error as Error).name
        }
      }
      return [
        attempt(() => {
          fixture.kept.list.push(2)
        }),
        attempt(() => {
          ;(fixture as { invoke: unknown }).invoke = null
        }),
        attempt(() => {
          ;(globalThis as unknown as { fixture: unknown }).fixture = null
        }),
        attempt(() => {
          delete (globalThis as { fixture?: unknown }).fixture
        }),
        fixture.keptSize(),
      ]
    })
    expect(tampered).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError', 1])
  })

  test('cannot change what the preload runs on', async () => {
    expect(
      await app.page.evaluate(() => {
        const { sort } = Array.prototype
        Object.assign(Array.prototype, { sort: () => ['tampered'] })
        const { dispatchEvent } = EventTarget.prototype
        let overheard = 0
        EventTarget.prototype.dispatchEvent = () => {
          overheard++
          return true
        }
        const answer = fixture.patched()
        Object.assign(Array.prototype, { sort })
        EventTarget.prototype.dispatchEvent = dispatchEvent
        return [answer, overheard]
      }),
    ).toEqual(['1,2,3', 0])
  })

  test('gets no prototype of the other world', async () => {
    expect(
      await app.page.evaluate(() => [
        Object.getPrototypeOf(fixture) === Object.prototype,
        Object.getPrototypeOf(fixture.kept.list) === Array.prototype,
        fixture.invoke.constructor === Function,
        (fixture.invoke as unknown as { constructor: (code: string) => () => unknown }).constructor(
          'return typeof onlyHere',
        )(),
        fixture.invoke('add', 1, 1) instanceof Promise,
      ]),
    ).toEqual([true, true, true, 'undefined', true])
  })
})

describe('what crosses', () => {
  test('are functions both ways, at once', async () =>
    expect(await app.page.evaluate(() => fixture.twice((value) => value * 10))).toBe(100))
  test('are functions that are new each time, and that are themselves again where they came from', async () => {
    expect(
      await app.page.evaluate(() => {
        const listener = () => 1
        fixture.meet(listener)
        return {
          met: fixture.meet(listener),
          same: fixture.newest() === fixture.newest(),
          back: fixture.giveBack() === listener,
        }
      }),
    ).toEqual({ met: 2, same: false, back: true })
  })
  test('are promises both ways', async () =>
    expect(await app.page.evaluate(() => fixture.later(Promise.resolve({ deep: [1] })))).toEqual({ deep: [1] }))
  test('are errors, by their message', async () => {
    expect(
      await app.page.evaluate(async () => {
        const thrown: unknown[] = []
        try {
          fixture.fails()
        } catch (error) {
          thrown.push(error instanceof Error, (error as Error).message)
        }
        await fixture.failsLater().catch((error: Error) => thrown.push(error.message))
        return thrown
      }),
    ).toEqual([true, 'not this', 'not now'])
  })
})

describe('a sandboxed preload', () => {
  test('requires a few modules and no other', async () => {
    expect(
      await app.page.evaluate(() =>
        ['electron', 'timers', 'url', 'fs', 'node:child_process', './other'].map((name) => fixture.require(name)),
      ),
    ).toEqual([
      expect.arrayContaining(['contextBridge', 'ipcRenderer', 'webFrame', 'webUtils']),
      expect.arrayContaining(['setTimeout', 'setImmediate']),
      expect.not.arrayContaining(['URL']),
      'module not found: fs',
      'module not found: node:child_process',
      'module not found: ./other',
    ])
    expect(await app.page.evaluate(() => fixture.emits())).toBe(5)
  })

  test('finds its process described', async () => {
    expect(await app.page.evaluate(() => fixture.process)).toEqual({
      platform: process.platform,
      type: 'renderer',
      sandboxed: true,
      contextIsolated: true,
      electron: expect.stringMatching(/^\d+\./),
    })
  })

  test('runs again in the next document', async () => {
    await app.page.reload()
    await app.page.waitForFunction(() => 'isReady' in globalThis)
    expect(await app.page.evaluate(() => fixture.invoke('add', 4, 4))).toBe(8)
  })
})

test('the path of a chosen file is its real path, and of a made one is empty', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'runtime-file-'))
  const path = join(folder, 'a name with “signs”.txt')
  writeFileSync(path, 'text')
  await app.page.setInputFiles('#file', path)
  expect(
    await app.page.evaluate(() => {
      const [file] = document.querySelector<HTMLInputElement>('#file')?.files ?? []
      return [fixture.pathOf(file!), fixture.pathOf(new File(['x'], 'x.txt'))]
    }),
  ).toEqual([path, ''])
  rmSync(folder, { recursive: true })
})
