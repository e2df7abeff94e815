import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import electronPath, { type MessageBoxOptions } from 'electron'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { networkLogs } from './network-log.ts'

/** A person's machine: a home of its own, empty at first, that stories can break on purpose. */
export type Home = { readonly folder: string; readonly userData: string; readonly documents: string }

export type Running = {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly close: () => Promise<void>
}

export function makeHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'attache-e2e-'))
  const home = { folder, userData: join(folder, 'data'), documents: join(folder, 'Documents') }
  mkdirSync(home.userData)
  mkdirSync(home.documents)
  return home
}

/** What is noted of every start: names asked for and addresses reached for, by Chromium and by the main process. */
function noteNetwork(): string[] {
  const log = join(networkLogs, `chromium-${process.pid}-${randomUUID()}.json`)
  return ['-r', join(import.meta.dirname, 'watch-main.mjs'), `--log-net-log=${log}`]
}

/** Starts the built app as a person would, on this home. `args` stand behind the app, `required` is a file that main loads before it. */
export async function startApp(
  home: Home,
  options: {
    readonly args?: readonly string[]
    readonly required?: string
    readonly env?: Readonly<Record<string, string>>
  } = {},
): Promise<Running> {
  const required = options.required === undefined ? [] : ['-r', options.required]
  const electron = await _electron.launch({
    args: [...noteNetwork(), ...required, '.', `--user-data-dir=${home.userData}`, ...(options.args ?? [])],
    cwd: join(import.meta.dirname, '..'),
    env: {
      ...(process.env as Record<string, string>),
      HOME: home.folder,
      XDG_CONFIG_HOME: join(home.folder, '.config'),
      NODE_ENV: 'production',
      ...options.env,
    },
  })
  const page = await electron.firstWindow()
  await page.locator('html[data-theme]').waitFor()
  await page.locator('.bar .case:not(:empty)').waitFor()
  return { electron, page, close: () => electron.close() }
}

/** Starts the built app where it should end by itself, before it has a window. Its error boxes are in `said`: without a display they are written out. `folder` is where it is started from. */
export async function startUntilItEnds(
  home: Home,
  { args = [], folder = home.folder }: { readonly args?: readonly string[]; readonly folder?: string } = {},
): Promise<{ readonly code: unknown; readonly said: string }> {
  const app = spawn(
    String(electronPath),
    ['--no-sandbox', join(import.meta.dirname, '..'), `--user-data-dir=${home.userData}`, ...args],
    {
      cwd: folder,
      env: { ...process.env, HOME: home.folder, XDG_CONFIG_HOME: join(home.folder, '.config'), NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'pipe'],
      // One that does not end fails its story, and must not outlive it.
      timeout: 20_000,
    },
  )
  let said = ''
  app.stderr.on('data', (text: Buffer) => {
    said += text.toString()
  })
  return { code: await new Promise((resolve) => app.on('close', resolve)), said }
}

/** Brings another app to the front, and this one again. */
export async function leave({ electron }: Running): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.blur())
}
export async function comeBack({ electron }: Running): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.focus())
}

/** The place a "save as" dialog answers with from now on. */
export async function answerSaveDialog({ electron }: Running, filePath: string | null): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === null, filePath: path ?? '' })
  }, filePath)
}

/** The button that message boxes are answered with from now on; answers what they asked, when it is called. */
export async function answerMessageBoxes({ electron }: Running, button: string): Promise<() => Promise<string[]>> {
  await electron.evaluate(({ dialog }, label) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, buttons = [] } = args.at(-1) as MessageBoxOptions
      asked.push(message)
      return Promise.resolve({ response: buttons.indexOf(label), checkboxChecked: false })
    }
  }, button)
  return () => electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

/** The files an "open" dialog answers with from now on. */
export async function answerOpenDialog({ electron }: Running, filePaths: readonly string[]): Promise<void> {
  await electron.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: paths.length === 0, filePaths: [...paths] })
  }, filePaths)
}

/** Keeps the library from hearing what is asked by this method, until the returned function is called. */
export async function holdAsked({ electron }: Running, method: string): Promise<() => Promise<void>> {
  await electron.evaluate((_, held) => {
    const { Worker } = process.getBuiltinModule('node:worker_threads')
    const post = Worker.prototype.postMessage
    const waiting: (() => void)[] = []
    Worker.prototype.postMessage = function (...asked) {
      if ((asked[0] as { method?: string }).method !== held) return post.apply(this, asked)
      waiting.push(() => post.apply(this, asked))
    }
    Object.assign(globalThis, {
      letGo: () => {
        Worker.prototype.postMessage = post
        for (const go of waiting) go()
      },
    })
  }, method)
  return () => electron.evaluate(() => (globalThis as unknown as { letGo: () => void }).letGo())
}

/** Pastes as a person does: the text arrives as a paste event outside of text fields. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const data = new DataTransfer()
    data.setData('text/plain', value)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}
