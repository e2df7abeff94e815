import chardet from 'chardet'
import { decodeBytes } from '#shared/text/decode.ts'
import { CannotParse } from './parser.ts'

/**
 * Decodes the bytes of a plain text: in the encoding that was chosen; else by what the bytes say (byte order mark, UTF-16, UTF-8); else by
 * how often each byte is in the languages of the world. Throws `CannotParse` for what is no text.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>, chosen: string | null): string {
  if (chosen !== null) return decoded(chosen, bytes)
  const result = decodeBytes(bytes)
  if (!result.ok) {
    const { code } = result.error
    throw new CannotParse(code === 'empty' || code === 'too-large' ? code : 'damaged')
  }
  return result.value.guessed ? decoded(chardet.detect(bytes) ?? 'windows-1252', bytes) : result.value.text
}

function decoded(label: string, bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
