import {
  closeSync,
  constants,
  fstatSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { randomUUID } from 'node:crypto'

/** The holder of a library. The lock beside the library contains it, so that a second opener on any machine sees it. */
export type LockHolder = {
  readonly host: string
  readonly pid: number
  /** When the process was started, in its system's notation; null if that cannot be known. */
  readonly started: string | null
  /** When the holder opened the library, by its own clock. */
  readonly since: string
  /**
   * Increases every few seconds while the holder lives. Its clock may be wrong, but a counter that changes shows that
   * it lives.
   */
  readonly beat: number
  readonly token: string
}

/**
 * What is at the lock's path. `half`: a small file that names no holder, as left by a process that ended while writing
 * it. `strange`: a folder, a link, a pipe, a large file or an unreadable one, which is not ours to follow, remove or
 * overwrite.
 */
export type LockState =
  | { readonly kind: 'none' | 'half' | 'strange' }
  | { readonly kind: 'holder'; readonly holder: LockHolder }

/** The largest lock file in bytes, far more than any of ours. */
const maxBytes = 4096

/** Reads a lock without following a link and without blocking. */
export function readLock(file: string): LockState {
  try {
    const text = readSmallFile(file)
    if (text === null) return { kind: 'strange' }
    const holder = holderIn(text)
    return holder ? { kind: 'holder', holder } : { kind: 'half' }
  } catch (error) {
    return { kind: codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR' ? 'none' : 'strange' }
  }
}

/** Reads the text of a small regular file. Returns null if it is not regular or too large. */
function readSmallFile(file: string): string | null {
  if (!lstatSync(file).isFile()) return null
  // The file may have been swapped since `lstat`. These flags (which Windows lacks) keep from following a link and from
  // waiting for the other end of a pipe.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(handle).isFile()) return null
    const bytes = Buffer.alloc(maxBytes + 1)
    const length = readSync(handle, bytes, 0, bytes.length, 0)
    return length > maxBytes ? null : bytes.toString('utf8', 0, length)
  } finally {
    closeSync(handle)
  }
}

function holderIn(text: string): LockHolder | null {
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof read !== 'object' || read === null) return null
  const { host, pid, started = null, since = '', beat = 0, token } = read as Record<string, unknown>
  if (typeof host !== 'string' || typeof pid !== 'number' || typeof token !== 'string') return null
  if ((typeof started !== 'string' && started !== null) || typeof since !== 'string' || typeof beat !== 'number')
    return null
  return { host, pid, started, since, beat, token }
}

/** Makes a hard link. A parameter for tests, since some file systems have no links. */
export type Link = (existing: string, name: string) => void

/**
 * Creates a lock. It appears whole or not at all, and `EEXIST` is thrown if one exists: a hard link does both. File
 * systems without links (FAT, exFAT, some network drives) answer with all sorts of errors; there the file is created
 * exclusively instead.
 */
export function createLock(file: string, holder: LockHolder, link: Link): void {
  const draft = writeDraft(file, holder)
  try {
    placeOnce(draft, file, { kind: 'holder', holder }, link)
  } finally {
    removeQuietly(draft)
  }
}

/** Replaces our lock by a newer one. A link at its path is replaced, never followed. */
export function replaceLock(file: string, holder: LockHolder): void {
  const draft = writeDraft(file, holder)
  try {
    renameSync(draft, file)
  } catch (error) {
    removeQuietly(draft)
    throw error
  }
}

/** Removes the lock that was read as `state`. Returns false if another one has replaced it since; that one is kept. */
export function removeLock(file: string, state: LockState, link: Link = linkSync): boolean {
  const aside = draftName(file)
  try {
    renameSync(file, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true
    throw error
  }
  const taken = readLock(aside)
  const same = tokenOf(taken) === tokenOf(state)
  if (same) removeQuietly(aside)
  else putBack(aside, file, taken, link)
  return same
}

/** Puts a lock back under its name. If another process has made one meanwhile, that one stays. */
function putBack(aside: string, file: string, state: LockState, link: Link): void {
  try {
    placeOnce(aside, file, state, link)
    removeQuietly(aside)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') removeQuietly(aside)
    else renameSync(aside, file)
  }
}

/**
 * Gives the file `from`, which contains `state`, the name `file` too, or writes a new file with the same content.
 * Throws `EEXIST` if one exists.
 */
function placeOnce(from: string, file: string, state: LockState, link: Link): void {
  try {
    link(from, file)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || state.kind !== 'holder') throw error
    writeFileSync(file, JSON.stringify(state.holder), { flag: 'wx' })
  }
}

function tokenOf(state: LockState): string {
  return state.kind === 'holder' ? state.holder.token : state.kind
}

/**
 * Writes a draft of a lock under an unguessable name. It is created exclusively, so that no link of that name is
 * followed.
 */
function writeDraft(file: string, holder: LockHolder): string {
  const draft = draftName(file)
  try {
    writeFileSync(draft, JSON.stringify(holder), { flag: 'wx' })
  } catch (error) {
    // A full disk leaves an empty file, which is removed. A file that existed before is not ours to remove.
    if (codeOf(error) !== 'EEXIST') removeQuietly(draft)
    throw error
  }
  return draft
}

function draftName(file: string): string {
  return `${file}.${randomUUID()}`
}

const draftEnding = /^\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

/**
 * Removes drafts that processes left behind when they ended while writing: those of a holder that `isGone`. An empty
 * draft names no holder and stays.
 */
export function removeDrafts(file: string, isGone: (holder: LockHolder) => boolean): void {
  const name = basename(file)
  for (const other of readdirSync(dirname(file))) {
    if (!other.startsWith(name) || !draftEnding.test(other.slice(name.length))) continue
    const draft = join(dirname(file), other)
    const state = readLock(draft)
    if (state.kind === 'holder' && isGone(state.holder)) removeQuietly(draft)
  }
}

/** Removes a file. If that fails, the next opening removes it. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The next opening removes it.
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
