import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Loaded before a process's own code if strace is not available. Counts the calls of Node's file functions, and at the chosen one ends the
 * process or makes the call fail. It does not see SQLite's own calls.
 */
const { log, at, fault, forGood } = JSON.parse(process.env.ATTACHE_CALLS ?? '{}')
const names = ['writeFileSync', 'copyFileSync', 'renameSync', 'linkSync', 'rmSync', 'mkdirSync', 'fsyncSync']
const lines = fs.openSync(log, 'a')
let count = 0

for (const name of names) {
  const real = fs[name]
  fs[name] = (...args) => {
    count++
    fs.writeSync(lines, `${name} ${args.filter(isText).join(' ').slice(0, 500).replaceAll('\n', ' ')}\n`)
    if (fault === 'KILL' && count === at) process.kill(process.pid, 'SIGKILL')
    if (fault && fault !== 'KILL' && (count === at || (forGood && count > at)))
      throw Object.assign(new Error(`${fault}: ${name}`), { code: fault })
    return real(...args)
  }
}
syncBuiltinESMExports()

function isText(value) {
  return typeof value === 'string'
}
