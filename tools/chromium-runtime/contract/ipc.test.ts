import type { IpcMain } from 'electron'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

/** The API that the fixture's preload exposes to the page. */
type Exposed = {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  readonly note: (...args: unknown[]) => void
  readonly on: (channel: string, listener: (...args: unknown[]) => void) => () => void
}
declare const fixture: Exposed

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
})
afterAll(() => app.stop())

const invoke = (channel: string, ...args: unknown[]): Promise<unknown> =>
  app.page.evaluate(([channel, args]) => fixture.invoke(channel, ...args).catch((error: Error) => error.message), [
    channel,
    args,
  ] as const)

describe('ipcRenderer.invoke', () => {
  test('answers with what the handler returns', async () => expect(await invoke('add', 2, 3)).toBe(5))

  test('rejects as Electron words it when the handler throws', async () => {
    expect(await invoke('fails')).toBe("Error invoking remote method 'fails': RangeError: too much")
  })

  test('rejects as Electron words it when there is no handler', async () => {
    expect(await invoke('nothing')).toBe(
      "Error invoking remote method 'nothing': Error: No handler registered for 'nothing'",
    )
  })

  test('rejects when the answer cannot be cloned', async () => {
    expect(await invoke('unclonable')).toBe(
      "Error invoking remote method 'unclonable': Error: An object could not be cloned.",
    )
  })

  test('throws when an argument cannot be cloned', async () => {
    expect(await app.page.evaluate(() => fixture.invoke('echo', () => 1).catch((error: Error) => error.message))).toBe(
      'An object could not be cloned.',
    )
  })

  test('tells main which frame asked, as the app’s own address', async () => {
    expect(await invoke('sender')).toEqual({ url: 'app://fixture/index.html', origin: 'app://fixture', isTop: true })
  })

  test('refuses a second handler, and lets a removed one be replaced', async () => {
    const said = await app.electron.evaluate(({ ipcMain }: { ipcMain: IpcMain }) => {
      ipcMain.handleOnce('once', () => 'first')
      try {
        ipcMain.handle('once', () => 'second')
        return 'accepted'
      } catch (error) {
        return (error as Error).message
      }
    })
    expect(said).toBe("Attempted to register a second handler for 'once'")
    expect(await invoke('once')).toBe('first')
    expect(await invoke('once')).toContain('No handler registered')
  })
})

describe('structured clone', () => {
  test('keeps every kind of value, both ways', async () => {
    const kept = await app.page.evaluate(async () => {
      const cycle: Record<string, unknown> = { name: 'cycle' }
      cycle.self = cycle
      const sent = {
        undefined: undefined,
        nan: Number.NaN,
        minusZero: -0,
        infinity: Infinity,
        bigint: 12345678901234567890n,
        date: new Date(5),
        invalid: new Date(Number.NaN),
        regexp: /a(b)/gi,
        map: new Map<unknown, unknown>([[{ key: 1 }, new Set([1n, 'x'])]]),
        bytes: new Uint8Array([0, 255, 7]),
        floats: new Float64Array([1.5, -2]),
        view: new DataView(new ArrayBuffer(4), 1, 2),
        buffer: new Uint8Array([1, 2, 3]).buffer,
        error: new RangeError('far'),
        cycle,
        dollar: { $: 'date', v: 1 },
        text: '\u{1F54A} \ud800',
        empty: [],
        hole: [undefined, null],
      }
      const got = (await fixture.invoke('echo', sent)) as typeof sent
      const [key, set] = [...got.map][0] as [{ key: number }, Set<unknown>]
      return {
        undefined: 'undefined' in got && got.undefined === undefined,
        nan: Number.isNaN(got.nan),
        minusZero: Object.is(got.minusZero, -0),
        infinity: got.infinity === Infinity,
        bigint: got.bigint === 12345678901234567890n,
        date: got.date instanceof Date && got.date.getTime() === 5,
        invalid: Number.isNaN(got.invalid.getTime()),
        regexp: String(got.regexp) === '/a(b)/gi',
        map: key.key === 1 && set.has(1n) && set.has('x'),
        bytes: got.bytes instanceof Uint8Array && got.bytes.join() === '0,255,7',
        floats: got.floats.join() === '1.5,-2',
        view: got.view.byteLength === 2,
        buffer: got.buffer instanceof ArrayBuffer && got.buffer.byteLength === 3,
        error: got.error instanceof Error && got.error.message === 'far',
        cycle: got.cycle.self === got.cycle,
        dollar: got.dollar.$ === 'date' && got.dollar.v === 1,
        text: got.text === '\u{1F54A} \ud800',
        empty: got.empty.length === 0,
        hole: got.hole.length === 2 && got.hole[0] === undefined,
      }
    })
    expect(Object.entries(kept).filter(([, holds]) => !holds)).toEqual([])
  })

  test('carries ten megabytes whole', async () => {
    expect(
      await app.page.evaluate(async () => {
        const sent = crypto.getRandomValues(new Uint32Array(10_000)).toString().repeat(100).slice(0, 10_000_000)
        return ((await fixture.invoke('echo', new TextEncoder().encode(sent))) as Uint8Array).length === sent.length
      }),
    ).toBe(true)
  })
})

describe('messages', () => {
  test('go to main and back in order, until the listener is taken off', async () => {
    const heard = await app.page.evaluate(async () => {
      const heard: unknown[] = []
      const three = Promise.withResolvers<void>()
      const off = fixture.on('noted', (number) => {
        if (heard.push(number) === 3) three.resolve()
      })
      for (const number of [1, 2, 3]) fixture.note(number, { nested: [number] })
      await three.promise
      off()
      fixture.note(4)
      await fixture.invoke('add', 1, 1)
      return heard
    })
    expect(heard).toEqual([1, 2, 3])
    expect(await app.electron.evaluate(() => (globalThis as unknown as { heard: unknown }).heard)).toEqual([
      [1, { nested: [1] }],
      [2, { nested: [2] }],
      [3, { nested: [3] }],
      [4],
    ])
  })
})
