import * as fs from 'node:fs'
import { registerHooks, syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, extname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { insideArchive, type AsarArchive, type AsarEntry } from './asar-archive.ts'

/**
 * Lets Node read files and modules inside asar archives, as Electron does in its main process and all of its threads.
 * Loaded by `--import`, which threads inherit.
 */

type Found = { readonly archive: AsarArchive; readonly inside: string; readonly entry: AsarEntry }
type Call = (...args: unknown[]) => unknown
type Functions = Record<string, Call>

const sync = (fs as unknown as { default: Functions }).default
const promises = sync['promises'] as unknown as Functions
const { mkdtempSync, rmSync, statSync, writeFileSync } = fs

/**
 * The entry at a path; undefined outside archives. An archive itself counts as a folder. Throws like `fs` if the archive has no such file.
 */
function find(path: unknown): Found | undefined {
  const text = path instanceof URL && path.protocol === 'file:' ? fileURLToPath(path) : path
  if (typeof text !== 'string' || !text.includes('.asar')) return undefined
  const at = insideArchive(resolve(text))
  if (!at) return undefined
  const entry = at.archive.entry(at.inside)
  if (entry) return { ...at, entry }
  const message = `ENOENT, ${at.inside} not found in ${at.archive.path}`
  throw Object.assign(new Error(message), { code: 'ENOENT', errno: -2 })
}

/** Replaces a function in its three forms: `…Sync`, with a callback, and in `fs.promises`. */
function replaceFunction(name: string, inside: (found: Found, ...args: unknown[]) => unknown): void {
  const [before, called, promised] = [sync[`${name}Sync`]!, sync[name]!, promises[name]]
  sync[`${name}Sync`] = Object.assign((path: unknown, ...args: unknown[]) => {
    const found = findUnlessQuiet(path, args)
    return found === null ? undefined : found ? inside(found, ...args) : before(path, ...args)
  }, before)
  sync[name] = Object.assign((path: unknown, ...args: unknown[]) => {
    const callback = args.at(-1) as (error: unknown, value?: unknown) => void
    try {
      const found = find(path)
      if (!found) return called(path, ...args)
      const value = inside(found, ...args.slice(0, -1))
      process.nextTick(callback, null, value)
    } catch (error) {
      process.nextTick(callback, error)
    }
    return undefined
  }, called)
  if (promised)
    promises[name] = async (path: unknown, ...args: unknown[]) => {
      const found = find(path)
      return found ? inside(found, ...args) : promised(path, ...args)
    }
}

/** Like `find`, but returns null for a missing file if the caller asked not to throw. */
function findUnlessQuiet(path: unknown, args: readonly unknown[]): Found | null | undefined {
  try {
    return find(path)
  } catch (error) {
    if ((args[0] as { throwIfNoEntry?: boolean } | undefined)?.throwIfNoEntry === false) return null
    throw error
  }
}

/** Replaces a function by one that gets a copy outside the archive, as Electron does where it cannot read from inside. */
function copyFirst(holder: Functions, name: string): void {
  const before = holder[name]!
  holder[name] = (path: unknown, ...args: unknown[]) => {
    const found = find(path)
    return before.call(holder, found && found.inside !== '' ? copyOut(found) : path, ...args)
  }
}

const copies = new Map<AsarEntry, string>()

function copyOut({ archive, inside, entry }: Found): string {
  const known = copies.get(entry)
  if (known !== undefined) return known
  const folder = mkdtempSync(join(tmpdir(), 'chromium-runtime-asar-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const copy = join(folder, basename(inside))
  writeFileSync(copy, bytesOf({ archive, inside, entry }))
  copies.set(entry, copy)
  return copy
}

function bytesOf({ archive, inside, entry }: Found): Buffer {
  if (entry.files) throw Object.assign(new Error('EISDIR: illegal operation on a directory, read'), { code: 'EISDIR' })
  return entry.unpacked ? readUnpacked(`${archive.path}.unpacked/${inside}`) : archive.read(entry)
}

const readUnpacked = fs.readFileSync as (path: string) => Buffer

function statsOf({ archive, entry }: Found): fs.Stats {
  const stats = statSync(archive.path)
  const mode = entry.files ? fs.constants.S_IFDIR | 0o555 : fs.constants.S_IFREG | 0o444
  return Object.assign(Object.create(Object.getPrototypeOf(stats)) as fs.Stats, stats, { mode, size: entry.size ?? 0 })
}

function encodingOf(options: unknown): BufferEncoding | null {
  return (
    typeof options === 'string' ? options : ((options as { encoding?: string } | null)?.encoding ?? null)
  ) as never
}

replaceFunction('readFile', (found, options) => {
  const encoding = encodingOf(options)
  const bytes = bytesOf(found)
  return encoding ? bytes.toString(encoding) : bytes
})
replaceFunction('stat', statsOf)
replaceFunction('lstat', statsOf)
replaceFunction('realpath', ({ archive, inside }) => join(archive.path, inside))
replaceFunction('readdir', ({ entry }) => Object.keys(entry.files ?? {}))
replaceFunction('access', (_found, mode) => {
  if (((mode as number | undefined) ?? 0) & fs.constants.W_OK)
    throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES', errno: -13 })
})
const { existsSync } = fs
sync['existsSync'] = (path: unknown) => {
  try {
    return find(path) !== undefined || existsSync(path as string)
  } catch {
    return false
  }
}
for (const name of ['open', 'openSync', 'copyFile', 'copyFileSync']) copyFirst(sync, name)
for (const name of ['open', 'copyFile']) copyFirst(promises, name)
syncBuiltinESMExports()

/** Loads modules from archives. Node's own search reads the disk below `fs`, so it cannot be used. */
registerHooks({
  resolve: (specifier, context, next) => {
    const url = specifier.startsWith('file:')
      ? specifier
      : context.parentURL?.startsWith('file:') && /^(?:\.{1,2})?\//u.test(specifier)
        ? new URL(specifier, context.parentURL).href
        : null
    const found = url === null ? undefined : find(fileURLToPath(url))
    return found ? { url: url!, format: formatOf(found), shortCircuit: true } : next(specifier, context)
  },
  load: (url, context, next) => {
    const found = url.startsWith('file:') ? find(fileURLToPath(url)) : undefined
    return found ? { source: bytesOf(found), format: formatOf(found), shortCircuit: true } : next(url, context)
  },
})

/** The module format of a file by its extension; for `.js`, by `type` in the package.json above it. */
function formatOf({ archive, inside }: Found): string {
  const ending = extname(inside)
  if (ending !== '.js') return { '.mjs': 'module', '.cjs': 'commonjs', '.json': 'json' }[ending] ?? 'module'
  for (let folder = inside; folder !== '';) {
    folder = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : ''
    const entry = archive.entry(join(folder, 'package.json'))
    if (entry) return (JSON.parse(archive.read(entry).toString('utf8')) as { type?: string }).type ?? 'commonjs'
  }
  return 'commonjs'
}
