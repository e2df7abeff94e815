import { CannotParse } from '../../parser.ts'
import { dataStart, readDirectory, type ZipEntry } from './zip-directory.ts'

/** An open archive. Files are inflated when they are asked for. */
export type Zip = {
  readonly names: readonly string[]
  /** The bytes of a file; null if there is none of that name. */
  readonly read: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>
}

/**
 * The most bytes that an archive may inflate to, by its own words and in fact. The text and styles of a book take 20 MB; pictures are
 * counted although they are not read, since a directory that promises more than this is no document's.
 */
const maxInflated = 200_000_000

const stored = 0
const deflated = 8

/**
 * Opens an archive. Throws `CannotParse`: `too-large` if it has too many files or says that they inflate to too much, and also later if they
 * do so without saying it; `unsupported` with the detail `encrypted` if its files are locked; `damaged` if it is no archive.
 */
export function openZip(bytes: Uint8Array<ArrayBuffer>): Zip {
  const entries = new Map<string, ZipEntry>()
  let declared = 0
  for (const entry of readDirectory(bytes)) {
    declared += entry.size
    if (declared > maxInflated) throw new CannotParse('too-large')
    entries.set(entry.name, entry)
  }
  if (entries.size === 0) throw new CannotParse('damaged')
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name)
      if (!entry) return null
      if (entry.isEncrypted) throw new CannotParse('unsupported', 'encrypted')
      const start = dataStart(bytes, entry)
      const content = bytes.subarray(start, start + entry.compressedSize)
      if (entry.method === stored) return content
      if (entry.method !== deflated) throw new CannotParse('damaged')
      // A file that inflates to more than the directory says is not trusted to stop, so what was promised is the limit.
      return inflate(content, entry.size)
    },
  }
}

/** Inflates bytes piece by piece, and stops at the first byte too many. */
async function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const pieces: Uint8Array<ArrayBuffer>[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > most) {
      await reader.cancel()
      throw new CannotParse('too-large')
    }
    pieces.push(value)
  }
  return joined(pieces, length)
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
