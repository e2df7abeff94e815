import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { randomUUID } from 'node:crypto'
import { lockFile } from './files.ts'

/** Who holds a library: written beside it, so that a second opener on any machine sees it. */
export type LockHolder = {
  readonly host: string
  readonly pid: number
  readonly heartbeat: string
  readonly token: string
}

/** A lock that is ours until it is released, or another machine takes it over. */
export type TakenLock = {
  readonly kind: 'taken'
  /** Who was silent so long that it was taken from them; null where it was free, or its process on this machine is gone. */
  readonly from: LockHolder | null
  /** False once somebody took it from us (this machine slept). */
  readonly isOurs: () => boolean
  readonly release: () => void
}

type LockOutcome =
  | TakenLock
  | { readonly kind: 'held'; readonly holder: LockHolder }
  | { readonly kind: 'impossible'; readonly reason: 'unwritable' | 'disk-full' }

const heartbeatEvery = 5000
/** A holder on another machine that was silent this long is taken for gone: a closed laptop, a crash, a container that is no more. */
const staleAfter = 120_000

/**
 * Takes the library's lock. A holder of this machine whose process is gone gives way at once, one of another machine when it has been
 * silent for two minutes. `now` answers milliseconds since 1970. A lock that bears our own `token` was left by a thread of ours that died.
 */
export function takeLock(path: string, now: () => number, token: string = randomUUID()): LockOutcome {
  const file = lockFile(path)
  const holder = readHolder(file)
  const dead = holder !== null && (holder.token === token || (holder.host === hostname() && !isAlive(holder.pid)))
  const silent = holder !== null && holder.host !== hostname() && now() - Date.parse(holder.heartbeat) > staleAfter
  if (holder && !dead && !silent) return { kind: 'held', holder }
  try {
    if (holder) rmSync(file, { force: true })
    createFile(file, holderText(token, now()))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return heldOrAgain(path, now, token)
    if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'impossible', reason: 'disk-full' }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { kind: 'impossible', reason: 'unwritable' }
    throw error
  }
  return keep(file, token, silent ? holder : null, now)
}

function keep(file: string, token: string, from: LockHolder | null, now: () => number): TakenLock {
  let ours = true
  const beat = setInterval(() => {
    const holder = readHolder(file)
    ours = holder === null || holder.token === token
    if (ours) attempt(() => replaceFile(file, holderText(token, now())))
  }, heartbeatEvery)
  beat.unref()
  return {
    kind: 'taken',
    from,
    isOurs: () => ours,
    release: () => {
      clearInterval(beat)
      giveBack(file, token)
    },
  }
}

/** Gives back the lock that a thread of ours took and, being dead, cannot give back. */
export function releaseLock(path: string, token: string): void {
  attempt(() => giveBack(lockFile(path), token))
}

function giveBack(file: string, token: string): void {
  if (readHolder(file)?.token === token) rmSync(file, { force: true })
}

/** Somebody took it between our look and our try, or left half a lock behind, which is nobody's. */
function heldOrAgain(path: string, now: () => number, token: string): LockOutcome {
  const holder = readHolder(lockFile(path))
  if (holder) return { kind: 'held', holder }
  rmSync(lockFile(path), { force: true })
  return takeLock(path, now, token)
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
    return host !== undefined && pid !== undefined && heartbeat !== undefined && token !== undefined
      ? { host, pid, heartbeat, token }
      : null
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
