import type { Logo } from './template-schema.ts'

/** The most pixels of a side. A small file can hold a picture that fills the memory when it is drawn. */
const longestSide = 3000

const values = new Map(
  Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/', (letter, value) => [letter, value]),
)

/** Why a logo cannot be used; null if it can. Its bytes must be what its type says, and of a size that can be drawn. */
export function logoFault({ type, data }: Logo): string | null {
  const bytes = decodeBase64(data)
  if (!bytes) return 'its logo is not written in base64'
  const size = type === 'image/png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes)
  if (!size) return `its logo is no ${type === 'image/png' ? 'PNG' : 'JPEG'} picture`
  const [width, height] = size
  return width < 1 || height < 1 || width > longestSide || height > longestSide
    ? `its logo has more than ${longestSide} pixels on a side, or none`
    : null
}

/** The bytes of a base64 text; null if it is none. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text)) return null
  const bytes = new Uint8Array((text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0))
  for (let at = 0, to = 0; at < text.length; at += 4) {
    const group = [0, 1, 2, 3].reduce((sum, i) => sum * 64 + (values.get(text[at + i]!) ?? 0), 0)
    for (const shift of [16, 8, 0]) if (to < bytes.length) bytes[to++] = (group >> shift) & 255
  }
  return bytes
}

type Size = readonly [width: number, height: number]

/** The size in the header of a PNG (ISO 15948, 11.2.2); null if it has none. */
function sizeOfPng(bytes: Uint8Array<ArrayBuffer>): Size | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
  if (bytes.length < 33 || signature.some((byte, i) => bytes[i] !== byte)) return null
  const view = new DataView(bytes.buffer)
  return [view.getUint32(16), view.getUint32(20)]
}

/** The size in the first frame of a JPEG (ISO 10918-1, B.2.2); null if it has none. */
function sizeOfJpeg(bytes: Uint8Array<ArrayBuffer>): Size | null {
  const view = new DataView(bytes.buffer)
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null
  for (let at = 2; at + 9 <= bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    if (marker < 0xffc0 || view.getUint16(at + 2) < 2) return null
    // Frames are C0 to CF, but for tables (C4, CC) and an extension (C8).
    if (marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return [view.getUint16(at + 7), view.getUint16(at + 5)]
  }
  return null
}
