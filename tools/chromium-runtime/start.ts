import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { app } from './app.ts'
import { startChromium } from './chromium.ts'
import { parseCommandLine } from './command-line.ts'
import { onMediaChanged } from './native-theme.ts'
import { packedResources } from './packed-app.ts'
import { runtime, say } from './runtime.ts'
import { setDisplay } from './screen.ts'
import { readDisplay, watchTargets } from './targets.ts'
import { webContents } from './web-contents.ts'

type PackageFile = {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
  readonly main?: string
}

let becomeReady: () => void = () => undefined
const appLoaded = new Promise<void>((resolve) => {
  becomeReady = resolve
})

/** Parses the command line, starts Chromium, and returns what to load. `ready` waits for both. */
export function startRuntime(argv: readonly string[]): {
  readonly entry: string
  readonly requires: readonly string[]
} {
  runtime.commandLine = parseCommandLine(argv.slice(1))
  const { entry, root, file } = findApp(
    packedResources === null ? (runtime.commandLine.app ?? '.') : join(packedResources, 'app.asar'),
  )
  runtime.appPath = root
  dressProcess()
  app.$begin(file)
  const chromium = startChromium(runtime.commandLine.switches)
  runtime.chromium = chromium
  const { browser } = chromium.cdp
  const connected = browser
    .send('Browser.getVersion')
    .then(({ product }) => {
      Object.defineProperty(process.versions, 'chrome', { value: product.replace(/^.*\//, ''), enumerable: true })
      watchTargets()
      return readDisplay()
    })
    .then((display) => {
      if (display) setDisplay(display)
    })
  chromium.process.on('error', ({ message }) => {
    say(`Chromium could not be started: ${message}`)
    app.exit(1)
  })
  chromium.process.on('exit', (code, signal) => {
    // With a display, Chromium ends when its last window closes, which the person may have done.
    if (code === 0) {
      for (const contents of webContents.getAllWebContents()) contents.$gone()
      return
    }
    say(`Chromium ended (${signal ?? code}), and so does the app`)
    app.exit(1)
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())
  onMediaChanged((features) => {
    for (const contents of webContents.getAllWebContents())
      void contents.$ready.then(
        (cdp) => cdp.tell('Emulation.setEmulatedMedia', { features }),
        () => undefined,
      )
  })
  void Promise.all([connected, appLoaded]).then(
    () => app.$becomeReady(),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`)
      app.exit(1)
    },
  )
  // A packed app ignores modules that its command line names.
  return { entry, requires: packedResources === null ? runtime.commandLine.requires : [] }
}

/** Called when the app's main module has been evaluated: `ready` may be emitted once Chromium is connected. */
export function mainLoaded(): void {
  becomeReady()
}

function dressProcess(): void {
  const { version } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../node_modules/electron/package.json'), 'utf8'),
  ) as { version: string }
  Object.defineProperty(process.versions, 'electron', { value: version, enumerable: true })
  Object.assign(process, {
    type: 'browser',
    ...(packedResources === null ? { defaultApp: true } : {}),
    resourcesPath: packedResources ?? join(import.meta.dirname, 'resources'),
  })
}

/** `electron .` and `electron folder` run the folder's `main`; `electron file.js` runs the file. */
function findApp(asked: string): { readonly entry: string; readonly root: string; readonly file: PackageFile } {
  const path = resolve(asked)
  if (statSync(path).isFile()) return { entry: path, root: dirname(path), file: readPackage(dirname(path)) }
  const file = readPackage(path)
  return { entry: join(path, file.main ?? 'index.js'), root: path, file }
}

function readPackage(folder: string): PackageFile {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile
  } catch {
    return {}
  }
}
