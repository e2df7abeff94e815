import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** The same list as in find-chromium.ts. This file also runs on Node 20, which cannot load that one. */
const places = [
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/opt/google/chrome/chrome',
  '/usr/bin/google-chrome',
]

/** The path of the installed Chromium, or null. */
function installedChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  return places.find(isExecutable) ?? null
}

/**
 * Finds Chromium, or installs it if that needs no question: on Debian, as root.
 * Otherwise prints the one command to type and ends the process.
 * @returns {string} its path
 */
export function ensureChromium() {
  const found = installedChromium()
  if (found) return found
  const isDebian = existsSync('/usr/bin/apt-get')
  if (isDebian && process.getuid?.() === 0) {
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], options)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
    const installed = installedChromium()
    if (installed) return installed
  }
  console.error(
    `Chromium is needed and was not found. Type: ${isDebian ? 'sudo apt-get install -y --no-install-recommends chromium' : installCommand()}`,
  )
  process.exit(1)
}

function installCommand() {
  const commands = [
    ['/usr/bin/dnf', 'sudo dnf install -y chromium'],
    ['/usr/bin/pacman', 'sudo pacman -S chromium'],
    ['/usr/bin/zypper', 'sudo zypper install -y chromium'],
  ]
  return (
    commands.find(([program]) => existsSync(program))?.[1] ?? 'CHROMIUM_PATH=/path/to/chromium before the same command'
  )
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(ensureChromium())
}
