import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureChromium } from '../chromium-runtime/install-chromium.mjs'
import { node24, root } from './node.mjs'

const electron = join(root, 'node_modules/electron')
/** How long the download of Electron's binary may take before the other runtime is used. */
const downloadPatience = 60_000

/** Whether Electron's own binary is installed. */
function hasElectron() {
  const pathFile = join(electron, 'path.txt')
  return existsSync(pathFile) && existsSync(join(electron, 'dist', readFileSync(pathFile, 'utf8').trim()))
}

/**
 * The environment that makes `electron` run: Electron's binary where it is installed or can be downloaded,
 * else tools/chromium-runtime on an installed Chromium. Ends the process with one sentence when neither can be had.
 */
export function runtimeEnvironment({ mayDownload = false, must = null } = {}) {
  if (must !== 'chromium' && (hasElectron() || (mayDownload && downloadElectron()))) {
    console.log('Runtime: Electron')
    return { ELECTRON_OVERRIDE_DIST_PATH: '' }
  }
  if (must === 'electron') {
    console.error(
      'Electron’s binary is not installed. Run "node node_modules/electron/install.js" on a machine that may download it.',
    )
    process.exit(1)
  }
  ensureChromium()
  console.log('Runtime: tools/chromium-runtime on the installed Chromium')
  const folder = join(root, 'tools/chromium-runtime')
  // electron-vite looks for a downloaded binary by itself, unless it is told the executable.
  return { ELECTRON_OVERRIDE_DIST_PATH: folder, ELECTRON_EXEC_PATH: join(folder, 'electron') }
}

function downloadElectron() {
  console.log('Looking for Electron’s binary…')
  const { status } = spawnSync(node24(), [join(electron, 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: downloadPatience,
  })
  return status === 0 && hasElectron()
}

/** Whether a window can be shown on this machine. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
