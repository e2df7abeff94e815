import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Whether Chromium's sandbox is available: by its helper, or by a user namespace, which containers often forbid.
 * The check takes 4 ms. It returns true if it cannot be made; Chromium then reports itself what is missing.
 */
export function canSandbox(program: string, user: { readonly uid?: number; readonly gid?: number }): boolean {
  if (process.platform !== 'linux' || existsSync(join(dirname(program), 'chrome-sandbox'))) return true
  const { status } = spawnSync('unshare', ['--user', 'true'], { stdio: 'ignore', ...user })
  return status === 0 || status === null
}
