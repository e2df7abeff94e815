import { join } from 'node:path'
import { ensureChromium } from '../chromium-runtime/install-chromium.mjs'
import { sandboxTrouble } from './check-sandbox.mjs'
import { downloadElectron, installedElectron } from './download-electron.mjs'
import { root } from './node.mjs'

/** On Linux, the Chromium runtime is used instead if the download has received nothing for this many milliseconds. */
const stallLimit = 60_000

/**
 * The environment variables that make `electron` run. Electron's binary is used if it is installed or can be downloaded and a window can
 * be shown, else tools/chromium-runtime on an installed Chromium. Ends the process with one sentence if neither is available. With
 * `forPeople`, Electron is downloaded, and started only with its sandbox; tests run without it (Playwright needs that).
 */
export async function runtimeEnvironment({ forPeople = false, must = null } = {}) {
  if (must === 'electron') {
    if (installedElectron() === null)
      leave(
        'Electron’s binary is not installed. Run "npm start" once on a machine that may download it, which installs it.',
      )
    if (!hasDisplay()) leave('Electron needs a display. Type: xvfb-run -a npm run test:electron')
    return useElectron()
  }
  if (hasDisplay()) {
    const trouble = installedElectron() || !forPeople ? null : await downloadElectron(onLinux ? { stallLimit } : {})
    if (installedElectron()) return useElectron(forPeople ? sandboxTrouble() : null)
    if (!onLinux) leave(trouble ?? 'Electron’s binary is not installed. Run "npm start" once, which downloads it.')
    if (trouble) console.log(`${trouble} Until then the app runs on an installed Chromium.`)
  }
  ensureChromium()
  console.log('Runtime: tools/chromium-runtime on the installed Chromium')
  const folder = join(root, 'tools/chromium-runtime')
  // Without this variable electron-vite searches for a downloaded binary itself.
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: join(folder, 'electron') }
}

const onLinux = process.platform === 'linux'

function useElectron(trouble = null) {
  if (trouble) leave(trouble)
  console.log('Runtime: Electron')
  return { ELECTRON_OVERRIDE_DIST_PATH: '' }
}

function leave(why) {
  console.error(why)
  process.exit(1)
}

/** Whether a window can be shown on this machine. */
export function hasDisplay() {
  return !onLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
