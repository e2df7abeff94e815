import { createServer, type AddressInfo } from 'node:net'
import type { BrowserWindow, Session } from 'electron'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

declare const openWindow: (session: Session, options?: object) => BrowserWindow
declare const ownSession: Session

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
})
afterAll(() => app.stop())

test('webRequest sees the app’s addresses, and can cancel a request or change its headers both ways', async () => {
  await app.electron.evaluate(() => {
    const { webRequest } = ownSession
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    webRequest.onBeforeRequest({ urls: ['app://fixture/*'] }, ({ url }, answer) => {
      seen.push(url)
      answer({ cancel: url.endsWith('?blocked') })
    })
    webRequest.onBeforeSendHeaders((details, answer) =>
      answer({ requestHeaders: { ...details.requestHeaders, 'x-asked': 'main' } }),
    )
    webRequest.onHeadersReceived((details, answer) =>
      answer({ responseHeaders: { ...details.responseHeaders, 'x-answered': ['main'] } }),
    )
  })
  const answers = await app.page.evaluate(async () => {
    const allowed = await fetch('/echo?allowed')
    return [
      ((await allowed.json()) as { header: string }).header,
      allowed.headers.get('x-answered'),
      await fetch('/echo?blocked').then(
        () => 'answered',
        (error: Error) => error.message,
      ),
    ]
  })
  expect(answers).toEqual(['main', 'main', 'Failed to fetch'])
  expect(await app.electron.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
    'app://fixture/echo?allowed',
    'app://fixture/echo?blocked',
  ])
  await app.electron.evaluate(() => {
    ownSession.webRequest.onBeforeRequest(null)
    ownSession.webRequest.onBeforeSendHeaders(null)
    ownSession.webRequest.onHeadersReceived(null)
  })
})

test('what a session’s pages ask of the network goes through the proxy of that session, this machine’s own addresses too', async () => {
  const asked: string[] = []
  const proxy = createServer((socket) => {
    socket.once('data', (data) => {
      asked.push(data.toString().split('\r\n')[0] ?? '')
      socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n')
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const { port } = proxy.address() as AddressInfo
  await app.electron.evaluate(async ({ session }, port) => {
    const own = session.fromPartition('proxied')
    await own.setProxy({ proxyRules: `http://127.0.0.1:${port}`, proxyBypassRules: '<-loopback>' })
    const window = openWindow(own)
    await window.loadURL('data:text/html,<p>x')
    await window.webContents.executeJavaScript(
      "Promise.allSettled(['http://127.0.0.1:8/a', 'http://nowhere.invalid/b'].map((url) => fetch(url, { mode: 'no-cors' })))",
    )
    window.destroy()
  }, port)
  proxy.close()
  expect(asked.toSorted()).toEqual(['GET http://127.0.0.1:8/a HTTP/1.1', 'GET http://nowhere.invalid/b HTTP/1.1'])
})

test('the app hears of each session once, when it is first asked for, whoever asks', async () => {
  const created = await app.electron.evaluate(({ app, session }) => {
    const created: string[] = []
    app.on('session-created', () => created.push('created'))
    for (const partition of ['one', 'two', 'one']) session.fromPartition(partition, { cache: false })
    return created.length
  })
  expect(created).toBe(2)
  expect(await app.electron.evaluate(() => (globalThis as unknown as { sessions: number }).sessions)).toBeGreaterThan(2)
})

test('permissions are what the app’s handlers say', async () => {
  const asked = await app.electron.evaluate(async ({ session }) => {
    const asked: string[] = []
    const own = session.fromPartition('permissions')
    own.setPermissionCheckHandler((_contents, permission, origin) => {
      asked.push(`${permission} ${origin}`)
      return permission !== 'geolocation'
    })
    own.setPermissionRequestHandler((_contents, _permission, answer) => answer(true))
    const window = openWindow(own)
    await window.loadURL('app://fixture/index.html')
    const states = (await window.webContents.executeJavaScript(
      "Promise.all(['geolocation', 'clipboard-read'].map(async (name) => (await navigator.permissions.query({ name })).state))",
    )) as string[]
    window.destroy()
    return { states, asked: asked.some((one) => one.startsWith('geolocation app://fixture')) }
  })
  expect(asked).toEqual({ states: ['denied', 'granted'], asked: true })
})

test('a page prints itself as a PDF of the paper asked for', async () => {
  const window = await app.electron.browserWindow(app.page)
  const pdf = await window.evaluate(async (window: BrowserWindow) => {
    const bytes = await window.webContents.printToPDF({
      pageSize: 'A4',
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return { isBuffer: Buffer.isBuffer(bytes), text: bytes.toString('latin1') }
  })
  expect(pdf.isBuffer).toBe(true)
  expect(pdf.text.slice(0, 5)).toBe('%PDF-')
  expect(
    /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)/
      .exec(pdf.text)
      ?.slice(1, 3)
      .map((points) => Math.floor(Number(points))),
  ).toEqual([595, 842])
  expect(pdf.text).toContain('/MarkInfo')
})

test('a page is captured as a picture', async () => {
  const window = await app.electron.browserWindow(app.page)
  expect(
    await window.evaluate(async (window: BrowserWindow) => {
      const { width, height } = (await window.webContents.capturePage()).getSize()
      const [inWidth = 0, inHeight = 0] = window.getContentSize()
      return [width - inWidth, height - inHeight]
    }),
  ).toEqual([0, 0])
})
