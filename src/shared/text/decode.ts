import { fail, ok, type Failure, type Result } from '../contract/result.ts'
import type { Encoding } from '../sources/source-view.ts'
import { looksBinary, startsLikeBinary } from './binary.ts'
import { maxSourceBytes, maxSourceCharacters } from './source-limits.ts'
import { decodeWindows1252 } from './windows-1252.ts'

/** The bytes of a plain text, read. `guessed` is true where nothing in the bytes says how to read them. */
type DecodedText = { readonly text: string; readonly encoding: Encoding; readonly guessed: boolean }

/** Reads bytes strictly: null where they do not fit the encoding. A byte order mark at the start is text to it. */
type StrictDecoder = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array) => string | null

type TextDecoderLike = new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

/** `TextDecoder` is in every runtime we have, and in no ES library. */
export const platformDecoder: StrictDecoder = (encoding, bytes) => {
  const { TextDecoder } = globalThis as unknown as { TextDecoder: TextDecoderLike }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

const marks: readonly { readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

const encodingName = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 (LE)', 'utf-16be': 'UTF-16 (BE)' } as const

const failures = {
  empty: fail(
    'empty',
    'There is no text in this file, so nothing was imported; choose a file with text in it, or paste the text.',
  ),
  bytes: fail(
    'too-large',
    'This file is larger than 50 MB, so nothing was imported; split it into smaller files and import those.',
  ),
  characters: fail(
    'too-large',
    'This text is longer than 5 million characters, so nothing was imported; split it into smaller files and import those.',
  ),
  binary: fail(
    'binary',
    'This file is not plain text, so nothing was imported; open it in the program it belongs to and paste its text here.',
  ),
}

function wrongEncoding(encoding: keyof typeof encodingName): { readonly ok: false; readonly error: Failure } {
  return fail(
    'wrong-encoding',
    `This file should be ${encodingName[encoding]} but some of its bytes do not fit, so nothing was imported; save it again as UTF-8 and import that.`,
  )
}

/**
 * Reads the bytes of a plain text.
 * In this order: a byte order mark (not part of the text), UTF-16 by where its zero bytes stand, UTF-8 if every byte fits,
 * else Windows-1252 as a guess. Marked or detected bytes that do not fit are refused, never repaired.
 */
export function decodeBytes(bytes: Uint8Array, decode: StrictDecoder = platformDecoder): Result<DecodedText> {
  if (bytes.length === 0) return failures.empty
  if (bytes.length > maxSourceBytes) return failures.bytes
  const mark = marks.find(({ bytes: start }) => start.every((byte, i) => bytes[i] === byte))
  if (mark) return accepted(mark.encoding, decode(mark.encoding, bytes.subarray(mark.bytes.length)))
  if (startsLikeBinary(bytes)) return failures.binary
  const wide = unmarkedUtf16(bytes)
  if (wide) return accepted(wide, decode(wide, bytes))
  const utf8 = decode('utf-8', bytes)
  if (utf8 !== null) return accepted('utf-8', utf8)
  return accepted('windows-1252', decodeWindows1252(bytes))
}

function accepted(encoding: Encoding, text: string | null): Result<DecodedText> {
  if (text === null) return wrongEncoding(encoding === 'windows-1252' ? 'utf-8' : encoding)
  if (looksBinary(text)) return failures.binary
  if (text.trim() === '') return failures.empty
  if (text.length > maxSourceCharacters) return failures.characters
  return ok({ text, encoding, guessed: encoding === 'windows-1252' })
}

/**
 * The least share of units with an upper byte below 0x20, where the alphabets stand (Latin to Thai): all of a text but its dashes
 * and emoji. Single-byte text has next to none there. Chinese and Japanese stand above: such a file needs its byte order mark.
 */
const leastAlphabetShare = 0.7
/** Zero lower bytes (U+0100, U+0400 …) are this many times rarer than zero upper bytes in any real text. */
const upperToLower = 8

/** UTF-16 without a mark, told by the side on which its zero bytes stand; null where it is not UTF-16. */
function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros: [number, number] = [0, 0]
  const low: [number, number] = [0, 0]
  const sample = Math.min(bytes.length, 65_536)
  for (let i = 0; i < sample; i++) {
    const side = i % 2 === 0 ? 0 : 1
    const byte = bytes[i] ?? 0
    if (byte === 0) zeros[side] += 1
    if (byte < 0x20) low[side] += 1
  }
  const least = Math.floor(sample / 2) * leastAlphabetShare
  if (zeros[1] > zeros[0] * upperToLower && low[1] >= least) return 'utf-16le'
  if (zeros[0] > zeros[1] * upperToLower && low[0] >= least) return 'utf-16be'
  return null
}
