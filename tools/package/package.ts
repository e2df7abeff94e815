import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build, Platform, type Configuration } from 'electron-builder'
import config from '../../electron-builder.config.ts'
import { downloadElectron, installedElectron } from '../run/download-electron.mjs'
import { dropEmptySigning } from './signing.ts'
import { writeStandIn } from './stand-in.ts'

const root = join(import.meta.dirname, '../..')

/**
 * Packs the build in `out/`: `npm run package -- [--output FOLDER] [--stand-in] [TARGET …]`.
 * Without targets, makes all packages that this system can make and reports those that failed. A target given by name must succeed.
 */
const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { output: { type: 'string', default: 'dist' }, 'stand-in': { type: 'boolean', default: false } },
})
const output = resolve(root, values.output)
dropEmptySigning(process.env)
// deb and rpm keep file permissions, and every user of the computer must be able to read the app.
process.umask(0o022)
const electron = values['stand-in'] ? null : await findElectron()
if (electron) await packOn(electron)
else await packOnStandIn()

/** The folder with Electron's unpacked binary, downloaded if necessary; null if it cannot be downloaded. */
async function findElectron(): Promise<string | null> {
  const trouble = installedElectron() ? null : await downloadElectron()
  if (trouble) console.error(trouble)
  return installedElectron()
}

/**
 * Packs the app's folder first, then makes each package from it. If a package fails because this machine lacks a tool, the others are
 * still made.
 */
async function packOn(electronDist: string): Promise<void> {
  const targets = asked.length > 0 ? asked : targetsOfThisSystem()
  const failed: string[] = []
  for (const target of targets) {
    try {
      console.log((await pack(target, { electronDist })).join('\n'))
    } catch (error) {
      failed.push(target)
      console.error(`${target} was not made: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`)
    }
  }
  if (asked.length > 0 ? failed.length > 0 : failed.length === targets.length) process.exitCode = 1
}

async function packOnStandIn(): Promise<void> {
  const others = asked.filter((target) => target !== 'dir')
  if (others.length > 0) {
    console.error(`Electron’s binary cannot be had here, so ${others.join(', ')} cannot be made.`)
    process.exit(1)
  }
  const stand = mkdtempSync(join(tmpdir(), 'attache-stand-in-'))
  try {
    writeStandIn(stand)
    await pack('dir', { electronDist: stand })
    console.log(
      `Electron’s binary cannot be had here, so only the folder of the app was made, around a stand-in that runs on this checkout alone: ${join(values.output, 'linux-unpacked')}.`,
    )
  } finally {
    rmSync(stand, { recursive: true, force: true })
  }
}

/** Includes `dir`, the app's folder as it is installed. */
function targetsOfThisSystem(): string[] {
  const key = process.platform === 'darwin' ? 'mac' : process.platform === 'win32' ? 'win' : 'linux'
  const named = (config[key]?.target ?? []) as readonly { readonly target: string }[]
  return ['dir', ...named.map(({ target }) => target)]
}

function pack(target: string, over: Configuration): Promise<string[]> {
  return build({
    projectDir: root,
    targets: Platform.current().createTarget(target),
    publish: 'never',
    // A copy, because electron-builder changes the configuration that it gets.
    config: { ...structuredClone(config), ...over, directories: { ...config.directories, output } },
  })
}
