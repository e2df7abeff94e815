import type { Encoding } from './encodings.ts'
import { platformDecoder } from '../decode.ts'
import { isSingleByte, unitsOf } from './single-byte.ts'

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>()

/** The bytes of each character, found by decoding all there are: one byte, or two (three in EUC-JP are rare characters). */
function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding)
  if (known) return known
  const table = new Map<string, readonly number[]>()
  const add = (bytes: readonly number[]) => {
    const text = isSingleByte(encoding)
      ? String.fromCharCode(unitsOf(encoding)[bytes[0]!]!)
      : platformDecoder(encoding, Uint8Array.from(bytes))
    if (text !== null && [...text].length === 1 && !table.has(text)) table.set(text, bytes)
  }
  for (let byte = 0; byte < 256; byte++) add([byte])
  if (!isSingleByte(encoding))
    for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add([lead, trail])
  tables.set(encoding, table)
  return table
}

/** What was written where an encoding lacks a character. */
const instead: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '’': "'",
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  ș: 'ş',
  ț: 'ţ',
  Ș: 'Ş',
  Ț: 'Ţ',
  ё: 'е',
  Ё: 'Е',
  ѝ: 'и',
  ی: 'ي',
  ک: 'ك',
  œ: 'oe',
  '\u200C': ' ',
}

/** Encodes a text for tests, as somebody would have written it: without the signs that the encoding lacks. */
export function encode(encoding: Encoding, text: string): Uint8Array<ArrayBuffer> {
  const table = tableOf(encoding)
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = table.get(character) ?? [...(instead[character] ?? '')].flatMap((one) => table.get(one) ?? [])
      if (bytes.length === 0) throw new Error(`“${character}” is not in ${encoding}`)
      return bytes
    }),
  )
}
