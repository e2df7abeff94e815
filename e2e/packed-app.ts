import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { freshRemembered } from '../src/main/settings/settings-upgrades.ts'
import { openLibrary } from '../src/main/library/worker/library-client.ts'
import type { Home } from './launch.ts'

const root = join(import.meta.dirname, '..')

/** Whether Electron itself is packed. Otherwise a stand-in is packed, and the package runs on tools/chromium-runtime. */
export const packsElectron = process.env.ELECTRON_OVERRIDE_DIST_PATH === ''

/** A packed app: its executable, the executable's folder, and the folder with the app's archive. */
export type Packed = { readonly executable: string; readonly folder: string; readonly resources: string }

/** Packs the build into a folder, as `npm run package` does, and returns the paths. Throws with the output if packing fails. */
export function packInto(output: string): Packed {
  const words = ['--output', output, ...(packsElectron ? [] : ['--stand-in']), 'dir']
  const run = spawnSync(process.execPath, [join(root, 'tools/package/package.ts'), ...words], { encoding: 'utf8' })
  if (run.status !== 0) throw new Error(`${run.stdout}\n${run.stderr}`)
  const folder = join(output, readdirSync(output).find((name) => /(?:-unpacked$|^mac)/u.test(name)) ?? '')
  if (process.platform === 'darwin') {
    const contents = join(folder, 'Attaché.app/Contents')
    return { folder, executable: join(contents, 'MacOS/Attaché'), resources: join(contents, 'Resources') }
  }
  const executable = join(folder, process.platform === 'win32' ? 'Attaché.exe' : 'attache')
  return { folder, executable, resources: join(folder, 'resources') }
}

/**
 * Starts a packed app with a home, as a person would, and connects to its window over DevTools, because its fuses forbid access to the
 * main process. The home gets a library before the start, so that none is created in the Documents of the person who runs this.
 */
export async function startPacked(
  { executable }: Packed,
  home: Home,
): Promise<{ readonly page: Page; readonly said: () => string; readonly close: () => Promise<number | null> }> {
  await rememberLibrary(home)
  const app = spawn(executable, ['--remote-debugging-port=0', `--user-data-dir=${home.userData}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      HOME: home.folder,
      XDG_CONFIG_HOME: join(home.folder, '.config'),
      CHROMIUM_RUNTIME: join(root, 'tools/chromium-runtime'),
      CHROMIUM_RUNTIME_NO_SANDBOX: '1',
      ...(packsElectron ? {} : desk(home)),
    },
    timeout: 80_000,
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => app.on('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    app.stderr.on('data', (text: Buffer) => {
      said += text.toString()
      const listening = /DevTools listening on (?<address>ws:\S+)/u.exec(said)?.groups
      if (listening) resolve(listening['address'] ?? '')
    })
    void ended.then((code) => reject(new Error(`The packed app ended (${code}): ${said}`)))
  })
  const browser = await chromium.connectOverCDP(address)
  const [context] = browser.contexts()
  const page = context!.pages()[0] ?? (await context!.waitForEvent('page'))
  await page.locator('html[data-theme]').waitFor()
  return {
    page,
    said: () => said,
    close: async () => {
      await page.close()
      return ended
    },
  }
}

async function rememberLibrary(home: Home): Promise<void> {
  const path = join(home.documents, 'Packed.attache')
  if (existsSync(path)) return
  const worker = new URL('../src/main/library/worker/worker.ts', import.meta.url)
  const opened = await openLibrary({ path, device: 'packed', create: 'new', worker })
  if (!opened.ok) throw new Error(opened.error.message)
  await opened.value.close()
  const remembered = { ...freshRemembered('packed'), recent: [path] }
  writeFileSync(join(home.userData, 'settings.json'), JSON.stringify({ remembered }))
}

/** The path that this desktop's "save as" dialog returns, and the file with the path that the desktop was asked to open. */
export const saved = (home: Home): string => join(home.folder, 'saved.pdf')
export const opened = (home: Home): string => join(home.folder, 'opened.txt')

/** Programs of a desktop (dialogs, opening files), for a machine without one. They show nothing. */
function desk(home: Home): Readonly<Record<string, string>> {
  const programs = join(home.folder, 'programs')
  mkdirSync(programs)
  const scripts = { zenity: `echo '${saved(home)}'`, 'xdg-open': `echo "$1" > '${opened(home)}'` }
  for (const [name, line] of Object.entries(scripts)) {
    writeFileSync(join(programs, name), `#!/bin/sh\n${line}\n`)
    chmodSync(join(programs, name), 0o755)
  }
  return { PATH: `${programs}:${process.env.PATH}`, DISPLAY: ':none', CHROMIUM_RUNTIME_HEADLESS: '1' }
}
