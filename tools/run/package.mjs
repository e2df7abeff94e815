import { join } from 'node:path'
import { build } from './build.mjs'
import { root, runNode } from './node.mjs'

/** `npm run package`: builds the app and makes the packages that this machine can make. */
const built = await build()
process.exitCode =
  built !== 0 ? built : await runNode([join(root, 'tools/package/package.ts'), ...process.argv.slice(2)])
