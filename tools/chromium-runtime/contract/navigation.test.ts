import { createServer, type AddressInfo } from 'node:net'
import type { BrowserWindow } from 'electron'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

/** The events that the fixture's guards received, kept in its main process. */
type Heard = { guarded: string[]; allow: boolean }
declare const heardBy: Heard

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
  const window = await app.electron.browserWindow(app.page)
  await window.evaluate(({ webContents }: BrowserWindow) => {
    const heard: Heard = { guarded: [], allow: false }
    Object.assign(globalThis, { heardBy: heard })
    const hear = (name: string) => (event: { url: string; preventDefault: () => void }) => {
      heard.guarded.push(`${name} ${event.url}`)
      if (!heard.allow) event.preventDefault()
    }
    webContents.on('will-navigate', hear('will-navigate') as never)
    webContents.on('will-frame-navigate', ((event: {
      isMainFrame: boolean
      url: string
      preventDefault: () => void
    }) => {
      if (!event.isMainFrame) hear('will-frame-navigate')(event)
    }) as never)
    webContents.on('will-redirect', hear('will-redirect') as never)
    webContents.setWindowOpenHandler(({ url }) => {
      heard.guarded.push(`window.open ${url}`)
      return { action: 'deny' }
    })
  })
})
afterAll(() => app.stop())
beforeEach(() =>
  app.electron.evaluate(() => {
    heardBy.guarded.length = 0
    heardBy.allow = false
  }),
)

const heard = (): Promise<string[]> => app.electron.evaluate(() => heardBy.guarded)
/** The number of Chromium's pages, including those that Playwright does not know yet. */
const pages = async (): Promise<number> => {
  const session = await app.page.context().newCDPSession(app.page)
  const { targetInfos } = await session.send('Target.getTargets')
  await session.detach()
  return targetInfos.filter(({ type }) => type === 'page').length
}

describe('a page that is guarded', () => {
  test('stays where it is when a link leads away', async () => {
    await app.page.click('#away')
    await expect.poll(heard).toEqual(['will-navigate https://example.org/'])
    await app.page.click('#other')
    await expect.poll(heard).toEqual(['will-navigate https://example.org/', 'will-navigate app://fixture/other.html'])
    expect(await app.page.title()).toBe('Fixture 3')
  })

  test('opens no window by a link, a script or a key', async () => {
    await app.page.click('#blank', { noWaitAfter: true })
    await expect.poll(heard).toEqual(['window.open app://fixture/other.html'])
    await app.page.evaluate(() => {
      window.open('other.html?2')
    })
    await expect.poll(heard).toHaveLength(2)
    await app.page.click('#other', { modifiers: ['Control'], noWaitAfter: true })
    await expect.poll(heard).toHaveLength(3)
    await expect.poll(pages).toBe(1)
  })

  test('loads no frame from elsewhere', async () => {
    await app.page.evaluate(() => {
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/frame'
      document.body.append(frame)
    })
    // The page's own policy may block it before the guard is asked. In both cases nothing of it loads.
    await app.page.waitForTimeout(100)
    expect(await app.page.evaluate(() => document.querySelector('iframe')?.contentDocument ?? null)).toBeNull()
    await app.page.evaluate(() => document.querySelector('iframe')?.remove())
  })
})

test('a page may go where its app allows, and main hears the way it went', async () => {
  const window = await app.electron.browserWindow(app.page)
  await window.evaluate(({ webContents }: BrowserWindow) => {
    heardBy.allow = true
    for (const name of ['did-navigate', 'dom-ready', 'did-finish-load', 'did-stop-loading']) {
      webContents.once(name as 'dom-ready', () => {
        heardBy.guarded.push(name)
      })
    }
  })
  await app.page.click('#other')
  await expect
    .poll(heard)
    .toEqual([
      'will-navigate app://fixture/other.html',
      'did-navigate',
      'dom-ready',
      'did-finish-load',
      'did-stop-loading',
    ])
  expect(await window.evaluate(({ webContents }: BrowserWindow) => webContents.getURL())).toBe(
    'app://fixture/other.html',
  )
  await window.evaluate((window: BrowserWindow) => window.loadURL('app://fixture/index.html#part'))
  expect(await window.evaluate(({ webContents }: BrowserWindow) => webContents.getURL())).toBe(
    'app://fixture/index.html#part',
  )
  await app.page.waitForFunction(() => 'isReady' in globalThis)
})

test('a redirect is guarded too', async () => {
  const window = await app.electron.browserWindow(app.page)
  const failure = await window.evaluate((window: BrowserWindow) =>
    window.loadURL('app://fixture/moved').then(
      () => null,
      (error: { code: string }) => error.code,
    ),
  )
  expect(await heard()).toEqual(['will-redirect app://fixture/other.html'])
  expect(failure).toBe('ERR_ABORTED')
})

test('a page within its document only tells', async () => {
  await app.page.evaluate(() => history.pushState(null, '', '#within'))
  const url = (): Promise<string> =>
    app.electron.evaluate(({ webContents }) => webContents.getAllWebContents()[0]!.getURL())
  await expect.poll(url).toBe('app://fixture/index.html#within')
  expect(await heard()).toEqual([])
})

test('an address that fails says why', async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const { port } = closed.address() as AddressInfo
  await new Promise((resolve) => closed.close(resolve))
  const url = `http://127.0.0.1:${port}/`
  const window = await app.electron.browserWindow(app.page)
  const failure = await window.evaluate(async (window: BrowserWindow, url) => {
    const failed = new Promise((resolve) =>
      window.webContents.once('did-fail-load', (_event, code, name, url) => resolve([code, name, url])),
    )
    const thrown = await window.loadURL(url).then(
      () => null,
      (error: { code: string }) => error.code,
    )
    return [await failed, thrown]
  }, url)
  expect(failure).toEqual([[-102, 'ERR_CONNECTION_REFUSED', url], 'ERR_CONNECTION_REFUSED'])
})
