import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './node.mjs'

/** One tsconfig a layer: a layer that reaches for what it may not have does not compile. */
const layers = [
  'src/shared',
  'src/main',
  'src/preload',
  'src/renderer',
  'tools/chromium-runtime',
  'tsconfig.tests.json',
]

let failed = 0
for (const layer of layers.filter((path) => existsSync(join(root, path)))) {
  const code = await run(join(root, 'node_modules/.bin/tsc'), ['-p', layer])
  if (code !== 0) failed += 1
  console.log(`${code === 0 ? 'ok    ' : 'failed'} ${layer}`)
}
process.exit(failed === 0 ? 0 : 1)
