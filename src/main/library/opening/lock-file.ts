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

/** Who holds a library: written beside it, so that a second opener on any machine sees it. */
export type LockHolder = {
  readonly host: string
  readonly pid: number
  /** When that process was started, in the words of its system; null where that cannot be known. */
  readonly started: string | null
  /** When it opened the library, by its own clock. */
  readonly since: string
  /** Counts up every few seconds while it lives. Its clock may be wrong; that this changes cannot be. */
  readonly beat: number
  readonly token: string
}

/**
 * What stands where the lock would. `half`: a small file that names nobody, as a process leaves that ended while it wrote it.
 * `strange`: a folder, a link, a pipe, a large file, one that may not be read: not ours to follow, to remove or to write over.
 */
export type LockState =
  | { readonly kind: 'none' | 'half' | 'strange' }
  | { readonly kind: 'holder'; readonly holder: LockHolder }

/** Far more than any lock of ours is long. */
const mostBytes = 4096

/** Reads a lock without following a link and without waiting for anybody. */
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

/** Null where it is no regular file, or a large one. */
function readSmallFile(file: string): string | null {
  if (!lstatSync(file).isFile()) return null
  // What it is may have changed since: these two (which Windows does not have) neither follow a link nor wait for the other end of a pipe.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
  try {
    if (!fstatSync(handle).isFile()) return null
    const bytes = Buffer.alloc(mostBytes + 1)
    const length = readSync(handle, bytes, 0, bytes.length, 0)
    return length > mostBytes ? null : bytes.toString('utf8', 0, length)
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

/** Makes links: a parameter, since some file systems have none. */
export type Link = (existing: string, name: string) => void

/**
 * The whole lock appears at once, or not at all, and throws `EEXIST` where one is there: so does a link. Where the file system has none
 * (FAT, exFAT, some network drives; they answer with whatever comes to their mind), the file is made exclusively instead.
 */
export function createLock(file: string, holder: LockHolder, link: Link): void {
  const draft = writeDraft(file, holder)
  try {
    placeOnce(draft, file, { kind: 'holder', holder }, link)
  } finally {
    removeQuietly(draft)
  }
}

/** Puts a newer lock of ours in the place of the older one; a link that stands there is replaced, never followed. */
export function replaceLock(file: string, holder: LockHolder): void {
  const draft = writeDraft(file, holder)
  try {
    renameSync(draft, file)
  } catch (error) {
    removeQuietly(draft)
    throw error
  }
}

/** Removes the lock that was read as `state`; false where somebody has put another one there since, which stays. */
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

/** Where somebody has put one there again meanwhile, that one stays. */
function putBack(aside: string, file: string, state: LockState, link: Link): void {
  try {
    placeOnce(aside, file, state, link)
    removeQuietly(aside)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') removeQuietly(aside)
    else renameSync(aside, file)
  }
}

/** Gives a file that says `state` this name too, or writes another that says the same; throws `EEXIST` where one is there. */
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

/** A name that nobody can guess, and nobody's file bears: it is made exclusively, so that no link of that name is followed. */
function writeDraft(file: string, holder: LockHolder): string {
  const draft = draftName(file)
  try {
    writeFileSync(draft, JSON.stringify(holder), { flag: 'wx' })
  } catch (error) {
    // On a full disk an empty one is left. One that was there before is nobody's to remove.
    if (codeOf(error) !== 'EEXIST') removeQuietly(draft)
    throw error
  }
  return draft
}

function draftName(file: string): string {
  return `${file}.${randomUUID()}`
}

const draftEnding = /^\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u

/** Removes what processes left that ended while they wrote: drafts of a holder that `isGone`. An empty one names nobody, and stays. */
export function removeDrafts(file: string, isGone: (holder: LockHolder) => boolean): void {
  const name = basename(file)
  for (const other of readdirSync(dirname(file))) {
    if (!other.startsWith(name) || !draftEnding.test(other.slice(name.length))) continue
    const draft = join(dirname(file), other)
    const state = readLock(draft)
    if (state.kind === 'holder' && isGone(state.holder)) removeQuietly(draft)
  }
}

/** What cannot be removed now is removed at the next opening. */
function removeQuietly(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // See above.
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? ''
}
