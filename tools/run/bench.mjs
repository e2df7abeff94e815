import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root, runNode } from './node.mjs'
import { runtimeEnvironment } from './runtime.mjs'

/** `npm run bench`: measures the built app with one file of bench/ after the other. Names as arguments select files. */
const names = process.argv.slice(2)
const env = await runtimeEnvironment()
const built = await build()
if (built !== 0) process.exit(built)
const files = readdirSync(join(root, 'bench')).filter(
  (file) => file.endsWith('.bench.ts') && (names.length === 0 || names.some((name) => file.includes(name))),
)
let failed = 0
for (const file of files) {
  console.log(`\n=== ${file}`)
  // As an installed app, which does not check its own answers.
  if ((await runNode([join(root, 'bench', file)], { env: { ...env, NODE_ENV: 'production' } })) !== 0) failed += 1
}
process.exit(failed === 0 ? 0 : 1)
