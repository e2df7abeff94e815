import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import type { BrowserWindow } from 'electron'
import { findChromium } from '../tools/chromium-runtime/find-chromium.ts'
import { makeHome, startApp } from './launch.ts'
import { networkLogs, readNetworkLogs } from './network-log.ts'
import { listenForProbes, probeNetwork, probes } from './network-probes.ts'

/** Runs in main: runs this code in pages without a policy, in sessions with these names. Returns the WebRTC policy of each. */
function runInSessions(
  electron: { readonly BrowserWindow: typeof BrowserWindow },
  { partitions, code }: { readonly partitions: readonly string[]; readonly code: string },
): Promise<string[]> {
  return Promise.all(
    partitions.map(async (partition) => {
      const window = new electron.BrowserWindow({ show: false, webPreferences: { sandbox: true, partition } })
      await window.loadURL('data:text/html,<p>x')
      await window.webContents.executeJavaScript(code, true)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const policy = window.webContents.getWebRTCIPHandlingPolicy()
      window.destroy()
      return policy
    }),
  )
}

const program = findChromium()
/** Needs a plain Chromium without guards, which does not come with Electron's binary. */
if (program !== null)
  test('every probe is heard from a page that nothing guards', async () => {
    const listeners = await listenForProbes()
    const pages = createServer((_request, response) => response.end('<p>x'))
    await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve))
    const folder = mkdtempSync(join(tmpdir(), 'attache-open-'))
    const browser = await chromium.launchPersistentContext('', {
      executablePath: program,
      args: [`--log-net-log=${join(folder, 'open.json')}`, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    })
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`)
    await page.evaluate(probeNetwork, listeners.ports)
    await expect.poll(listeners.heard).toEqual(probes)
    await browser.close()
    expect(readNetworkLogs(folder).departures).toContainEqual({ log: 'open.json', event: 'udp', to: '192.0.2.1:3478' })
    listeners.close()
    pages.close()
    rmSync(folder, { recursive: true })
  })

test('nothing that a script in the window tries is heard, nor what one in another session tries without any policy', async () => {
  const listeners = await listenForProbes()
  const home = makeHome()
  const app = await startApp(home, { env: { CHROMIUM_RUNTIME_TRAITS: 'sessions-on-disk' } })
  await app.page.evaluate(probeNetwork, listeners.ports)
  await app.page.waitForTimeout(300)
  expect(listeners.heard()).toEqual([])
  const partitions = ['', 'attache', 'print', 'another', 'persist:another']
  const code = `(${probeNetwork})(${JSON.stringify(listeners.ports)})`
  expect(await app.electron.evaluate(runInSessions, { partitions, code })).toEqual(
    partitions.map(() => 'disable_non_proxied_udp'),
  )
  await app.close()
  expect(listeners.heard()).toEqual([])
  listeners.close()
  rmSync(home.folder, { recursive: true, force: true })
})

/** Runs after all other stories, and reads what Chromium and the main process logged about the network in each of them. */
test('in the whole run no name server was asked and nothing but this machine was reached', () => {
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
