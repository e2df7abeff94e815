import { closeSync, constants, fstatSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Store from 'electron-store'
import { assertNever } from '#shared/model/assert-never.ts'
import { freshRemembered, readRemembered, type Remembered } from './settings-upgrades.ts'

/** The data stored outside libraries. `update` returns after the change is on disk. */
export type SettingsFile = {
  readonly get: () => Remembered
  readonly update: (change: (now: Remembered) => Remembered) => void
  /** What the user must know about reading the settings, or null. */
  readonly notice: string | null
}

const fileName = 'settings.json'

/** The largest settings file, in bytes: far more than all settings take. A larger file is not ours. */
const largest = 1_000_000

/**
 * Reads `settings.json`, or starts with the default settings. This is the only use of electron-store.
 * A file that is not settings of this version is renamed, never overwritten. If it cannot be renamed it stays, and
 * changes last until the app ends. `notice` reports either case.
 * electron-store reads the file itself, also at each write, without checking its type: a pipe in its place would block
 * the app for ever, a device would fill its memory. So the file is checked before electron-store may read it.
 * @param folder the folder of the file: the app's own data folder
 * @param onUnwritten called when a change could not be written; it lasts until the app ends
 */
export function openSettings(
  folder: string,
  newDevice: () => string,
  onUnwritten: (error: unknown) => void,
): SettingsFile {
  const path = join(folder, fileName)
  const { remembered, notice, mayWrite } = begin(folder)
  let now = remembered ?? freshRemembered(newDevice())
  const write = () => {
    if (!mayWrite) return
    try {
      const there = statSync(path, { throwIfNoEntry: false })
      // A pipe, socket or device has no content of its own, so it is removed. A folder stays, and writing in its place
      // fails.
      if (there && !there.isFile() && !there.isDirectory()) rmSync(path)
      const store = new Store<{ remembered?: unknown }>({ cwd: folder, name: 'settings', clearInvalidConfig: true })
      store.store = { remembered: now }
    } catch (error) {
      onUnwritten(error)
    }
  }
  if (!remembered) write()
  return {
    get: () => now,
    update: (change) => {
      const before = JSON.stringify(now)
      now = change(now)
      // Writing blocks the main thread on the disk, so an unchanged value is not written.
      if (JSON.stringify(now) !== before) write()
    },
    notice,
  }
}

type Begun = { readonly remembered: Remembered | null; readonly notice: string | null; readonly mayWrite: boolean }

function begin(folder: string): Begun {
  const found = readSettings(join(folder, fileName))
  switch (found.kind) {
    case 'none':
      return { remembered: null, notice: null, mayWrite: true }
    case 'read':
      return { remembered: found.value, notice: null, mayWrite: true }
    // A file that cannot be read now may be intact, so it stays where it is.
    case 'unreadable':
      return { remembered: null, notice: keptInPlace, mayWrite: false }
    case 'newer':
    case 'damaged':
    case 'no-file': {
      const aside = setAside(folder)
      return aside === null
        ? { remembered: null, notice: keptInPlace, mayWrite: false }
        : { remembered: null, notice: keptAside[found.kind](aside), mayWrite: true }
    }
    default:
      return assertNever(found)
  }
}

type Found =
  | { readonly kind: 'none' | 'unreadable' | 'no-file' | 'newer' | 'damaged' }
  | { readonly kind: 'read'; readonly value: Remembered }

function readSettings(path: string): Found {
  const text = readSmallFile(path)
  if (typeof text !== 'string') return text
  try {
    const raw: unknown = JSON.parse(text)
    const isStored = typeof raw === 'object' && raw !== null && 'remembered' in raw
    if (isEmpty(raw)) return { kind: 'none' }
    return readRemembered(isStored ? raw.remembered : raw)
  } catch {
    return { kind: 'damaged' }
  }
}

/** Whether the file contains an empty object: nothing was ever stored, so there is nothing to set aside. */
function isEmpty(raw: unknown): boolean {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) && Object.keys(raw).length === 0
}

/**
 * Reads the file's text if it is a regular file of a sane size. The type is checked on the opened file, and opening
 * does not block.
 */
function readSmallFile(path: string): string | Found {
  let file: number | null = null
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0))
    if (!fstatSync(file).isFile()) return { kind: 'no-file' }
    const bytes = Buffer.alloc(largest + 1)
    let length = 0
    for (let read = -1; read !== 0 && length <= largest; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null)
    return length > largest ? { kind: 'damaged' } : bytes.toString('utf8', 0, length)
  } catch (error) {
    return { kind: kindOf((error as NodeJS.ErrnoException).code) }
  } finally {
    if (file !== null) closeSync(file)
  }
}

function kindOf(code: string | undefined): 'none' | 'no-file' | 'unreadable' {
  switch (code) {
    case 'ENOENT':
      return 'none'
    // A folder on Windows, a socket, a cycle of links.
    case 'EISDIR':
    case 'ENXIO':
    case 'ENODEV':
    case 'ELOOP':
      return 'no-file'
    default:
      return 'unreadable'
  }
}

/**
 * Renames the file, or whatever is in its place, so that it can be examined. Returns its new name, or null if it cannot
 * be renamed.
 */
function setAside(folder: string): string | null {
  const name = `settings-${new Date().toISOString().replaceAll(':', '-')}.json`
  try {
    renameSync(join(folder, fileName), join(folder, name))
    return name
  } catch {
    return null
  }
}

const keptAside = {
  damaged: (name: string) =>
    `The settings could not be read, so Attaché starts with the usual ones; the old file is kept as ${name}. Your libraries are not touched.`,
  newer: (name: string) =>
    `The settings are from a newer Attaché, so this one starts with the usual ones; the other file is kept as ${name}. Your libraries are not touched.`,
  'no-file': (name: string) =>
    `There is no file where the settings should be, but a folder, a device or the like, so Attaché starts with the usual ones; it is kept as ${name}. Your libraries are not touched.`,
} as const

const keptInPlace =
  'The settings could not be read and are left as they are, so Attaché starts with the usual ones, and what you change in them holds until it ends. Your libraries are not touched. See that you may read and write the file settings.json in Attaché’s data folder, and start Attaché again.'
