import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

/** What became of reading a file: its bytes, or why it was not read to its end. */
export type ReadFile =
  | { readonly read: 'whole'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly read: 'no-file' | 'folder' | 'too-large' | 'being-written' }

/**
 * Opens without waiting: a pipe would keep the call until somebody writes into it. A terminal must not become the app's own.
 * Windows has neither flag.
 */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

/** Bytes that are asked for at once. */
const chunk = 1_000_000

/**
 * Reads a regular file of at most `most` bytes. What it is is asked of the opened file, so that nothing can be put in its place in between:
 * pipes, sockets and devices are not read, whatever link led to them. What it says of its size is not believed: files of the kernel say
 * nothing, and others grow. A file that was changed while it was read is not given, since half of it might be the old one.
 * Throws what the system throws.
 */
export async function readRegularFile(path: string, most: number): Promise<ReadFile> {
  const file = await open(path, flags)
  try {
    const before = await file.stat({ bigint: true })
    if (before.isDirectory()) return { read: 'folder' }
    if (!before.isFile()) return { read: 'no-file' }
    if (before.size > BigInt(most)) return { read: 'too-large' }
    const bytes = await readUpTo(file, most + 1)
    if (bytes.length > most) return { read: 'too-large' }
    const after = await file.stat({ bigint: true })
    return after.size === before.size && after.mtimeNs === before.mtimeNs
      ? { read: 'whole', bytes }
      : { read: 'being-written' }
  } finally {
    await file.close()
  }
}

/** The first bytes of a file, up to its end or to so many. */
async function readUpTo(file: FileHandle, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let length = 0
  while (length < most) {
    const part = new Uint8Array(Math.min(chunk, most - length))
    const { bytesRead } = await file.read(part, 0, part.length, null)
    if (bytesRead === 0) break
    parts.push(part.subarray(0, bytesRead))
    length += bytesRead
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
