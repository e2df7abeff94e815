/** The characters of Windows-1252 at 0x80–0x9F, where Latin-1 has control characters. `\0` stands for the five undefined bytes. */
const upperControls = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/** Code units per call of `fromCharCode`. Arguments go on the stack, which overflows at some hundred thousand. */
const chunk = 8192

/**
 * Decodes bytes as Windows-1252. Never fails: an undefined byte becomes the control character with its number, as the WHATWG defines.
 * Our own table, because Node's `TextDecoder('windows-1252')` decoded 0x80–0x9F as Latin-1 in several releases.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(String.fromCharCode(...Array.from(bytes.subarray(at, at + chunk), unitOf)))
  }
  return parts.join('')
}

function unitOf(byte: number): number {
  return (byte >= 0x80 && byte <= 0x9f && upperControls.charCodeAt(byte - 0x80)) || byte
}
