import { root, runNode } from './node.mjs'
import { runtimeEnvironment } from './runtime.mjs'

/** `npm run dev`: the app with hot reload of its window, from electron-vite’s server. */
const env = await runtimeEnvironment({ forPeople: true })
process.exit(
  await runNode([`${root}/node_modules/electron-vite/bin/electron-vite.js`, 'dev', ...process.argv.slice(2)], { env }),
)
