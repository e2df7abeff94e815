import { execFileSync, spawn } from 'node:child_process'
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

/** What main loads before all else: every place of the person's lies in the story's home, or the app ends at once. */
export const keepHome = ['-r', join(import.meta.dirname, 'keep-home.cjs')]

/**
 * The words that every start has before the app's own: the person's places lie in the home, and names asked for and addresses reached for are
 * noted, by Chromium and by the main process.
 */
function storyWords(required?: string): string[] {
  const log = join(networkLogs, `chromium-${process.pid}-${randomUUID()}.json`)
  const files = [join(import.meta.dirname, 'watch-main.mjs'), ...(required === undefined ? [] : [required])]
  return [...keepHome, ...files.flatMap((file) => ['-r', file]), `--log-net-log=${log}`]
}

/** The environment of a start on this home. What the system itself takes from it is beside the point: `keep-home.cjs` sets every place. */
export function storyEnvironment(home: Home): Record<string, string> {
  return {
    ...(process.env as Record<string, string>),
    ATTACHE_HOME: home.folder,
    ATTACHE_USER_DATA: home.userData,
    ATTACHE_DOCUMENTS: home.documents,
    HOME: home.folder,
    XDG_CONFIG_HOME: join(home.folder, '.config'),
    NODE_ENV: 'production',
  }
}

/** Starts the built app as a person would, on this home. `args` stand behind the app, `required` is a file that main loads before it. */
export async function startApp(
  home: Home,
  options: {
    readonly args?: readonly string[]
    readonly env?: Readonly<Record<string, string>>
    readonly required?: string
  } = {},
): Promise<Running> {
  const electron = await _electron.launch({
    args: [...storyWords(options.required), '.', `--user-data-dir=${home.userData}`, ...(options.args ?? [])],
    cwd: join(import.meta.dirname, '..'),
    env: { ...storyEnvironment(home), ...options.env },
  })
  const page = await electron.firstWindow()
  pressAsHere(page)
  await page.locator('html[data-theme]').waitFor()
  await page.locator('.bar .case:not(:empty)').waitFor()
  return { electron, page, close: () => electron.close() }
}

/** A story writes keys as Linux and Windows have them; on macOS ⌘ stands for Ctrl, and the ends of a text have keys of their own. */
function pressAsHere(page: Page): void {
  const mac = process.platform === 'darwin'
  const ends: Readonly<Record<string, string>> = { 'Control+Home': 'Meta+ArrowUp', 'Control+End': 'Meta+ArrowDown' }
  const here = (keys: string): string => (mac ? ends[keys] : undefined) ?? keys.replace(/\bControl\b/u, 'ControlOrMeta')
  const { keyboard } = page
  for (const way of ['press', 'down', 'up'] as const) {
    const plain = keyboard[way].bind(keyboard)
    keyboard[way] = (keys: string, ...how: never[]) => plain(here(keys), ...how)
  }
}

/** Starts the built app where it should end by itself, before it has a window. Its error boxes are in `said`: they are written out. `args` stand behind the app, `folder` is where it is started from, `required` comes before all that main loads. */
export async function startUntilItEnds(
  home: Home,
  {
    args = [],
    folder = home.folder,
    required,
  }: { readonly args?: readonly string[]; readonly folder?: string; readonly required?: string } = {},
): Promise<{ readonly code: unknown; readonly said: string }> {
  const first = required === undefined ? [] : ['-r', required]
  const root = join(import.meta.dirname, '..')
  const app = spawn(
    String(electronPath),
    ['--no-sandbox', ...first, ...keepHome, root, `--user-data-dir=${home.userData}`, ...args],
    {
      cwd: folder,
      env: storyEnvironment(home),
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
  await electron.evaluate(({ BrowserWindow, dialog }, path) => {
    dialog.showSaveDialog = async () => {
      // A dialog of the system takes the focus from the window, and gives it back.
      const window = BrowserWindow.getFocusedWindow()
      window?.blur()
      await new Promise((resolve) => setTimeout(resolve, 50))
      window?.focus()
      return { canceled: path === null, filePath: path ?? '' }
    }
  }, filePath)
}

/** The button that message boxes are answered with from now on; answers what they asked, when it is called. */
export async function answerMessageBoxes({ electron }: Running, button: string): Promise<() => Promise<string[]>> {
  await electron.evaluate(({ BrowserWindow, dialog }, label) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { message, buttons = [] } = args.at(-1) as MessageBoxOptions
      asked.push(message)
      const window = BrowserWindow.getFocusedWindow()
      window?.blur()
      await new Promise((resolve) => setTimeout(resolve, 50))
      window?.focus()
      return { response: buttons.indexOf(label), checkboxChecked: false }
    }
  }, button)
  return () => electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

/** The files an "open" dialog answers with from now on. */
export async function answerOpenDialog({ electron }: Running, filePaths: readonly string[]): Promise<void> {
  await electron.evaluate(({ BrowserWindow, dialog }, paths) => {
    dialog.showOpenDialog = async () => {
      const window = BrowserWindow.getFocusedWindow()
      window?.blur()
      await new Promise((resolve) => setTimeout(resolve, 50))
      window?.focus()
      return { canceled: paths.length === 0, filePaths: [...paths] }
    }
  }, filePaths)
}

/** Ends a process and all that it started at once, with no word to any of them, as a power cut would. */
export function endAtOnce(pid: number): void {
  if (process.platform === 'win32') execFileSync('taskkill', ['/PID', String(pid), '/T', '/F'])
  else process.kill(-pid, 'SIGKILL')
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
