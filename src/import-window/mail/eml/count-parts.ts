/** The most parts that a mail may have, as many as attachments are stored. One with a picture in each line of a long newsletter has some hundreds. */
export const maxParts = 1_000

/**
 * Counts the parts of a mail before it is parsed, by the lines that separate them. Lines of two dashes that separate nothing are counted
 * too, but those of a text are few. Counting ends at `most`.
 */
export function countParts(bytes: Uint8Array, most: number): number {
  const separators = boundariesIn(bytes)
  let count = 0
  for (let at = 0; at >= 0 && at < bytes.length && count < most; at = nextLine(bytes, at)) {
    if (bytes[at] !== dash || bytes[at + 1] !== dash) continue
    if (separators.has(startOf(bytes, at + 2))) count += 1
  }
  return count
}

const dash = 0x2d
const lineFeed = 0x0a

/** Separators are told by their first characters only, since they are compared with each line. */
const compared = 8

function startOf(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + compared)).replace(/[\r\n].*$/su, '')
}

function nextLine(bytes: Uint8Array, at: number): number {
  const end = bytes.indexOf(lineFeed, at)
  return end < 0 ? -1 : end + 1
}

/** The beginnings of all separators that the mail names. */
function boundariesIn(bytes: Uint8Array): Set<string> {
  const text = new TextDecoder('latin1').decode(bytes)
  const found = text.matchAll(/boundary\s*=\s*(?:"([^"\r\n]{1,100})"|([^\s;"]{1,100}))/giu)
  return new Set([...found].map(([, quoted, plain]) => (quoted ?? plain ?? '').slice(0, compared)))
}
