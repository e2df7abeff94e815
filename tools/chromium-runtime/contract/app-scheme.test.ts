import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

/** Globals of the fixture's main process: opens a window whose session serves the fixture's pages. */
declare const openWindow: (session: Session, options?: BrowserWindowConstructorOptions) => BrowserWindow
declare const ownSession: Session

/** The files below a folder that contain these words, as UTF-8 or UTF-16. */
function filesWith(words: string, folder: string): string[] {
  const kept = [Buffer.from(words), Buffer.from(words, 'utf16le')]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => kept.some((bytes) => readFileSync(path).includes(bytes)))
}

let app: Fixture
beforeAll(async () => {
  app = await startFixture()
})
afterAll(() => app.stop())

describe('the app’s own scheme', () => {
  test('is a secure context, and main knows it by its own address', async () => {
    expect(await app.page.evaluate(() => isSecureContext)).toBe(true)
    expect(
      await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
    ).toBe('app://fixture/index.html')
  })

  test.each([
    '/../main.mjs',
    '/%2e%2e/main.mjs',
    '/..%2fmain.mjs',
    '/%2e%2e%2fmain.mjs',
    '//main.mjs',
    '/..%2f..%2f..%2fpackage.json',
  ])('gives out nothing that its handler refuses: %s', async (path) => {
    const { status, text } = await app.page.evaluate(async (path) => {
      const response = await fetch(`${location.origin}${path}`)
      return { status: response.status, text: await response.text() }
    }, path)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(text).not.toContain('import')
  })

  test('hands the handler method, body, headers and the undecoded address', async () => {
    const asked = await app.page.evaluate(async () => {
      const response = await fetch('/echo?q=%C3%A9%2F', {
        method: 'POST',
        body: 'wörds',
        headers: { 'x-asked': 'yes' },
      })
      return response.json() as Promise<unknown>
    })
    expect(asked).toEqual({ url: 'app://fixture/echo?q=%C3%A9%2F', method: 'POST', body: 'wörds', header: 'yes' })
  })

  test('runs a module worker that imports and fetches', async () => {
    const { page } = app
    const answer = await page.evaluate(() => {
      const policy = (
        globalThis as unknown as {
          trustedTypes: { createPolicy: (name: string, rules: object) => { createScriptURL: (url: string) => string } }
        }
      ).trustedTypes.createPolicy('worker', { createScriptURL: (url: string) => url })
      const worker = new Worker(policy.createScriptURL('/worker.js'), { type: 'module' })
      return new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }) => resolve(data))
        worker.addEventListener('error', () => reject(new Error('the worker did not load')))
      })
    })
    expect(answer).toEqual({ answer: 42, url: 'app://fixture/echo' })
  })
})

describe('the policy that a handler answers with', () => {
  test.each([
    [
      'text becoming markup',
      () => {
        document.createElement('div').innerHTML = '<b>x</b>'
      },
    ],
    [
      'an address becoming a script',
      () => {
        document.createElement('script').src = '/answer.js'
      },
    ],
  ])('stops %s', async (_what, attempt) => {
    expect(
      await app.page.evaluate(attempt).then(
        () => 'done',
        (error: Error) => error.message,
      ),
    ).toContain('This document requires')
  })

  test('stops an image, a frame and a request from elsewhere', async () => {
    const stopped = await app.page.evaluate(async () => {
      const violated: string[] = []
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
        violated.push(effectiveDirective),
      )
      new Image().src = 'https://example.org/pixel.png'
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/'
      document.body.append(frame)
      await fetch('https://example.org/').catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 100))
      return violated.sort()
    })
    expect(stopped).toEqual(['connect-src', 'frame-src', 'img-src'])
  })
})

describe('a partition', () => {
  test('in memory shares nothing with another, and keeps nothing on the disk', async () => {
    await app.page.evaluate(() => localStorage.setItem('here', 'a word that nothing else holds'))
    const facts = await app.electron.evaluate(async ({ session }) => {
      const own = session.fromPartition('apart')
      const window = openWindow(own)
      await window.loadURL('app://fixture/index.html')
      const stored = await window.webContents.executeJavaScript('localStorage.getItem("here")')
      const { session: used } = window.webContents
      window.destroy()
      return {
        stored,
        same: used === own && session.fromPartition('apart') === own,
        default: own === session.defaultSession,
        persistent: own.isPersistent(),
        kept: [own.storagePath, ownSession.storagePath],
      }
    })
    expect(facts).toEqual({ stored: null, same: true, default: false, persistent: false, kept: [null, null] })
    expect(filesWith('a word that nothing else holds', app.userData)).toEqual([])
  })

  test('without a handler for the scheme gets nothing of it', async () => {
    const code = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { partition: 'bare' } })
      const code = await window.loadURL('app://fixture/index.html').then(
        () => 'loaded',
        (error: { code: string }) => error.code,
      )
      window.destroy()
      return code
    })
    expect(code).not.toBe('loaded')
  })

  test('can refuse every request, and is told of each with its own address', async () => {
    const { code, asked } = await app.electron.evaluate(async ({ session }) => {
      const asked: string[] = []
      const own = session.fromPartition('closed')
      own.webRequest.onBeforeRequest({ urls: ['<all_urls>'] }, ({ url, resourceType }, answer) => {
        asked.push(`${resourceType} ${url}`)
        answer({ cancel: true })
      })
      const window = openWindow(own)
      const code = await window.loadURL('app://fixture/index.html').then(
        () => 'loaded',
        (error: { code: string; errno: number }) => `${error.code} ${error.errno}`,
      )
      window.destroy()
      return { code, asked }
    })
    expect(code).toBe('ERR_BLOCKED_BY_CLIENT -20')
    expect(asked).toEqual(['mainFrame app://fixture/index.html'])
  })

  test('filters by the addresses it names', async () => {
    const cancelled = await app.electron.evaluate(async ({ session }) => {
      const own = session.fromPartition('filtered')
      own.webRequest.onBeforeRequest({ urls: ['app://fixture/*.js'] }, (_details, answer) => answer({ cancel: true }))
      const window = openWindow(own)
      await window.loadURL('app://fixture/index.html')
      const facts = await window.webContents.executeJavaScript(
        'Promise.all(["/index.js", "/other.html"].map((path) => fetch(path).then(() => "loaded", () => "cancelled")))',
      )
      window.destroy()
      return facts as string[]
    })
    expect(cancelled).toEqual(['cancelled', 'loaded'])
  })
})
