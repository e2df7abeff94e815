/* oxlint-disable unicorn/consistent-function-scoping -- functions handed to main as source must hold all they use */
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

declare const openWindow: (session: Session, options?: BrowserWindowConstructorOptions) => BrowserWindow
declare const ownSession: Session

type Exposed = {
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  readonly later: <T>(value: Promise<T> | T) => Promise<T>
}
declare const fixture: Exposed

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
})
afterAll(() => app.stop())

describe('a window whose session is kept on disk is refused', () => {
  test.each([
    ['the default one', {}],
    ['a partition that is kept', { partition: 'persist:library' }],
  ])('%s', async (_what, webPreferences) => {
    const message = await app.electron.evaluate(({ BrowserWindow }, webPreferences) => {
      const before = BrowserWindow.getAllWindows().length
      try {
        new BrowserWindow({ show: false, webPreferences }).destroy()
        return 'opened'
      } catch (error) {
        return `${String(BrowserWindow.getAllWindows().length - before)} ${(error as Error).message}`
      }
    }, webPreferences)
    expect(message).toContain('0 chromium-runtime: a page whose session is kept on disk')
  })
})

describe('the frame of a page', () => {
  test('is another with each document, and says nothing once its document is gone', async () => {
    const facts = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession)
      const { webContents } = window
      await window.loadURL('app://fixture/index.html')
      const first = webContents.mainFrame
      const loaded = new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()))
      webContents.reload()
      await loaded
      const attempt = (read: () => unknown) => {
        try {
          return String(read())
        } catch (error) {
          return (error as Error).message
        }
      }
      const facts = [
        webContents.mainFrame === first,
        first.isDestroyed(),
        first.detached,
        attempt(() => first.url),
        attempt(() => webContents.mainFrame.url),
      ]
      window.destroy()
      return facts
    })
    const gone = 'Render frame was disposed before WebFrameMain could be accessed'
    expect(facts).toEqual([false, true, true, gone, 'app://fixture/index.html'])
  })

  test('stays after a crash and says nothing, until the page is loaded again', async () => {
    const facts = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession)
      const { webContents } = window
      await window.loadURL('app://fixture/index.html')
      await webContents.executeJavaScript('fixture.invoke("keep-event")')
      const { keptEvent } = globalThis as unknown as { keptEvent: Electron.IpcMainInvokeEvent }
      const gone = new Promise<void>((resolve) => webContents.once('render-process-gone', () => resolve()))
      webContents.forcefullyCrashRenderer()
      await gone
      let said = ''
      try {
        said = keptEvent.senderFrame?.url ?? 'null'
      } catch (error) {
        said = (error as Error).message
      }
      const loaded = new Promise<void>((resolve) => webContents.once('did-finish-load', () => resolve()))
      webContents.reload()
      await loaded
      const facts = [said, keptEvent.senderFrame]
      window.destroy()
      return facts
    })
    expect(facts).toEqual(['Render frame was disposed before WebFrameMain could be accessed', null])
  })
})

// This runtime is stricter: Electron sends a symbol although its documentation says it is dropped, and `webContents.send` only logs what
// it cannot clone.
describe('what cannot cross', () => {
  test('are no symbols', async () => {
    expect(
      await app.page
        .evaluate(() => fixture.later(Symbol('x') as unknown as number).catch((error: Error) => error.message))
        .catch((error: Error) => error.message),
    ).toContain('An object could not be cloned.')
  })

  test('of main to a page refuse what cannot be cloned', async () => {
    const window = await app.electron.browserWindow(app.page)
    expect(
      await window.evaluate(({ webContents }: BrowserWindow) => {
        try {
          webContents.send('x', () => 1)
          return 'sent'
        } catch (error) {
          return (error as Error).message
        }
      }),
    ).toBe('An object could not be cloned.')
  })

  test('is a name that reaches for a prototype: it stays a plain member', async () => {
    expect(
      await app.page.evaluate(async () =>
        Object.keys((await fixture.invoke('echo', JSON.parse('{"__proto__": 1}'))) as object).join(),
      ),
    ).toBe('__proto__')
  })
})

