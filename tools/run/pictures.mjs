import { build } from './build.mjs'
import { root, runNode } from './node.mjs'
import { runtimeEnvironment } from './runtime.mjs'

const env = await runtimeEnvironment()
const built = await build()
process.exitCode =
  built !== 0 ? built : await runNode([`${root}/tools/pictures/pictures.ts`, ...process.argv.slice(2)], { env })
