import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { electronPath } from '../../run/electron-path.ts'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

declare const openWindow: (session: Session, options?: BrowserWindowConstructorOptions) => BrowserWindow
declare const ownSession: Session

/** Runs an app to its end and returns its exit code and the lines it wrote. The order in which two windows close is not defined. */
function run(app: string, ...args: readonly string[]): Promise<Ended> {
  return start(app, ...args).ended
}

type Ended = { readonly code: number | null; readonly lines: readonly string[] }

/** Starts an app with the executable that `electron` stands for. `spoke` is when it wrote its first line. */
function start(
  app: string,
  ...args: readonly string[]
): { readonly spoke: Promise<void>; readonly ended: Promise<Ended> } {
  const child = spawn(electronPath(), [...forRoot, join(import.meta.dirname, '../fixtures', app), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  const spoke = new Promise<void>((resolve) => child.stdout.once('data', () => resolve()))
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  const ended = new Promise<Ended>((resolve) =>
    child.once('close', (code) =>
      resolve({
        code,
        lines: text
          .split(/\r?\n/)
          .filter(Boolean)
          .map((line) => line.replace(/^closed .*/, 'closed')),
      }),
    ),
  )
  return { spoke, ended }
}

/** Chromium does not run its sandbox as root. */
const forRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

describe('quitting', () => {
  test('asks the app, then each window, then the app again', async () => {
    const { code, lines } = await run('quit')
    expect(lines).toEqual(['before-quit', 'close first', 'close second', 'closed', 'closed', 'will-quit', 'quit 0'])
    expect(code).toBe(0)
  })

  test.each([
    [
      'before-quit',
      ['before-quit', 'before-quit', 'close first', 'close second', 'closed', 'closed', 'will-quit', 'quit 0'],
    ],
    [
      'will-quit',
      [
        'before-quit',
        'close first',
        'close second',
        'closed',
        'closed',
        'will-quit',
        'before-quit',
        'will-quit',
        'quit 0',
      ],
    ],
  ])('can be put off at %s, and tried again', async (event, expected) => {
    expect(await run('quit', `--prevent=${event}`)).toEqual({ code: 0, lines: expected })
  })

  test('can be put off by a window', async () => {
    const { code, lines } = await run('quit', '--prevent=close first')
    expect(lines.filter((line) => line === 'before-quit')).toHaveLength(2)
    expect(lines.filter((line) => line === 'close first')).toHaveLength(2)
    expect(lines.slice(-2)).toEqual(['will-quit', 'quit 0'])
    expect(code).toBe(0)
  })

  test('is told to the app once at its end, though each window that closes asks for it too', async () => {
    const { code, lines } = await run('quit', '--again')
    expect(lines.filter((line) => line === 'will-quit')).toEqual(['will-quit'])
    expect([code, lines.at(-1)]).toEqual([0, 'quit 0'])
  })

  test('by exit asks nobody and keeps the code', async () => {
    const { code, lines } = await run('quit', '--exit')
    expect(code).toBe(7)
    expect(lines.filter((line) => line.startsWith('close '))).toEqual([])
    expect(lines.at(-1)).toBe('quit 7')
  })
})

test('a second instance hands its words to the first and ends', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'single-'))
  const first = start('single', `--user-data-dir=${userData}`)
  await first.spoke
  const second = await run('single', `--user-data-dir=${userData}`, '--word=hello')
  expect(second).toEqual({ code: 0, lines: ['second'] })
  expect(await first.ended).toEqual({
    code: 0,
    lines: ['first', JSON.stringify({ argv: ['--word=hello'], cwd: process.cwd(), data: 'number' })],
  })
  rmSync(userData, { recursive: true, force: true, maxRetries: 3 })
})

describe('a window', () => {
  let app: Fixture
  beforeAll(async () => {
    app = await startFixture()
  })
  afterAll(() => app.stop())

  test('has the size it is given, and its page has what is inside it', async () => {
    const sizes = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession, { width: 640, height: 480 })
      await window.loadURL('app://fixture/other.html')
      const look = async () => [
        window.getSize(),
        window.getContentSize(),
        (await window.webContents.executeJavaScript('[innerWidth, innerHeight]')) as number[],
      ]
      const before = await look()
      const resized = new Promise<void>((resolve) => window.once('resize', () => resolve()))
      window.setBounds({ width: 700, height: 500 })
      await resized
      await new Promise((resolve) => setTimeout(resolve, 100))
      const after = await look()
      window.destroy()
      return { before, after }
    })
    expect([sizes.before[0], sizes.after[0]]).toEqual([
      [640, 480],
      [700, 500],
    ])
    for (const [, content, inner] of Object.values(sizes)) expect(inner).toEqual(content)
  })

  test('stays if the app refuses to close it, and goes when it is destroyed', async () => {
    const heard = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession)
      await window.loadURL('app://fixture/other.html')
      const heard: string[] = []
      window.on('close', (event) => {
        heard.push('close')
        event.preventDefault()
      })
      window.on('closed', () => heard.push('closed'))
      window.webContents.on('destroyed', () => heard.push('destroyed'))
      window.close()
      await new Promise((resolve) => setTimeout(resolve, 50))
      heard.push(String(window.isDestroyed()))
      window.destroy()
      await new Promise((resolve) => setTimeout(resolve, 50))
      heard.push(String(window.isDestroyed()))
      return heard
    })
    expect([...heard].sort()).toEqual(['close', 'closed', 'destroyed', 'false', 'true'])
  })

  test('stays if its page refuses to unload', async () => {
    const facts = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession)
      await window.loadURL('app://fixture/other.html')
      // Chromium runs `beforeunload` only for a page that the person has interacted with.
      await window.webContents.executeJavaScript(
        'addEventListener("beforeunload", (event) => { if (window.stay !== false) event.preventDefault() }); 0',
        true,
      )
      window.close()
      await new Promise((resolve) => setTimeout(resolve, 100))
      const stayed = !window.isDestroyed()
      await window.webContents.executeJavaScript('window.stay = false')
      window.close()
      await new Promise((resolve) => setTimeout(resolve, 100))
      return { stayed, gone: window.isDestroyed() }
    })
    expect(facts).toEqual({ stayed: true, gone: true })
  })

  test('that is gone takes its page with it', async () => {
    const opened = app.electron.waitForEvent('window')
    const id = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession)
      await window.loadURL('app://fixture/other.html')
      return window.id
    })
    const page = await opened
    const closed = page.waitForEvent('close')
    await app.electron.evaluate(({ BrowserWindow }, id) => BrowserWindow.fromId(id)?.destroy(), id)
    await closed
    expect(
      await app.electron.evaluate(({ webContents, BrowserWindow }) => [
        webContents.getAllWebContents().length,
        BrowserWindow.getAllWindows().length,
      ]),
    ).toEqual([1, 1])
  })

  test('shows its title, unless the app keeps its own', async () => {
    const titles = await app.electron.evaluate(async () => {
      const window = openWindow(ownSession, { title: 'Own' })
      window.on('page-title-updated', (event) => event.preventDefault())
      await window.loadURL('app://fixture/other.html')
      await new Promise((resolve) => setTimeout(resolve, 100))
      const titles = [window.getTitle(), window.webContents.getTitle()]
      window.destroy()
      return titles
    })
    expect(titles).toEqual(['Own', 'Other'])
  })
})
