import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/**
 * Sees to it that strace is there where it can be: it ends a process at a chosen system call. On Debian, as root, it is installed
 * without asking; elsewhere its absence is said, and what needs it counts the calls of Node's own file functions instead.
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
