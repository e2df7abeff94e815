/** What Windows-1252 has in 0x80–0x9F where Latin-1 has control characters; `\0` stands for the five bytes it leaves undefined. */
const upperControls = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/** Code units per `fromCharCode` call: arguments go on the stack, and some hundred thousand overflow it. */
const chunk = 8192

/**
 * Reads bytes as Windows-1252. Never fails: an undefined byte becomes the control character of its number, as the WHATWG says.
 * Our own table, because Node's `TextDecoder('windows-1252')` has read 0x80–0x9F as Latin-1 in several releases.
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
