import dgram from 'node:dgram'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import net from 'node:net'
import { join } from 'node:path'

/**
 * Loaded before the app's main process (`electron -r`): logs every name it resolves and every address it connects to.
 * Sockets on a path of the file system do not count as network.
 */
const log = join(process.env.ATTACHE_NETWORK_LOGS ?? '.', `main-${process.pid}-${Date.now()}.txt`)
const note = (event, to) => appendFileSync(log, `${event} ${to}\n`)
note('start', process.pid)

function wrap(owner, name, tell) {
  const original = owner[name]
  owner[name] = function (...args) {
    tell(args)
    return original.apply(this, args)
  }
}

wrap(net.Socket.prototype, 'connect', (args) => {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args
  const options = typeof first === 'object' ? first : { port: first, host: second }
  if (options.path === undefined && Number.isFinite(Number(options.port)))
    note('tcp', `${options.host ?? 'localhost'}:${options.port}`)
})
wrap(dgram.Socket.prototype, 'send', (args) =>
  note('udp', args.findLast((arg) => typeof arg === 'string') ?? 'unknown'),
)
for (const owner of [dns, dns.promises]) {
  for (const name of Object.keys(owner).filter((key) => /^(lookup|resolve|reverse)/u.test(key)))
    wrap(owner, name, ([host]) => note('name', host))
}
