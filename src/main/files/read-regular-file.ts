import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/** The outcome of reading a file: its bytes, or why it was not read whole. */
export type ReadFile =
  | { readonly read: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly read: 'no-file' | 'folder' | 'too-large' | 'being-written' }

/**
 * O_NONBLOCK: opening a pipe would otherwise block until another process writes to it. O_NOCTTY: a terminal must not
 * become the app's controlling terminal. Windows has neither flag.
 */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

/** How many bytes are read at once, at most. */
const chunk = 1_000_000

/**
 * Reads a regular file of at most `most` bytes. The type is checked on the opened file, so that the file cannot be
 * swapped between check and read. Pipes, sockets and devices are not read, even through links. The file's reported size
 * is not trusted: kernel files report none, and others grow. A file that changes while it is read is refused, since its
 * bytes may mix two versions.
 * Throws the system's error.
 */
export async function readRegularFile(path: string, most: number): Promise<ReadFile> {
  const file = await open(path, flags)
  try {
    const before = await file.stat({ bigint: true })
    if (before.isDirectory()) return { read: 'folder' }
    if (!before.isFile()) return { read: 'no-file' }
    if (before.size > BigInt(most)) return { read: 'too-large' }
    const bytes = await readUpTo(file, Number(before.size), most + 1)
    if (bytes.length > most) return { read: 'too-large' }
    const after = await file.stat({ bigint: true })
    return after.size === before.size && after.mtimeNs === before.mtimeNs
      ? { read: 'whole', bytes }
      : { read: 'being-written' }
  } finally {
    await file.close()
  }
}

/** Reads a file to its end, or until there are at least `most` bytes. `size` is what the system says of its length. */
async function readUpTo(file: FileHandle, size: number, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  // One byte more than it should have, so that a file of that size is read into one part: a new part is filled with zeros first.
  let part = new Uint8Array(Math.min(size + 1, chunk))
  let filled = 0
  let length = 0
  while (length < most) {
    const { bytesRead } = await file.read(part, filled, part.length - filled, null)
    if (bytesRead === 0) break
    filled += bytesRead
    length += bytesRead
    if (filled < part.length) continue
    parts.push(part)
    part = new Uint8Array(chunk)
    filled = 0
  }
  parts.push(part.subarray(0, filled))
  const bytes = new Uint8Array(length)
  let at = 0
  for (const one of parts) {
    bytes.set(one, at)
    at += one.length
  }
  return bytes
}
