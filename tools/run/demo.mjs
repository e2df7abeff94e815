import { pathToFileURL } from 'node:url'
import { build } from './build.mjs'
import { root, runNode } from './node.mjs'
import { runtimeEnvironment } from './runtime.mjs'

/** Plays a story through the built app: `npm run demo -- --story FILE.json`. */
export function demo(args, env) {
  return runNode([`${root}/tools/demo/demo.ts`, ...args], { env })
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const env = await runtimeEnvironment()
  const built = await build()
  process.exit(built !== 0 ? built : await demo(process.argv.slice(2), env))
}
