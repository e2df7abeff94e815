import { mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type SecondInstance = { readonly argv: string[]; readonly cwd: string; readonly data: unknown }

/** Settles when the first instance has got the arguments of this one, which waits for it before it ends. */
let handingOver: Promise<void> = Promise.resolve()
let held: { readonly folder: string; readonly lock: string; readonly socket: string; readonly server: Server } | null =
  null

/**
 * Allows one instance for each data folder, as Chromium does: one symlink names the holder's process, another its socket.
 * A lock of a process that has ended is taken over.
 */
export function takeLock(userData: string, own: SecondInstance, onSecond: (second: SecondInstance) => void): boolean {
  if (held) return true
  mkdirSync(userData, { recursive: true })
  const lock = join(userData, 'SingletonLock')
  const socket = join(userData, 'SingletonSocket')
  if (!linked(lock)) {
    handingOver = handOver(socket, own)
    return false
  }
  const folder = mkdtempSync(join(tmpdir(), 'chromium-runtime-lock-'))
  const path = join(folder, 'socket')
  const server = createServer((connection) => {
    let text = ''
    connection.on('data', (chunk) => {
      text += chunk.toString()
    })
    connection.on('end', () => {
      onSecond(JSON.parse(text) as SecondInstance)
      connection.end()
    })
    connection.on('error', () => undefined)
  })
  server.listen(path).unref()
  rmSync(socket, { force: true })
  symlinkSync(path, socket)
  held = { folder, lock, socket, server }
  process.on('exit', releaseLock)
  return true
}

export function hasLock(): boolean {
  return held !== null
}

/** Releases the lock, so that another instance can be the first. Does nothing without the lock. */
export function releaseLock(): void {
  if (!held) return
  for (const path of [held.lock, held.socket]) rmSync(path, { force: true })
  held.server.close()
  rmSync(held.folder, { recursive: true, force: true })
  held = null
}

/** Settles when the first instance knows of this one. */
export function handedOver(): Promise<void> {
  return handingOver
}

function linked(lock: string): boolean {
  for (;;) {
    try {
      symlinkSync(String(process.pid), lock)
      return true
    } catch {
      if (isAlive(Number(readlinkSync(lock)))) return false
      rmSync(lock, { force: true })
    }
  }
}

/** Whether a process is running, including one of another user, which may not be signalled. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function handOver(socket: string, own: SecondInstance): Promise<void> {
  return new Promise((resolve) => {
    const connection = connect(readlinkOr(socket), () => connection.end(JSON.stringify(own)))
    connection.resume()
    connection.on('close', () => resolve())
    connection.on('error', () => resolve())
    connection.setTimeout(2_000, () => connection.destroy())
  })
}

function readlinkOr(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return path
  }
}
