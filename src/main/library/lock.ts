import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { randomUUID } from 'node:crypto'
import { lockFile } from './files.ts'

/** Who holds a library: written beside it, so that a second opener on any machine sees it. */
export type LockHolder = { readonly host: string; readonly pid: number; readonly heartbeat: string; readonly token: string }

export type LockOutcome =
  | { readonly kind: 'taken'; readonly release: () => void; readonly afterCrash: boolean }
  | { readonly kind: 'held'; readonly holder: LockHolder; readonly stale: boolean }
  | { readonly kind: 'impossible'; readonly reason: 'unwritable' | 'disk-full' }

const heartbeatEvery = 5000
/** A holder on another machine that was silent this long is taken for gone: long enough for a laptop's short sleep. */
const staleAfter = 120_000

/**
 * Takes the library's lock. A holder of this machine whose process is gone gives way at once;
 * one of another machine only when it was silent for two minutes and the person said so (`takeStale`).
 */
export function takeLock(path: string, options: { readonly takeStale: boolean; readonly now: () => number }): LockOutcome {
  const file = lockFile(path)
  const holder = readHolder(file)
  if (holder) {
    const dead = holder.host === hostname() && !isAlive(holder.pid)
    const stale = options.now() - Date.parse(holder.heartbeat) > staleAfter
    if (!dead && !(stale && options.takeStale)) return { kind: 'held', holder, stale }
    rmSync(file, { force: true })
  }
  const token = randomUUID()
  const write = (): void => replaceFile(file, holderText(token, options.now()))
  try {
    createFile(file, holderText(token, options.now()))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return heldOrAgain(path, options)
    if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'impossible', reason: 'disk-full' }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { kind: 'impossible', reason: 'unwritable' }
    throw error
  }
  const beat = setInterval(() => {
    if (readHolder(file)?.token === token) attempt(write)
  }, heartbeatEvery)
  beat.unref()
  return { kind: 'taken', afterCrash: holder !== null, release: () => {
    clearInterval(beat)
    if (readHolder(file)?.token === token) rmSync(file, { force: true })
  } }
}

/** Somebody took it between our look and our try, or left half a lock behind, which is nobody's. */
function heldOrAgain(path: string, options: Parameters<typeof takeLock>[1]): LockOutcome {
  const holder = readHolder(lockFile(path))
  if (holder) return { kind: 'held', holder, stale: false }
  rmSync(lockFile(path), { force: true })
  return takeLock(path, options)
}

function holderText(token: string, now: number): string {
  const holder: LockHolder = { host: hostname(), pid: process.pid, heartbeat: new Date(now).toISOString(), token }
  return JSON.stringify(holder)
}

/** The whole lock appears at once, or not at all: a link fails where one is there. Some file systems have no links. */
function createFile(file: string, text: string): void {
  const draft = `${file}.${process.pid}-${randomUUID()}`
  try {
    writeFileSync(draft, text)
    linkSync(draft, file)
  } catch (error) {
    if (!['ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    writeFileSync(file, text, { flag: 'wx' })
  } finally {
    attempt(() => rmSync(draft, { force: true }))
  }
}

function replaceFile(file: string, text: string): void {
  writeFileSync(`${file}.beat`, text)
  renameSync(`${file}.beat`, file)
}

function readHolder(file: string): LockHolder | null {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as Partial<LockHolder>
    const { host, pid, heartbeat, token } = holder
    return host !== undefined && pid !== undefined && heartbeat !== undefined && token !== undefined ? { host, pid, heartbeat, token } : null
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A missed heartbeat is made up for by the next one. */
function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // The folder may be gone for a moment (a network drive, a full disk).
  }
}
