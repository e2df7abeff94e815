import { createServer, type AddressInfo } from 'node:net'
import type { BrowserWindow, Session } from 'electron'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startFixture, type Fixture } from './fixtures/start-fixture.ts'

declare const openWindow: (session: Session, options?: object) => BrowserWindow

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
})
afterAll(() => app.stop())

test('webRequest sees the app’s addresses, and can cancel a request or change its headers both ways', async () => {
  await app.electron.evaluate(({ session }) => {
    const { webRequest } = session.defaultSession
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
  await app.electron.evaluate(({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null)
    session.defaultSession.webRequest.onBeforeSendHeaders(null)
    session.defaultSession.webRequest.onHeadersReceived(null)
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
  const later = await app.electron.evaluate(async ({ session }, port) => {
    const own = session.fromPartition('proxied')
    await own.setProxy({ proxyRules: `http://127.0.0.1:${port}`, proxyBypassRules: '<-loopback>' })
    const window = openWindow(own)
    await window.loadURL('data:text/html,<p>x')
    await window.webContents.executeJavaScript(
      "Promise.allSettled(['http://127.0.0.1:8/a', 'http://nowhere.invalid/b'].map((url) => fetch(url, { mode: 'no-cors' })))",
    )
    window.destroy()
    return own.setProxy({ mode: 'direct' }).then(
      () => 'taken',
      (error: Error) => error.message,
    )
  }, port)
  proxy.close()
  expect(asked.toSorted()).toEqual(['GET http://127.0.0.1:8/a HTTP/1.1', 'GET http://nowhere.invalid/b HTTP/1.1'])
  expect(later).toContain('not part of this runtime')
})

test('the app hears of each session once, when it is first asked for, and the default session is one of them', async () => {
  const created = await app.electron.evaluate(({ app, session }) => {
    const created: string[] = []
    app.on('session-created', () => created.push('created'))
    for (const partition of ['one', 'two', 'one', '']) session.fromPartition(partition, { cache: false })
    return created.length
  })
  // The fixture's first window has asked for the default one.
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
    own.setPermissionRequestHandler((_contents, permission, answer) => answer(permission !== 'notifications'))
    const window = openWindow(own)
    await window.loadURL('app://fixture/index.html')
    const states = (await window.webContents.executeJavaScript(
      "Promise.all(['geolocation', 'notifications', 'clipboard-read'].map(async (name) => (await navigator.permissions.query({ name })).state))",
    )) as string[]
    window.destroy()
    return { states, asked: asked.includes('geolocation app://fixture') }
  })
  expect(asked).toEqual({ states: ['denied', 'denied', 'granted'], asked: true })
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

test('a printed page names its app, in hexadecimal where the name is not ASCII, and every place in its table is right', async () => {
  const [named, plain] = [await printedBy('Attaché'), await printedBy(null)]
  const hex = /\/Creator <FEFF(?<digits>[\dA-F]+)>/.exec(named)?.groups?.['digits'] ?? ''
  expect(Buffer.from(hex, 'hex').swap16().toString('utf16le')).toMatch(
    / Attaché\/[\d.]+ Chrome\/[\d.]+ Electron\/[\d.]+ /,
  )
  expect(plain).toContain('/Creator (Plain/1.0 \\(a b\\))')
  for (const pdf of [named, plain]) {
    const table = Number(/startxref\s+(\d+)/.exec(pdf)?.[1])
    const places = [...pdf.slice(table).matchAll(/^(\d{10}) 00000 n/gm)].map(([, at]) => Number(at))
    expect(places.length).toBeGreaterThan(5)
    expect(places.filter((at, index) => !pdf.startsWith(`${index + 1} 0 obj`, at))).toEqual([])
  }
})

test('a page is captured as a picture', async () => {
  const window = await app.electron.browserWindow(app.page)
  expect(
    await window.evaluate(async (window: BrowserWindow) => (await window.webContents.capturePage()).getSize()),
  ).toEqual({ width: 900, height: 700 })
})

/** Prints the page under this name of the app; for null, under a plain agent from then on. */
function printedBy(name: string | null): Promise<string> {
  return app.electron.evaluate(async ({ app: main, BrowserWindow }, called) => {
    const before = main.getName()
    if (called === null) main.userAgentFallback = 'Plain/1.0 (a b)'
    else main.setName(called)
    const pdf = await BrowserWindow.getAllWindows()[0]!.webContents.printToPDF({})
    main.setName(before)
    return pdf.toString('latin1')
  }, name)
}
