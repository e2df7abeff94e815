import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder of this run's network logs. Every user may write to it, because Chromium may run as another user.
 * The first process creates it; workers inherit it.
 */
export const networkLogs = (process.env.ATTACHE_NETWORK_LOGS ??= makeFolder())

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-network-'))
  chmodSync(folder, 0o777)
  return folder
}

/**
 * One event of Chromium's network log (`--log-net-log`): constants on the first line, then one event a line. Times and other members are
 * ignored.
 */
type LoggedEvent = {
  readonly type: number
  readonly source: { readonly id: number }
  readonly params?: { readonly address?: string; readonly host?: string }
}

/** A name that was looked up, or an address that was contacted. */
type Departure = { readonly log: string; readonly event: string; readonly to: string }

/** Each of these events is a query to a name server or the system's own resolver. */
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
 * A UDP socket counts only if it sends: Chromium "connects" one to check for IPv6, which sends nothing.
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

/** The numbers of event types in this Chromium. Throws if it no longer has one of the names, because the check would then miss events. */
function logTypes(head: string): Readonly<Record<string, number>> {
  const { constants } = JSON.parse(head.replace(/,\s*$/u, '}')) as {
    constants: { logEventTypes: Record<string, number> }
  }
  const types = constants.logEventTypes
  const missing = [...nameEvents, ...tcpEvents, 'UDP_CONNECT', 'UDP_BYTES_SENT'].filter((name) => !(name in types))
  if (missing.length > 0) throw new Error(`This Chromium's network log no longer knows ${missing.join(', ')}.`)
  return types
}

/** Parses a line. Null for the brackets around the events, and for an incomplete last line of a killed app. */
function parseEvent(line: string): LoggedEvent | null {
  try {
    const event = JSON.parse(line.replace(/,$/u, '')) as Partial<LoggedEvent>
    return event.type === undefined || event.source === undefined ? null : (event as LoggedEvent)
  } catch {
    return null
  }
}

/** Parses the log of watch-main.mjs: one line `event to` for each event. */
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
