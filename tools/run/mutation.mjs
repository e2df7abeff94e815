import { runNode } from './node.mjs'
import { runtimeEnvironment } from './runtime.mjs'

/** `npm run test:mutation`, see tools/mutation/mutation.ts for what can be chosen. */
const env = await runtimeEnvironment()
process.exit(await runNode(['tools/mutation/mutation.ts', ...process.argv.slice(2)], { env }))
