import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { node24, root } from './node.mjs'

const electron = join(root, 'node_modules/electron')

/**
 * The folder with Electron's unpacked binary.
 * @returns {string | null} null if it is not installed
 */
export function installedElectron() {
  const pathFile = join(electron, 'path.txt')
  const folder = join(electron, 'dist')
  return existsSync(pathFile) && existsSync(join(folder, readFileSync(pathFile, 'utf8').trim())) ? folder : null
}

/**
 * Downloads Electron's binary, shows the progress, and installs it as Electron's own script does. With `stallLimit`, gives up after so
 * many milliseconds without data; without it, there is no time limit.
 * @param {{ stallLimit?: number | null }} [options]
 * @returns {Promise<string | null>} null if it is installed, else the reason as a sentence
 */
export async function downloadElectron({ stallLimit = null } = {}) {
  const { version } = JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8'))
  console.log(`Downloading Electron ${version}. It is kept for the next time; Ctrl+C stops it.`)
  try {
    await fillCache(version, stallLimit)
  } catch (error) {
    return `Electron’s binary could not be downloaded (${reasonOf(error)}). ${mirrorHint}`
  }
  const { status } = spawnSync(node24(), [join(electron, 'install.js')], { cwd: root, stdio: 'inherit' })
  return status === 0
    ? null
    : `Electron’s binary was downloaded and could not be unpacked into node_modules/electron/dist. Look whether the disk is full or a virus scanner holds the file, and try again.`
}

const mirrorHint =
  'Where GitHub cannot be reached, set ELECTRON_MIRROR to a mirror of its releases (or HTTPS_PROXY to a proxy) and try again.'

/** Downloads into the cache that Electron's installer checks first, with the same checksums. */
async function fillCache(version, stallLimit) {
  const require = createRequire(join(electron, 'install.js'))
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href)
  const stalled = new AbortController()
  let timer = null
  const wait = () => {
    clearTimeout(timer)
    if (stallLimit !== null) timer = setTimeout(() => stalled.abort(new Error('nothing came for a while')), stallLimit)
  }
  wait()
  const show = showProgress()
  try {
    await downloadArtifact({
      version,
      artifactName: 'electron',
      cacheRoot: process.env.electron_config_cache,
      checksums: require('./checksums.json'),
      platform: process.platform,
      arch: process.arch,
      downloadOptions: {
        quiet: true,
        signal: stalled.signal,
        getProgressCallback: async (progress) => {
          wait()
          show(progress)
        },
      },
    })
  } finally {
    clearTimeout(timer)
  }
}

/** Returns a function that shows the progress: one updated line on a terminal, elsewhere (a log) one line for each tenth. */
function showProgress() {
  let told = -1
  return ({ transferred, percent }) => {
    const step = process.stdout.isTTY ? 1 : 10
    const now = Math.floor((percent * 100) / step) * step
    if (now === told) return
    told = now
    const line = `${String(now).padStart(3)} % · ${(transferred / 1e6).toFixed(0)} MB`
    process.stdout.write(process.stdout.isTTY ? `\r${line}${now === 100 ? '\n' : ''}` : `${line}\n`)
  }
}

/** The reason of an error. `fetch` only says "fetch failed" and has the reason in `cause`. */
function reasonOf(error) {
  const cause = error?.cause?.code ?? error?.cause?.message
  return [error?.message ?? String(error), cause].filter(Boolean).join(': ')
}
