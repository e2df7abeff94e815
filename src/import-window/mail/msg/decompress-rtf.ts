/** The words with which the dictionary begins: MS-OXRTFCP, 2.1.2.1. They are those of every RTF file. */
const initial =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'

const dictionarySize = 4096
const headerSize = 16
const compressedMark = 0x75465a4c
const plainMark = 0x414c454d

/**
 * Decompresses the RTF of a mail of Outlook (MS-OXRTFCP, "LZFu"). Null if it is none. What follows a break in the data is left out: the
 * result grows by 17 bytes for 2 at the most, so a file of its size bounds it.
 */
export function decompressRtf(bytes: Uint8Array): Uint8Array<ArrayBuffer> | null {
  if (bytes.length < headerSize) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = view.getUint32(8, true)
  if (mark === plainMark) return Uint8Array.from(bytes.subarray(headerSize))
  return mark === compressedMark ? inflated(bytes, Math.min(bytes.length, view.getUint32(0, true) + 4)) : null
}

function inflated(bytes: Uint8Array, end: number): Uint8Array<ArrayBuffer> {
  const dictionary = new Uint8Array(dictionarySize)
  dictionary.set(new TextEncoder().encode(initial))
  let write = initial.length
  const result: number[] = []
  const put = (byte: number) => {
    result.push(byte)
    dictionary[write] = byte
    write = (write + 1) % dictionarySize
  }
  for (let at = headerSize; at < end;) {
    const control = bytes[at++] ?? 0
    for (let bit = 0; bit < 8 && at < end; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++] ?? 0)
        continue
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      at += 2
      const from = reference >> 4
      // A reference to the place that is written next ends the data.
      if (from === write) return Uint8Array.from(result)
      const length = (reference & 0xf) + 2
      for (let i = 0; i < length; i++) put(dictionary[(from + i) % dictionarySize] ?? 0)
    }
  }
  return Uint8Array.from(result)
}
