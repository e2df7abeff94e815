import { CannotParse } from '../parser.ts'

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/**
 * Refuses a file that is an OLE container, whatever its name says: Word puts a document that is locked with a password into one, and the
 * documents of Word 97 to 2003 (.doc) are such containers themselves.
 */
export function refuseOle(bytes: Uint8Array): void {
  if (!isOle(bytes)) return
  if (hasStream(bytes, 'EncryptedPackage')) throw new CannotParse('unsupported', 'encrypted')
  if (hasStream(bytes, 'WordDocument')) throw new CannotParse('unsupported', 'doc')
  throw new CannotParse('damaged')
}

export function isOle(bytes: Uint8Array): boolean {
  return signature.every((byte, i) => bytes[i] === byte)
}

/** Whether the name stands in one of the container's directories: 64 bytes of UTF-16 at the beginning of an entry of 128. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (wide.every((byte, i) => bytes[at + i] === byte)) return true
  }
  return false
}
