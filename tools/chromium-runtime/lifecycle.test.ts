import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { startFixture, type Fixture } from './fixtures/start-fixture.ts'

declare const openWindow: (session: Session, options?: BrowserWindowConstructorOptions) => BrowserWindow

/** Runs an app to its end: its exit code and the lines it wrote. Which of two windows is closed first is nobody's promise. */
function run(
  app: string,
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const child = spawn(join(import.meta.dirname, 'electron'), [join(import.meta.dirname, 'fixtures', app), ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  let text = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  return new Promise((resolve) =>
    child.once('close', (code) =>
      resolve({
        code,
        lines: text
          .split('\n')
          .filter(Boolean)
          .map((line) => line.replace(/^closed .*/, 'closed')),
      }),
    ),
  )
}

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

  test('by exit asks nobody and keeps the code', async () => {
    const { code, lines } = await run('quit', '--exit')
    expect(code).toBe(7)
    expect(lines.filter((line) => line.startsWith('close '))).toEqual([])
    expect(lines.at(-1)).toBe('quit 7')
  })
})

test('a second instance hands its words to the first and ends', async () => {
  const userData = mkdtempSync(join(tmpdir(), 'single-'))
  const first = run('single', `--user-data-dir=${userData}`)
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const second = await run('single', `--user-data-dir=${userData}`, '--word=hello')
  const other = mkdtempSync(join(tmpdir(), 'single-'))
  expect(second).toEqual({ code: 0, lines: ['second'] })
  expect(await first).toEqual({
    code: 0,
    lines: ['first', JSON.stringify({ argv: ['--word=hello'], cwd: process.cwd(), data: 'number' })],
  })
  for (const folder of [userData, other]) rmSync(folder, { recursive: true, force: true })
})

describe('a window', () => {
  let app: Fixture
  beforeAll(async () => {
    app = await startFixture()
  })
  afterAll(() => app.stop())

  test('has the size it is given, and its page has it too', async () => {
    const sizes = await app.electron.evaluate(async ({ session }) => {
      const window = openWindow(session.defaultSession, { width: 640, height: 480, x: 10, y: 20 })
      await window.loadURL('app://fixture/other.html')
      const inner = () => window.webContents.executeJavaScript('[innerWidth, innerHeight]') as Promise<number[]>
      const before = await inner()
      const resized = new Promise<void>((resolve) => window.once('resize', () => resolve()))
      window.setBounds({ width: 700, height: 500 })
      await resized
      await new Promise((resolve) => setTimeout(resolve, 50))
      const after = await inner()
      const bounds = window.getBounds()
      window.destroy()
      return { before, after, bounds }
    })
    expect(sizes).toEqual({ before: [640, 480], after: [700, 500], bounds: { x: 10, y: 20, width: 700, height: 500 } })
  })

  test('is no smaller than its least size', async () => {
    const size = await app.electron.evaluate(({ session }) => {
      const window = openWindow(session.defaultSession, { width: 640, height: 480, minWidth: 600, minHeight: 400 })
      window.setSize(100, 100)
      const size = window.getSize()
      window.destroy()
      return size
    })
    expect(size).toEqual([600, 400])
  })

  test('tells when it is shown, hidden, maximized and minimized', async () => {
    const heard = await app.electron.evaluate(async ({ session }) => {
      const window = openWindow(session.defaultSession)
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

  test('stays if the app refuses to close it, and goes when it is destroyed', async () => {
    const heard = await app.electron.evaluate(async ({ session }) => {
      const window = openWindow(session.defaultSession)
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
    const facts = await app.electron.evaluate(async ({ session }) => {
      const window = openWindow(session.defaultSession)
      await window.loadURL('app://fixture/other.html')
      await window.webContents.executeJavaScript(
        'addEventListener("beforeunload", (event) => { if (window.stay !== false) event.preventDefault() }); 0',
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
    const id = await app.electron.evaluate(async ({ session }) => {
      const window = openWindow(session.defaultSession)
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
    const titles = await app.electron.evaluate(async ({ session }) => {
      const window = openWindow(session.defaultSession, { title: 'Own' })
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
