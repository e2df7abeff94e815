import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Installs strace if that is possible. Tests use it to end a process at a chosen system call. On Debian, as root, it is installed without
 * asking. Elsewhere its absence is reported, and the tests count calls of Node's file functions instead.
 */
export function ensureStrace() {
  if (process.platform !== 'linux' || isThere()) return
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
    spawnSync('apt-get', ['update'], options)
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'strace'], options)
    if (isThere()) return
  }
  console.log(
    'strace is not installed, so tests kill at the file functions of Node and not at every system call. To install it: sudo apt-get install strace',
  )
}

function isThere() {
  return spawnSync('strace', ['-V'], { stdio: 'ignore' }).status === 0
}
