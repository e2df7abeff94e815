import { runNode } from './node.mjs'

/** `npm run test:mutation`, see tools/mutation/mutation.ts for what can be chosen. */
process.exit(await runNode(['tools/mutation/mutation.ts', ...process.argv.slice(2)]))
