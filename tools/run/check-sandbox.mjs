import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './node.mjs'

/** Kernel settings that forbid ordinary users to create user namespaces, which Chromium's sandbox needs, and the value that forbids it. */
const restrictions = [
  // Ubuntu 23.10 and later: only programs with an AppArmor profile may create them.
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  // Debian before 11, and hardened kernels.
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
]

/**
 * Explains why Electron's sandbox cannot work on this machine, with the one command that repairs it; null if it works. Without this
 * message Electron ends with a stack trace. Running without the sandbox is not an option (docs/architecture.md).
 */
export function sandboxTrouble({
  platform = process.platform,
  uid = process.getuid?.() ?? -1,
  user = process.env.SUDO_USER ?? '',
  setting = readSetting,
  helper = readHelper(),
} = {}) {
  if (platform !== 'linux') return null
  if (uid === 0)
    return `Electron runs as root only without its sandbox, so it was not started. Start it as an ordinary user: sudo -u ${user || 'NAME'} npm start`
  const restricted = restrictions.find(([file, value]) => setting(file) === value)
  if (!restricted || helper.isSetUp) return null
  return `This system lets no ordinary program make the sandbox that Electron needs (${restricted[0].split('/').at(-1)}), so it was not started. Let Electron’s own helper make it: sudo sh -c 'chown root:root "${helper.path}" && chmod 4755 "${helper.path}"'`
}

function readSetting(file) {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    return null
  }
}

/** Reads Chromium's alternative to user namespaces: a small helper program that is owned by root and runs as root. */
function readHelper() {
  const path = join(root, 'node_modules/electron/dist/chrome-sandbox')
  const found = statSync(path, { throwIfNoEntry: false })
  return { path, isSetUp: found !== undefined && found.uid === 0 && (found.mode & 0o4755) === 0o4755 }
}
