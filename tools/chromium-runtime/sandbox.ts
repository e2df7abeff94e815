import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Whether Chromium's sandbox can be had: by its helper, or by a user namespace, which containers often forbid.
 * Asking costs 4 ms, and is answered with yes where it cannot be asked: Chromium then says itself what it lacks.
 */
export function canSandbox(program: string, user: { readonly uid?: number; readonly gid?: number }): boolean {
  if (process.platform !== 'linux' || existsSync(join(dirname(program), 'chrome-sandbox'))) return true
  const { status } = spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore', ...user })
  return status === 0 || status === null
}
