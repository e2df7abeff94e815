/**
 * Writes an archive whose files are stored as they are, not deflated: parts of a document that were changed go back into an archive, since
 * that is what the library for the format takes.
 */
export function writeZip(files: readonly (readonly [name: string, content: Uint8Array])[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder()
  const named = files.map(([name, content]) => ({ name: encoder.encode(name), content, sum: checksum(content) }))
  const length = named.reduce((sum, { name, content }) => sum + 30 + 46 + 2 * name.length + content.length, 22)
  const bytes = new Uint8Array(length)
  const view = new DataView(bytes.buffer)
  let at = 0
  const offsets = named.map(({ name, content, sum }) => {
    const offset = at
    view.setUint32(at, 0x04034b50, true)
    writeFacts(view, at + 4, sum, content.length, name.length)
    bytes.set(name, at + 30)
    bytes.set(content, at + 30 + name.length)
    at += 30 + name.length + content.length
    return offset
  })
  const directory = at
  named.forEach(({ name, content, sum }, i) => {
    view.setUint32(at, 0x02014b50, true)
    view.setUint16(at + 4, 20, true)
    writeFacts(view, at + 6, sum, content.length, name.length)
    view.setUint32(at + 42, offsets[i] ?? 0, true)
    bytes.set(name, at + 46)
    at += 46 + name.length
  })
  view.setUint32(at, 0x06054b50, true)
  view.setUint16(at + 8, named.length, true)
  view.setUint16(at + 10, named.length, true)
  view.setUint32(at + 12, at - directory, true)
  view.setUint32(at + 16, directory, true)
  return bytes
}

/** What a local header and an entry of the directory have in common. */
function writeFacts(view: DataView, at: number, sum: number, length: number, nameLength: number): void {
  view.setUint16(at, 20, true)
  // Names are UTF-8.
  view.setUint16(at + 2, 0x0800, true)
  view.setUint32(at + 10, sum, true)
  view.setUint32(at + 14, length, true)
  view.setUint32(at + 18, length, true)
  view.setUint16(at + 22, nameLength, true)
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** CRC-32 of bytes, as archives use it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ (table[(sum ^ byte) & 0xff] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}
