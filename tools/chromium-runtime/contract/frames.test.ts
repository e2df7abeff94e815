import type { BrowserWindow, BrowserWindowConstructorOptions, IpcMainInvokeEvent, Session } from 'electron'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

declare const openWindow: (session: Session, options?: BrowserWindowConstructorOptions) => BrowserWindow
declare const ownSession: Session
/** The event of the last invocation of `keep-event`. */
declare const keptEvent: IpcMainInvokeEvent

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
})
afterAll(() => app.stop())

describe('the frame that an event gives out', () => {
  test('is the one that sent it, and null once that has navigated away', async () => {
    const facts = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession)
      const { webContents } = window
      await window.loadURL('app://fixture/index.html')
      const atOnce = (await webContents.executeJavaScript('fixture.invoke("keep-event")')) as boolean
      const before = keptEvent.senderFrame?.url
      await window.loadURL('app://elsewhere/other.html')
      for (let tries = 0; tries < 50 && keptEvent.senderFrame !== null; tries++)
        await new Promise((resolve) => setTimeout(resolve, 50))
      const facts = { atOnce, before, after: keptEvent.senderFrame, now: webContents.mainFrame.url }
      window.destroy()
      return facts
    })
    expect(facts).toEqual({
      atOnce: true,
      before: 'app://fixture/index.html',
      after: null,
      now: 'app://elsewhere/other.html',
    })
  })

  test('is null once its window is gone', async () => {
    const after = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession)
      await window.loadURL('app://fixture/index.html')
      await window.webContents.executeJavaScript('fixture.invoke("keep-event")')
      window.destroy()
      for (let tries = 0; tries < 50 && keptEvent.senderFrame !== null; tries++)
        await new Promise((resolve) => setTimeout(resolve, 50))
      return keptEvent.senderFrame
    })
    expect(after).toBeNull()
  })
})

test.each(['it is killed', 'the app crashes it'])(
  'a renderer that ends because %s is reported, and comes back with its frame by reload',
  async (how) => {
    const outcome = await app.electron.evaluate(async ({ app }, how) => {
      const window = openWindow(ownSession)
      const contents = window.webContents
      await window.loadURL('app://fixture/index.html')
      const heard: string[] = []
      const reasons: string[] = []
      app.once('render-process-gone', (_event, which, details) => {
        heard.push(`app ${String(which === contents)}`)
        reasons.push(details.reason)
      })
      const gone = new Promise<void>((resolve) =>
        contents.once('render-process-gone', (_event, details) => {
          reasons.push(details.reason)
          resolve()
        }),
      )
      if (how === 'it is killed') {
        for (let tries = 0; tries < 50 && !contents.getOSProcessId(); tries += 1)
          await new Promise((resolve) => setTimeout(resolve, 50))
        const pid = contents.getOSProcessId()
        // A pid of 0 would kill the test's own process group.
        if (pid === 0) throw new Error('The renderer has no process.')
        process.kill(pid, 'SIGKILL')
      } else contents.forcefullyCrashRenderer()
      await gone
      await new Promise((resolve) => setTimeout(resolve, 100))
      heard.push(`crashed ${String(contents.isCrashed())}`)
      const loaded = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()))
      contents.reload()
      await loaded
      heard.push(
        `crashed ${String(contents.isCrashed())}`,
        `frame ${contents.mainFrame.url}, detached ${String(contents.mainFrame.detached)}`,
        String(await contents.executeJavaScript('fixture.invoke("add", 1, 2)')),
      )
      window.destroy()
      return { heard, reasons }
    }, how)
    expect(outcome.heard).toEqual([
      'app true',
      'crashed true',
      'crashed false',
      'frame app://fixture/index.html, detached false',
      '3',
    ])
    for (const reason of outcome.reasons) expect(reason).toMatch(/^(crashed|killed|abnormal-exit)$/u)
  },
)

test('a renderer that loops for ever goes with its window', async () => {
  const milliseconds = await app.electron.evaluate(async ({ session }) => {
    const window = openWindow(session.fromPartition('busy'))
    await window.loadURL('app://fixture/index.html')
    window.webContents.executeJavaScript('for (;;);').catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const start = performance.now()
    const closed = new Promise<void>((resolve) => window.once('closed', () => resolve()))
    window.destroy()
    await closed
    return performance.now() - start
  })
  expect(milliseconds).toBeLessThan(500)
})

test('a renderer is a process of its own whose id and memory the app can watch', async () => {
  const metric = await app.electron.evaluate(async ({ app, BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    for (let tries = 0; tries < 50 && !contents?.getOSProcessId(); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50))
    return app.getAppMetrics().find(({ pid }) => pid === contents?.getOSProcessId())
  })
  expect(metric?.type).toBe('Tab')
  expect(metric?.memory.workingSetSize).toBeGreaterThan(20_000)
})
