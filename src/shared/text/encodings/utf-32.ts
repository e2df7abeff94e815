/** Code points per call of `fromCodePoint`. Arguments go on the stack, which overflows at some hundred thousand. */
const chunk = 8192

/** Decodes UTF-32, which no `TextDecoder` does; null if something in it is no character. */
export function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string | null {
  if (bytes.length % 4 !== 0) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let points: number[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const point = view.getUint32(at, isLittleEndian)
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return null
    points.push(point)
    if (points.length === chunk) {
      parts.push(String.fromCodePoint(...points))
      points = []
    }
  }
  return parts.join('') + String.fromCodePoint(...points)
}

/** How much is looked at, in bytes. */
const sampleBytes = 65_536

/** Detects UTF-32 without a byte order mark: of each four bytes, the first (or last) is zero and the next one hardly ever more. */
export function unmarkedUtf32(bytes: Uint8Array): 'utf-32le' | 'utf-32be' | null {
  const sample = Math.min(bytes.length, sampleBytes) & ~3
  if (sample === 0) return null
  const fits = (upper: number, planes: number): boolean => {
    let inFirstPlane = 0
    for (let at = 0; at < sample; at += 4) {
      if (bytes[at + upper] !== 0 || bytes[at + planes]! > 0x10) return false
      if (bytes[at + planes] === 0) inFirstPlane++
    }
    return inFirstPlane * 2 >= sample / 4
  }
  if (fits(3, 2)) return 'utf-32le'
  return fits(0, 1) ? 'utf-32be' : null
}
