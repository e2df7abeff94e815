import { decodeBytes } from '#shared/text/decode.ts'
import { CannotParse } from './parser.ts'

/**
 * Decodes the bytes of a plain text: in the encoding that was chosen; else as plain text of the library is, by what the bytes say or look
 * like. Throws `CannotParse` for what is no text.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, chosen: string | null): string {
  if (chosen !== null) return decoded(chosen, bytes)
  const result = decodeBytes(bytes)
  if (result.ok) return result.value.text
  const { code } = result.error
  throw new CannotParse(code === 'empty' || code === 'too-large' ? code : 'damaged')
}

function decoded(label: string, bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
