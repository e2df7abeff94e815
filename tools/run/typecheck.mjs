import { root, runNode } from './node.mjs'

/**
 * `npm run typecheck`: checks every layer against the layers and APIs it may use (tsconfig.json). Code that uses another layer, or an API
 * that its process lacks, does not compile. Unchanged code is not checked again.
 */
process.exit(await runNode([`${root}/node_modules/typescript/bin/tsc`, '-b']))
