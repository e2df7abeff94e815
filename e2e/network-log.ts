import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Where this run's network logs are kept. Chromium may run as another user, so its folder is open to all of them.
 * Whoever asks first makes it; workers inherit it.
 */
export const networkLogs = (process.env.ATTACHE_NETWORK_LOGS ??= makeFolder())

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-network-'))
  chmodSync(folder, 0o777)
  return folder
}

/** Chromium's network log, as `--log-net-log` writes it: constants on the first line, then an event a line. Times and other members are not read. */
type LoggedEvent = {
  readonly type: number
  readonly source: { readonly id: number }
  readonly params?: { readonly address?: string; readonly host?: string }
}

/** A name that was asked for, or an address that was reached for. */
type Departure = { readonly log: string; readonly event: string; readonly to: string }

/** Each of these stands for a question to a name server, the system's own resolver included. */
const nameEvents = [
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_SYSTEM_TASK',
  'HOST_RESOLVER_DNS_TASK',
  'DNS_TRANSACTION',
  'DNS_TRANSACTION_QUERY',
]
const tcpEvents = ['TCP_CONNECT', 'TCP_CONNECT_ATTEMPT', 'TCP_STREAM_ATTEMPT_CONNECT']

/**
 * Reads every network log of a run.
 * A UDP socket counts when it sends: Chromium "connects" one to learn whether the machine has IPv6, which puts nothing on the wire.
 */
export function readNetworkLogs(folder: string): {
  readonly logs: readonly string[]
  readonly departures: readonly Departure[]
} {
  const logs = readdirSync(folder).toSorted()
  return {
    logs,
    departures: logs.flatMap((log) =>
      (log.endsWith('.json') ? readChromium : readMain)(log, readFileSync(join(folder, log), 'utf8')),
    ),
  }
}

function readChromium(log: string, text: string): Departure[] {
  const [head = '', ...lines] = text.split('\n')
  const types = logTypes(head)
  const sentTo = new Map<number, string>()
  const departures: Departure[] = []
  for (const line of lines) {
    const event = parseEvent(line)
    if (!event) continue
    const is = (names: readonly string[]) => names.some((name) => types[name] === event.type)
    const address = event.params?.address
    if (is(nameEvents)) departures.push({ log, event: 'name', to: event.params?.host ?? 'a name server' })
    if (is(tcpEvents) && address !== undefined && !isLoopback(address))
      departures.push({ log, event: 'tcp', to: address })
    if (is(['UDP_CONNECT']) && address !== undefined) sentTo.set(event.source.id, address)
    const datagramTo = address ?? sentTo.get(event.source.id) ?? 'unknown'
    if (is(['UDP_BYTES_SENT']) && !isLoopback(datagramTo)) departures.push({ log, event: 'udp', to: datagramTo })
  }
  return departures
}

/** The names of event types, and their numbers in this Chromium; a name it no longer has would make the check blind. */
function logTypes(head: string): Readonly<Record<string, number>> {
  const { constants } = JSON.parse(head.replace(/,\s*$/u, '}')) as {
    constants: { logEventTypes: Record<string, number> }
  }
  const types = constants.logEventTypes
  const missing = [...nameEvents, ...tcpEvents, 'UDP_CONNECT', 'UDP_BYTES_SENT'].filter((name) => !(name in types))
  if (missing.length > 0) throw new Error(`This Chromium's network log no longer knows ${missing.join(', ')}.`)
  return types
}

/** Null for the brackets around the events, and for a last line that a killed app left unfinished. */
function parseEvent(line: string): LoggedEvent | null {
  try {
    const event = JSON.parse(line.replace(/,$/u, '')) as Partial<LoggedEvent>
    return event.type === undefined || event.source === undefined ? null : (event as LoggedEvent)
  } catch {
    return null
  }
}

/** What watch-main.mjs wrote: `event to`, a line each. */
function readMain(log: string, text: string): Departure[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [event = '', to = ''] = line.split(' ')
      return { log, event, to }
    })
    .filter(({ event, to }) => event !== 'start' && !isLoopback(to))
}

function isLoopback(address: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|localhost|\[?::1\]?)(:\d+)?$/u.test(address)
}
