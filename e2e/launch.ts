import { execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import electronPath, { type MessageBoxOptions } from 'electron'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { networkLogs } from './network-log.ts'

/** A person's machine: a home folder, empty at first, which stories can break on purpose. */
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

/** Loaded by main before everything else: the person's folders must be inside the story's home, or the app ends at once. */
export const keepHome = ['-r', join(import.meta.dirname, 'keep-home.cjs')]

/**
 * The arguments before the app's own at every start. They put the person's folders into the home, and make Chromium and the main process
 * log every name they resolve and every address they contact.
 */
function storyWords(required?: string): string[] {
  const log = join(networkLogs, `chromium-${process.pid}-${randomUUID()}.json`)
  const files = [join(import.meta.dirname, 'watch-main.mjs'), ...(required === undefined ? [] : [required])]
  return [...keepHome, ...files.flatMap((file) => ['-r', file]), `--log-net-log=${log}`]
}

/**
 * The environment of an app started with this home. The system's own variables have no influence, because `keep-home.cjs` sets every
 * folder.
 */
export function storyEnvironment(home: Home): Record<string, string> {
  return {
    ...(process.env as Record<string, string>),
    ATTACHE_HOME: home.folder,
    ATTACHE_USER_DATA: home.userData,
    ATTACHE_DOCUMENTS: home.documents,
    HOME: home.folder,
    XDG_CONFIG_HOME: join(home.folder, '.config'),
    // Not what an installed app is: main checks its answers, unless something is measured.
    NODE_ENV: process.env.NODE_ENV === 'production' ? 'production' : 'test',
  }
}

/**
 * Starts the built app with this home, as a person would. `args` come after the app; main loads the file `required` before it. `app` is the
 * folder of another build than that in `out/`.
 */
export async function startApp(
  home: Home,
  options: {
    readonly app?: string
    readonly args?: readonly string[]
    readonly env?: Readonly<Record<string, string>>
    readonly required?: string
  } = {},
): Promise<Running> {
  const electron = await _electron.launch({
    args: [
      ...storyWords(options.required),
      options.app ?? '.',
      `--user-data-dir=${home.userData}`,
      ...(options.args ?? []),
    ],
    cwd: join(import.meta.dirname, '..'),
    env: { ...storyEnvironment(home), ...options.env },
  })
  const page = await electron.firstWindow()
  pressAsHere(page)
  await page.locator('html[data-theme]').waitFor()
  await page.locator('.bar .case:not(:empty)').waitFor()
  return { electron, page, close: () => electron.close() }
}

/** Stories write keys as on Linux and Windows. On macOS, ⌘ replaces Ctrl, and the ends of a text have other keys. */
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

/**
 * Starts the built app in a situation in which it should end before it has a window. `said` contains the texts of its error boxes, which
 * are printed. `args` come after the app, `folder` is the working directory, and main loads the file `required` before everything else.
 */
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
      // An app that does not end fails its story and must not keep running after it.
      timeout: 20_000,
    },
  )
  let said = ''
  app.stderr.on('data', (text: Buffer) => {
    said += text.toString()
  })
  return { code: await new Promise((resolve) => app.on('close', resolve)), said }
}

/** Switches to another app and back to this one. */
export async function leave({ electron }: Running): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.blur())
}
export async function comeBack({ electron }: Running): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.focus())
}

/** Sets the path that "save as" dialogs return from now on; null cancels. */
export async function answerSaveDialog({ electron }: Running, filePath: string | null): Promise<void> {
  await electron.evaluate(({ BrowserWindow, dialog }, path) => {
    dialog.showSaveDialog = async () => {
      // A system dialog takes the focus from the window and gives it back.
      const window = BrowserWindow.getFocusedWindow()
      window?.blur()
      await new Promise((resolve) => setTimeout(resolve, 50))
      window?.focus()
      return { canceled: path === null, filePath: path ?? '' }
    }
  }, filePath)
}

/** Sets the button that message boxes are answered with from now on. Returns a function that returns the questions asked. */
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

/** Sets the files that "open" dialogs return from now on. */
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

/** Kills a process and all its descendants at once, without any signal they could handle, like a power cut. */
export function endAtOnce(pid: number): void {
  if (process.platform === 'win32') execFileSync('taskkill', ['/PID', String(pid), '/T', '/F'])
  else process.kill(-pid, 'SIGKILL')
}

/** Kills the app like a power cut: main, its workers and all Chromium processes at once, without warning. */
export async function kill({ electron }: Running): Promise<void> {
  const main = electron.process()
  const gone = new Promise((resolve) => main.once('exit', resolve))
  endAtOnce(main.pid!)
  await gone
}

/** Holds back calls of this method on their way to the library, until the returned function is called. */
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

/** Pastes as a person does: the text arrives as a paste event outside text fields. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const data = new DataTransfer()
    data.setData('text/plain', value)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}
