import { createHash } from 'node:crypto'
import * as fs from 'node:fs'

/** An entry in an archive's header. A folder has `files`; a file has its offset after the header. */
export type AsarEntry = {
  readonly files?: Readonly<Record<string, AsarEntry>>
  readonly size?: number
  readonly offset?: string
  readonly unpacked?: boolean
  readonly integrity?: { readonly algorithm: string; readonly hash: string }
}

/** An asar archive: a JSON header after two sizes, then the files without gaps. https://github.com/electron/asar#format */
export type AsarArchive = {
  readonly path: string
  readonly entry: (inside: string) => AsarEntry | null
  readonly read: (entry: AsarEntry) => Buffer
}

// The original functions, before asar-support.ts replaces them.
const { closeSync, openSync, readSync, statSync } = fs

/** Reads the header and keeps the file open, as Electron does. Throws if the file is not an archive. */
function openArchive(path: string): AsarArchive {
  const file = openSync(path, 'r')
  const sizes = Buffer.alloc(16)
  readSync(file, sizes, 0, 16, 0)
  const table = Buffer.alloc(sizes.readUInt32LE(12))
  if (readSync(file, table, 0, table.length, 16) !== table.length) {
    closeSync(file)
    throw new Error(`Invalid package ${path}`)
  }
  const root = JSON.parse(table.toString('utf8')) as AsarEntry
  const start = 8 + sizes.readUInt32LE(4)
  return {
    path,
    entry: (inside) =>
      inside
        .split('/')
        .filter((name) => name !== '')
        .reduce<AsarEntry | null>(
          (at, name) => (at?.files && Object.hasOwn(at.files, name) ? at.files[name]! : null),
          root,
        ),
    read: (entry) => {
      const bytes = Buffer.alloc(entry.size ?? 0)
      readSync(file, bytes, 0, bytes.length, start + Number(entry.offset))
      checkIntegrity(bytes, entry)
      return bytes
    },
  }
}

/** Throws if a file differs from the packed one. This ends the app, as in Electron with the fuse for integrity checks. */
function checkIntegrity(bytes: Buffer, { integrity }: AsarEntry): void {
  if (!integrity) return
  const hash = createHash(integrity.algorithm).update(bytes).digest('hex')
  if (hash === integrity.hash) return
  process.stderr.write(`ASAR Integrity Violation: got a hash mismatch (${hash} vs ${integrity.hash})\n`)
  process.exit(1)
}

const archives = new Map<string, AsarArchive | null>()

/** The archive that a path leads into, and the path inside it; null if the path leads into none. */
export function insideArchive(path: string): { readonly archive: AsarArchive; readonly inside: string } | null {
  const match = /^(?<archive>.*?\.asar)(?:\/(?<inside>.*))?$/u.exec(path)
  if (!match) return null
  const { archive: at = '', inside = '' } = match.groups ?? {}
  if (!archives.has(at)) archives.set(at, statSync(at, { throwIfNoEntry: false })?.isFile() ? openArchive(at) : null)
  const archive = archives.get(at)
  return archive ? { archive, inside } : null
}
