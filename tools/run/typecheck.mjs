import { root, runNode } from './node.mjs'

/**
 * `npm run typecheck`: every layer against what it may use (tsconfig.json). A layer that reaches for another one, or for what its
 * process has not, does not compile. What did not change since is not checked again.
 */
process.exit(await runNode([`${root}/node_modules/typescript/bin/tsc`, '-b']))
