import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root folder of the checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * The path of Node 24, which runs the scripts, the tests and the main process of the Chromium runtime: the running Node if it is new
 * enough, else the one that npm installed as an optional dependency for this platform.
 */
export function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  const platform = process.platform === 'win32' ? 'win' : process.platform
  const binary = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const path = join(root, 'node_modules', `node-${platform}-${process.arch}`, binary)
  if (existsSync(path)) return path
  console.error(
    'Attaché needs Node 24 and found none. Install it from nodejs.org, or run "npm ci" without --omit=optional.',
  )
  process.exit(1)
}

/**
 * Runs Node 24 with arguments in the root folder and passes its output on.
 * @returns {Promise<number>} the exit code; a signal counts as 1
 */
export function runNode(args, { env = {}, quiet = false } = {}) {
  return run(node24(), args, { env, quiet })
}

export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: quiet ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    })
    const passOn = (signal) => child.kill(signal)
    process.on('SIGINT', passOn)
    process.on('SIGTERM', passOn)
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code) => {
      process.off('SIGINT', passOn)
      process.off('SIGTERM', passOn)
      resolve(code ?? 1)
    })
  })
}
