import { build } from './build.mjs'
import { demo } from './demo.mjs'
import { root, runNode } from './node.mjs'
import { hasDisplay, runtimeEnvironment } from './runtime.mjs'

/** `npm start`: builds and runs the app. If no window can be shown, says so and plays the demo. */
const env = await runtimeEnvironment({ forPeople: true })
const built = await build()
if (built !== 0) process.exit(built)
if (hasDisplay())
  process.exit(await runNode([`${root}/node_modules/electron/cli.js`, '.', ...process.argv.slice(2)], { env }))
console.log('This machine has no display, so no window can be shown. Attaché plays its demo instead (npm run demo).')
process.exit(await demo([], env))
