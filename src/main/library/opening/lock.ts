import { linkSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import type { HeldBy } from '#shared/library/library-view.ts'
import { lockFile, realPath } from './files.ts'
import { createLock, readLock, removeDrafts, removeLock, replaceLock, type Link, type LockHolder } from './lock-file.ts'
import { thisMachine, type Machine } from './this-machine.ts'

/** A lock that is ours until it is released or taken over. */
export type TakenLock = {
  readonly kind: 'taken'
  /**
   * Reads whether the lock still contains our token (about 10 µs). False for good once another process has taken it.
   */
  readonly isOurs: () => boolean
  /** The current holder; null if there is none, or it cannot be read. */
  readonly takenBy: () => LockHolder | null
  readonly release: () => void
}

type LockOutcome =
  | TakenLock
  | { readonly kind: 'held'; readonly holder: LockHolder }
  | { readonly kind: 'impossible'; readonly reason: 'unwritable' | 'disk-full' | 'strange' }

/** Options of taking a lock. Tests replace `machine` and `link`. */
export type TakeLock = {
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Our token: a lock that contains it was left by a thread of this process that died. */
  readonly token?: string | undefined
  /** The user was told who holds the library and takes it over. */
  readonly takeOver?: boolean | undefined
  readonly machine?: Machine
  readonly link?: Link
}

const heartbeatIntervalMs = 5000
/**
 * A holder whose lock did not change for four beats counts as silent, in milliseconds. A synchronised folder may be
 * later than that.
 */
const silentAfterMs = 20_000
/** How long another process may take to fill a lock that it had to create empty, in milliseconds. */
const fillingTimeMs = 200
/**
 * How often to try again if other processes take the lock between reading and creating it. More than this is no
 * accident.
 */
const maxTries = 5

/**
 * Takes the lock of a library at its real path. A holder on this machine whose process is gone is replaced at once. A
 * holder on another machine never is, however old its lock, because nobody can tell which of the two clocks is wrong;
 * only the user can decide that, with `takeOver`.
 */
export function takeLock(path: string, how: TakeLock): LockOutcome {
  const { now, token = randomUUID(), machine = thisMachine } = how
  const file = lockFile(path)
  const holder: LockHolder = {
    host: machine.host,
    pid: machine.pid,
    started: machine.startOf(machine.pid),
    since: new Date(now()).toISOString(),
    beat: 0,
    token,
  }
  for (let tries = 0; tries < maxTries; tries++) {
    const outcome = tryOnce(file, holder, how)
    if (outcome !== 'again') return outcome
  }
  return { kind: 'impossible', reason: 'strange' }
}

function tryOnce(
  file: string,
  holder: LockHolder,
  { takeOver = false, machine = thisMachine, link = linkSync }: TakeLock,
): LockOutcome | 'again' {
  let found = readLock(file)
  if (found.kind === 'half') {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, fillingTimeMs)
    found = readLock(file)
  }
  if (found.kind === 'strange') return { kind: 'impossible', reason: 'strange' }
  if (found.kind === 'holder' && found.holder.token !== holder.token && !takeOver && !isGone(found.holder, machine))
    return { kind: 'held', holder: found.holder }
  try {
    if (found.kind !== 'none' && !removeLock(file, found, link)) return 'again'
    createLock(file, holder, link)
    removeDrafts(file, (other) => isGone(other, machine))
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST') return 'again'
    if (code === 'ENOSPC' || code === 'EDQUOT') return { kind: 'impossible', reason: 'disk-full' }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return { kind: 'impossible', reason: 'unwritable' }
    throw error
  }
  return holdLock(file, holder)
}

/** Whether the holder was a process of this machine that has ended, or whose id now belongs to another process. */
function isGone({ host, pid, started }: LockHolder, machine: Machine): boolean {
  if (host !== machine.host) return false
  if (!machine.isAlive(pid)) return true
  const runs = machine.startOf(pid)
  return started !== null && runs !== null && runs !== started
}

function holdLock(file: string, holder: LockHolder): TakenLock {
  let ours = true
  let { beat } = holder
  const isOurs = (): boolean => {
    const state = readLock(file)
    // A missing lock (some programs tidy up) is written again at the next beat.
    if (state.kind !== 'none' && !(state.kind === 'holder' && state.holder.token === holder.token)) ours = false
    if (!ours) clearInterval(beating)
    return ours
  }
  const beating = setInterval(() => {
    if (isOurs()) attempt(() => replaceLock(file, { ...holder, beat: ++beat }))
  }, heartbeatIntervalMs)
  beating.unref()
  return {
    kind: 'taken',
    isOurs,
    takenBy: () => {
      const state = readLock(file)
      return state.kind === 'holder' ? state.holder : null
    },
    release: () => {
      clearInterval(beating)
      // A lock that cannot be released now soon counts as dead. What was done with the library must not fail because of
      // it.
      attempt(() => releaseIfOurs(file, holder.token))
    },
  }
}

/** Releases the lock of a thread of ours that died and cannot do so itself. */
export function releaseLock(path: string, token: string): void {
  attempt(() => releaseIfOurs(lockFile(realPath(path)), token))
}

function releaseIfOurs(file: string, token: string): void {
  const state = readLock(file)
  if (state.kind === 'holder' && state.holder.token === token) removeLock(file, state)
}

/** A watch over the other Attaché that holds a library which is open read-only here. */
export type HolderWatch = { readonly heldBy: () => HeldBy; readonly stop: () => void }

/**
 * Watches whether the holder's lock keeps changing, by a monotonic clock of this process. `changed` is called when it
 * falls silent, beats again, or is gone.
 */
export function watchHolder(
  path: string,
  first: LockHolder,
  changed: () => void,
  { clock = () => performance.now(), machine = thisMachine }: { clock?: () => number; machine?: Machine } = {},
): HolderWatch {
  const file = lockFile(path)
  let holder = first
  let beats = false
  let gone = false
  let last = clock()
  const look = (): void => {
    const state = readLock(file)
    gone = state.kind !== 'holder' || isGone(state.holder, machine)
    if (state.kind !== 'holder') return
    if (state.holder.beat !== holder.beat || state.holder.token !== holder.token) {
      beats = true
      last = clock()
    }
    holder = state.holder
  }
  const heldBy = (): HeldBy => {
    look()
    const silent = clock() - last
    const { host, pid, since } = holder
    const state = gone ? 'gone' : silent > silentAfterMs ? 'silent' : beats ? 'beating' : 'unknown'
    return { host, pid, since, state, silentFor: Math.round(silent / 1000) }
  }
  let told = heldBy().state
  const watching = setInterval(() => {
    const { state } = heldBy()
    if (state === told) return
    told = state
    changed()
  }, heartbeatIntervalMs)
  watching.unref()
  return { heldBy, stop: () => clearInterval(watching) }
}

/** Tries to write a heartbeat or release the lock. A missed heartbeat is made up for by the next one. */
function attempt(work: () => void): void {
  try {
    work()
  } catch {
    // The folder may be unreachable for a moment (a network drive, a full disk).
  }
}