test('another policy for WebRTC than the runtime’s is refused', async () => {
  const message = await app.electron.evaluate(({ BrowserWindow }) => {
    try {
      BrowserWindow.getAllWindows()[0]!.webContents.setWebRTCIPHandlingPolicy('default_public_interface_only')
      return 'taken'
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(message).toContain('default_public_interface_only')
})

test('a proxy that comes behind the first page of a session is refused', async () => {
  const message = await app.electron.evaluate(() =>
    ownSession.setProxy({ mode: 'direct' }).then(
      () => 'taken',
      (error: Error) => error.message,
    ),
  )
  expect(message).toContain('not part of this runtime')
})

test('a permission that a handler refuses when it is asked for is not there before either', async () => {
  const states = await app.electron.evaluate(async ({ session }) => {
    const own = session.fromPartition('permissions')
    own.setPermissionCheckHandler(() => true)
    own.setPermissionRequestHandler((_contents, permission, answer) => answer(permission !== 'notifications'))
    const window = openWindow(own)
    await window.loadURL('app://fixture/index.html')
    const states = (await window.webContents.executeJavaScript(
      "Promise.all(['notifications', 'clipboard-read'].map(async (name) => (await navigator.permissions.query({ name })).state))",
    )) as string[]
    window.destroy()
    return states
  })
  expect(states).toEqual(['denied', 'granted'])
})

test('nothing elsewhere is reached, by any way a page has', async () => {
  const reached = await app.electron.evaluate(async ({ BrowserWindow, session }) => {
    session
      .fromPartition('outward')
      .protocol.handle(
        'app',
        () => new Response('<!doctype html><title>out</title>', { headers: { 'content-type': 'text/html' } }),
      )
    const window = new BrowserWindow({ show: false, webPreferences: { partition: 'outward' } })
    await window.loadURL('app://fixture/index.html')
    const reached = await window.webContents.executeJavaScript(`Promise.all([
      fetch('https://example.org/').then(() => 'fetched', () => 'failed'),
      fetch('http://192.0.2.1/').then(() => 'fetched', () => 'failed'),
      new Promise((resolve) => { const socket = new WebSocket('wss://example.org/'); socket.onopen = () => resolve('opened'); socket.onerror = () => resolve('failed') }),
      new Promise((resolve) => { const image = new Image(); image.onload = () => resolve('loaded'); image.onerror = () => resolve('failed'); image.src = 'https://example.org/x.png' }),
    ])`)
    window.destroy()
    return reached as string[]
  })
  expect(reached).toEqual(['failed', 'failed', 'failed', 'failed'])
})

test('net reaches nothing', async () => {
  const outcome = await app.electron.evaluate(({ net }) =>
    net.fetch('https://example.org/').then(
      () => 'reached',
      () => 'refused',
    ),
  )
  expect(outcome).toBe('refused')
})

test('an invocation takes less than five milliseconds', async () => {
  const median = await app.page.evaluate(async () => {
    const times: number[] = []
    for (let index = 0; index < 200; index++) {
      const start = performance.now()
      await fixture.invoke('add', index, 1)
      times.push(performance.now() - start)
    }
    return times.toSorted((one, other) => one - other)[100] ?? Infinity
  })
  console.log(`ipc p50 ${median.toFixed(2)} ms`)
  expect(median).toBeLessThan(5)
})

describe('the model of a window', () => {
  test('is no smaller than its least size', async () => {
    const size = await app.electron.evaluate(() => {
      const window = openWindow(ownSession, { width: 640, height: 480, minWidth: 600, minHeight: 400 })
      window.setSize(100, 100)
      const size = window.getSize()
      window.destroy()
      return size
    })
    expect(size).toEqual([600, 400])
  })

  test('tells when it is shown, hidden, maximized and minimized', async () => {
    const heard = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession)
      const heard: string[] = []
      for (const name of ['show', 'hide', 'maximize', 'unmaximize', 'minimize', 'restore'])
        window.on(name as 'show', () => heard.push(name))
      const steps = [
        () => window.show(),
        () => window.maximize(),
        () => heard.push(String(window.isMaximized())),
        () => window.unmaximize(),
        () => window.minimize(),
        () => heard.push(String(window.isMinimized())),
        () => window.restore(),
        () => window.hide(),
        () => heard.push(String(window.isVisible())),
      ]
      for (const step of steps) {
        step()
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      window.destroy()
      return heard
    })
    expect(heard).toEqual(['show', 'maximize', 'true', 'unmaximize', 'minimize', 'true', 'restore', 'hide', 'false'])
  })
})
