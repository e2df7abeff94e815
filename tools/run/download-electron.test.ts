import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { downloadElectron } from './download-electron.mjs'

let cache: string
let server: Server | null = null
const printed: string[] = []

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'electron-cache-'))
  vi.stubEnv('electron_config_cache', cache)
  vi.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line))
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => printed.push(String(line)) > 0)
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  server?.closeAllConnections()
  server?.close()
  rmSync(cache, { recursive: true })
  printed.length = 0
})

/** Starts a mirror of Electron's releases that responds with `answer`. */
async function mirror(answer: RequestListener): Promise<void> {
  server = createServer(answer)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
}

describe('a download of Electron’s binary', () => {
  it('that is refused says why, and names the setting for a mirror', async () => {
    await mirror((_request, response) => response.writeHead(404).end())
    expect(await downloadElectron()).toMatch(/could not be downloaded \(Response code 404.*ELECTRON_MIRROR/u)
  })
  it('where nothing listens says so', async () => {
    await mirror(() => undefined)
    server!.close()
    expect(await downloadElectron()).toMatch(/could not be downloaded \(fetch failed: ECONNREFUSED\).*ELECTRON_MIRROR/u)
  })
  it('that stalls is given up where a limit is set', async () => {
    await mirror((_request, response) => void response.writeHead(200, { 'content-length': '1000' }).write('a'))
    expect(await downloadElectron({ stallLimit: 300 })).toMatch(/could not be downloaded \(nothing came for a while\)/u)
  })
  it('shows how far it is, and is refused when it is not what Electron published', async () => {
    await mirror((_request, response) => void response.writeHead(200, { 'content-length': '10' }).end('0123456789'))
    expect(await downloadElectron()).toMatch(/could not be downloaded \(.*checksum/iu)
    expect(printed.join('')).toContain('100 %')
  })
})
