import { spawn, type ChildProcess } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron'
import { startFixture, type Fixture } from '../fixtures/start-fixture.ts'

declare const openWindow: (session: Session, options?: BrowserWindowConstructorOptions) => BrowserWindow

/** All descendants of a process, without itself. */
function descendants(pid: number): readonly number[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      parents.set(
        Number(name),
        Number(
          readFileSync(`/proc/${name}/stat`, 'utf8')
            .replace(/^.*\) /s, '')
            .split(' ')[1],
        ),
      )
    } catch {
      // The process ended while processes were being listed.
    }
  }
  const found = new Set([pid])
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const [child, parent] of parents) if (found.has(parent)) found.add(child)
  }
  found.delete(pid)
  return [...found]
}

const commandOf = (pid: number): string =>
  existsSync(`/proc/${pid}/cmdline`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') : ''
const isAlive = (pid: number): boolean =>
  existsSync(`/proc/${pid}`) && !/^State:\s*Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
const profiles = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('chromium-runtime-'))

describe('a renderer', () => {
  let app: Fixture
  beforeAll(async () => {
    app = await startFixture()
  })
  afterAll(() => app.stop())

  test('is sandboxed, and no process of Chromium runs as root', async () => {
    const children = descendants(app.electron.process().pid ?? 0)
    const renderers = children.filter((pid) => commandOf(pid).includes('--type=renderer'))
    expect(renderers.length).toBeGreaterThan(0)
    for (const pid of renderers) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m)
    for (const pid of children) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\s*0\s/m)
  })

  test('that loops for ever ends with its window', async () => {
    await app.electron.evaluate(async ({ session }) => {
      const window = openWindow(session.fromPartition('busy'))
      await window.loadURL('app://fixture/index.html')
      window.webContents.executeJavaScript('for (;;);').catch(() => undefined)
      await new Promise((resolve) => setTimeout(resolve, 100))
      window.destroy()
    })
    await expect
      .poll(
        () =>
          descendants(app.electron.process().pid ?? 0).filter(
            (pid) =>
              /^State:\s*R/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')) &&
              commandOf(pid).includes('--type=renderer'),
          ).length,
        { timeout: 3000 },
      )
      .toBe(0)
  })

  test('speaks to nothing outside the machine while it idles', async () => {
    const sockets = new Set<string>()
    const deadline = Date.now() + 2000
    while (Date.now() < deadline) {
      for (const pid of descendants(app.electron.process().pid ?? 0))
        for (const address of remoteAddresses(pid)) sockets.add(address)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect([...sockets]).toEqual([])
  })
})

/** The addresses that a process's sockets are connected to, except loopback. */
function remoteAddresses(pid: number): readonly string[] {
  let inodes: Set<string>
  try {
    inodes = new Set(
      readdirSync(`/proc/${pid}/fd`).flatMap(
        (fd) => /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
      ),
    )
  } catch {
    return []
  }
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
    readFileSync(`/proc/net/${kind}`, 'utf8')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [, , remote = '', , , , , , , inode = ''] = line.trim().split(/\s+/)
        const isNowhere = /^0+:0000$/.test(remote)
        const isLoopback = /^(0100007F|0{24}0{7}1|0{16}FFFF00000100007F):/.test(remote)
        return inodes.has(inode) && !isNowhere && !isLoopback ? [`${kind} ${remote}`] : []
      }),
  )
}

/** Starts the fixture as a person would, without Playwright. */
async function start(): Promise<{
  readonly main: ChildProcess
  readonly chromium: readonly number[]
  readonly ended: Promise<number | null>
  readonly clean: () => void
}> {
  const userData = mkdtempSync(join(tmpdir(), 'robust-'))
  const main = spawn(
    join(import.meta.dirname, '../electron'),
    [join(import.meta.dirname, '../fixtures/app'), `--user-data-dir=${userData}`],
    { stdio: 'ignore' },
  )
  const ended = new Promise<number | null>((resolve) => main.once('exit', (code) => resolve(code)))
  const pid = main.pid ?? 0
  await expect
    .poll(() => descendants(pid).some((child) => commandOf(child).includes('--type=renderer')), { timeout: 5000 })
    .toBe(true)
  return { main, chromium: descendants(pid), ended, clean: () => rmSync(userData, { recursive: true, force: true }) }
}

describe('main and Chromium', () => {
  test('end together when main is killed, and the next start clears what was left', async () => {
    const first = await start()
    first.main.kill('SIGKILL')
    await first.ended
    await expect.poll(() => first.chromium.filter(isAlive), { timeout: 3000 }).toEqual([])
    first.clean()
    const left = profiles().filter((name) => name.includes(`-${first.main.pid}-`))
    const second = await start()
    expect(profiles().filter((name) => left.includes(name))).toEqual([])
    second.main.kill('SIGTERM')
    expect(await second.ended).toBe(0)
    await expect.poll(() => second.chromium.filter(isAlive), { timeout: 3000 }).toEqual([])
    expect(profiles().filter((name) => name.includes(`-${second.main.pid}-`))).toEqual([])
    second.clean()
  })

  test('end together when Chromium is killed', async () => {
    const { chromium, ended, clean } = await start()
    const browser = chromium.find(
      (pid) => commandOf(pid).includes('--remote-debugging-pipe') && !commandOf(pid).includes('--type='),
    )
    process.kill(browser ?? 0, 'SIGKILL')
    expect(await ended).toBe(1)
    clean()
  })
})

/** The stderr output of main until it matches a pattern or main ends. */
function stderrOf(main: ChildProcess, pattern: RegExp): Promise<string> {
  let text = ''
  return new Promise((resolve) => {
    main.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
      if (pattern.test(text)) resolve(text)
    })
    main.once('exit', () => resolve(text))
  })
}

describe('without what the sandbox needs', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'lacking-'))
    // The user that Chromium runs as must be able to read it too.
    chmodSync(folder, 0o755)
    writeFileSync(join(folder, 'unshare'), '#!/bin/sh\nexit 1\n', { mode: 0o755 })
    writeFileSync(
      join(folder, 'chromium'),
      '#!/bin/sh\necho "[1:1:0101/000000:FATAL:sandbox.cc:1] No usable sandbox!" >&2\nexit 1\n',
      { mode: 0o755 },
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('pages run only with leave to, and that is said', async () => {
    const main = spawn(
      join(import.meta.dirname, '../electron'),
      ['--no-sandbox', join(import.meta.dirname, '../fixtures/app'), `--user-data-dir=${folder}/data`],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, PATH: `${folder}:${process.env['PATH']}` },
      },
    )
    expect(await stderrOf(main, /without Chromium’s sandbox/)).toContain('without Chromium’s sandbox')
    await expect
      .poll(() => descendants(main.pid ?? 0).some((pid) => commandOf(pid).includes('--no-sandbox')), { timeout: 5000 })
      .toBe(true)
    main.kill('SIGTERM')
    await new Promise((resolve) => main.once('exit', resolve))
  })

  test('Chromium’s last words are passed on, and the app ends with it', async () => {
    const main = spawn(
      join(import.meta.dirname, '../electron'),
      [join(import.meta.dirname, '../fixtures/app'), `--user-data-dir=${folder}/data`],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, CHROMIUM_PATH: join(folder, 'chromium') },
      },
    )
    const code = new Promise((resolve) => main.once('exit', resolve))
    expect(await stderrOf(main, /never/)).toContain('No usable sandbox!')
    expect(await code).toBe(1)
  })
})
