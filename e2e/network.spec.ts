import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { makeHome, startApp } from './launch.ts'
import { networkLogs, readNetworkLogs } from './network-log.ts'

/** Runs behind all other stories, and reads what Chromium and the main process wrote about the network in each of them. */
test('in the whole run no name server was asked and nothing but this machine was reached', async () => {
  const home = makeHome()
  const app = await startApp(home)
  const tried = await app.page.evaluate(() =>
    Promise.all(
      ['https://example.org/', 'http://93.184.216.34/', 'http://[2001:db8::1]/'].map((url) =>
        fetch(url).then(
          () => 'sent',
          () => 'blocked',
        ),
      ),
    ),
  )
  expect(tried).toEqual(['blocked', 'blocked', 'blocked'])
  await app.close()
  rmSync(home.folder, { recursive: true, force: true })
  const { logs, departures } = readNetworkLogs(networkLogs)
  expect(logs.filter((log) => log.endsWith('.json')).length).toBeGreaterThan(0)
  expect(logs.filter((log) => log.startsWith('main-'))).toHaveLength(logs.filter((log) => log.endsWith('.json')).length)
  expect(departures).toEqual([])
  rmSync(networkLogs, { recursive: true })
})

test('the check sees a name, a connection and a datagram that leave', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'attache-logs-')), 'logs')
  mkdirSync(folder)
  const types = {
    HOST_RESOLVER_MANAGER_JOB: 1,
    HOST_RESOLVER_SYSTEM_TASK: 2,
    HOST_RESOLVER_DNS_TASK: 3,
    DNS_TRANSACTION: 4,
    DNS_TRANSACTION_QUERY: 5,
    TCP_CONNECT: 6,
    TCP_CONNECT_ATTEMPT: 7,
    TCP_STREAM_ATTEMPT_CONNECT: 8,
    UDP_CONNECT: 9,
    UDP_BYTES_SENT: 10,
  }
  const event = (type: keyof typeof types, id: number, params: object) =>
    `${JSON.stringify({ type: types[type], source: { id }, params })},`
  writeFileSync(
    join(folder, 'a.json'),
    [
      `{"constants":${JSON.stringify({ logEventTypes: types })},`,
      '"events": [',
      event('HOST_RESOLVER_MANAGER_JOB', 1, { host: 'https://example.org' }),
      event('TCP_CONNECT_ATTEMPT', 2, { address: '93.184.216.34:80' }),
      event('TCP_CONNECT_ATTEMPT', 3, { address: '127.0.0.1:80' }),
      event('UDP_CONNECT', 4, { address: '[2001:4860:4860::8888]:443' }),
      event('UDP_CONNECT', 5, { address: '8.8.8.8:53' }),
      event('UDP_BYTES_SENT', 5, {}),
      '{"type":6,"sou',
    ].join('\n'),
  )
  writeFileSync(join(folder, 'main-1.txt'), 'start 1\ntcp 127.0.0.1:5000\ntcp 10.0.0.1:443\nname example.org\n')
  expect(readNetworkLogs(folder).departures.map(({ event, to }) => `${event} ${to}`)).toEqual([
    'name https://example.org',
    'tcp 93.184.216.34:80',
    'udp 8.8.8.8:53',
    'tcp 10.0.0.1:443',
    'name example.org',
  ])
})
