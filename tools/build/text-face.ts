import { inflateSync } from 'node:zlib'

/** ʻ and ʼ, which most fonts draw with the glyphs of ‘ and ’. */
const lookalikes = [0x02bb, 0x02bc] as const

/**
 * Converts a WOFF file to a plain font file in which the glyph of ’ stands only for ’.
 * For each glyph in a PDF, Chromium records the lowest character that it stands for. If ʼ shares the glyph of ’, PDF readers that use this
 * record copy "NATOʼs" where the source has "NATO’s". So ʼ and ʻ are removed from the character map; the original file draws them.
 */
export function textFace(woff: Uint8Array, taken: readonly number[] = lookalikes): Uint8Array<ArrayBuffer> {
  const tables = tablesOf(woff).map(({ tag, checksum, bytes }) => ({
    tag,
    checksum,
    bytes: tag === 'cmap' ? unmapped(bytes, taken) : bytes,
  }))
  const start = 12 + tables.length * 16
  const font = new Uint8Array(start + tables.reduce((size, { bytes }) => size + padded(bytes.length), 0))
  const view = new DataView(font.buffer)
  const power = 2 ** Math.floor(Math.log2(tables.length))
  font.set(woff.subarray(4, 8))
  ;[tables.length, power * 16, Math.log2(power), (tables.length - power) * 16].forEach((value, i) =>
    view.setUint16(4 + i * 2, value),
  )
  let at = start
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const entry = 12 + i * 16
    font.set(new TextEncoder().encode(tag), entry)
    ;[checksum, at, bytes.length].forEach((value, field) => view.setUint32(entry + 4 + field * 4, value))
    font.set(bytes, at)
    at += padded(bytes.length)
  }
  return font
}

type Table = { readonly tag: string; readonly checksum: number; readonly bytes: Uint8Array }

/** The decompressed tables of a WOFF 1.0 file: https://www.w3.org/TR/WOFF/ */
export function tablesOf(woff: Uint8Array): Table[] {
  const view = new DataView(woff.buffer, woff.byteOffset, woff.byteLength)
  if (view.getUint32(0) !== 0x774f4646) throw new Error('This is not a WOFF file.')
  return Array.from({ length: view.getUint16(12) }, (_, i) => {
    const entry = 44 + i * 20
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((field) => view.getUint32(entry + field)) as [
      number,
      number,
      number,
      number,
    ]
    const bytes = woff.subarray(offset, offset + packed)
    return {
      tag: new TextDecoder('latin1').decode(woff.subarray(entry, entry + 4)),
      checksum,
      bytes: packed < length ? inflateSync(bytes) : bytes,
    }
  })
}

function padded(length: number): number {
  return (length + 3) & ~3
}

/** Removes characters from the subtables of formats 4 and 12, in place and without changing their length. */
function unmapped(cmap: Uint8Array, characters: readonly number[]): Uint8Array {
  const bytes = Uint8Array.from(cmap)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < view.getUint16(2); i++) {
    const at = view.getUint32(8 + i * 8)
    for (const character of characters) {
      if (view.getUint16(at) === 4) unmapInSegments(view, at, character)
      if (view.getUint16(at) === 12) unmapInGroups(view, at, character)
    }
  }
  return bytes
}

/** Format 4: a segment has an end, a start, and glyphs given by a delta or an array. */
function unmapInSegments(view: DataView, at: number, character: number): void {
  const double = view.getUint16(at + 6)
  for (let i = 0; i < double; i += 2) {
    const end = at + 14 + i
    const start = end + double + 2
    const delta = start + double
    const offset = delta + double
    if (view.getUint16(end) < character || view.getUint16(start) > character) continue
    if (view.getUint16(offset) !== 0)
      view.setUint16(offset + view.getUint16(offset) + (character - view.getUint16(start)) * 2, 0)
    else if (view.getUint16(start) === view.getUint16(end)) view.setUint16(delta, 0x10000 - character)
    else if (view.getUint16(start) === character) view.setUint16(start, character + 1)
    else if (view.getUint16(end) === character) view.setUint16(end, character - 1)
  }
}

/** Format 12: a group has a first character, a last character, and the glyph of the first. */
function unmapInGroups(view: DataView, at: number, character: number): void {
  for (let i = 0; i < view.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12
    const [first, last, glyph] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    if (first > character || last < character) continue
    if (first === last) view.setUint32(group + 8, 0)
    else if (first === character) {
      view.setUint32(group, character + 1)
      view.setUint32(group + 8, glyph + 1)
    } else if (last === character) view.setUint32(group + 4, character - 1)
  }
}
