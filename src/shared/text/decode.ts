import { fail, ok, type Failure, type Result } from '../model/result.ts'
import { looksBinary, startsLikeBinary } from './binary.ts'
import { maxSourceBytes, maxSourceCharacters } from './source-limits.ts'

/** The characters of Windows-1252 at 0x80–0x9F, where Latin-1 has control characters. `\0` stands for the five undefined bytes. */
const upperControls = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'

/** Code units per call of `fromCharCode`. Arguments go on the stack, which overflows at some hundred thousand. */
const chunk = 8192

/**
 * Decodes bytes as Windows-1252. Never fails: an undefined byte becomes the control character with its number, as the WHATWG defines.
 * Our own table, because Node's `TextDecoder('windows-1252')` decoded 0x80–0x9F as Latin-1 in several releases.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(String.fromCharCode(...Array.from(bytes.subarray(at, at + chunk), unitOf)))
  }
  return parts.join('')
}

function unitOf(byte: number): number {
  return (byte >= 0x80 && byte <= 0x9f && upperControls.charCodeAt(byte - 0x80)) || byte
}

/** A decoded plain text. `guessed` is true if nothing in the bytes says which encoding they have. */
type DecodedText = { readonly text: string; readonly encoding: Encoding; readonly guessed: boolean }

/** Decodes bytes strictly; null if they do not fit the encoding. A byte order mark at the start is kept as text. */
type StrictDecoder = (encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array) => string | null

type TextDecoderLike = new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

/** Every runtime we use has `TextDecoder`, but it is not in the ES library types. */
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

/** The encodings that are told apart without asking. */
type Encoding = keyof typeof encodingName | 'windows-1252'

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
 * Decodes the bytes of a plain text.
 * Tries in this order: a byte order mark (not part of the text), UTF-16 by the position of its zero bytes, UTF-8 if every byte fits, else
 * Windows-1252 as a guess. Bytes that do not fit their marked or detected encoding are refused, never repaired.
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
 * The smallest share of units with an upper byte below 0x20, where the alphabets are (Latin to Thai), for UTF-16. In such a text, all but
 * dashes and emoji are there; in single-byte text, next to nothing is. Chinese and Japanese lie above, so such a file needs a byte order
 * mark.
 */
const leastAlphabetShare = 0.7
/** In any real text, zero lower bytes (U+0100, U+0400 …) are at least this many times rarer than zero upper bytes. */
const upperToLower = 8

/** Detects UTF-16 without a byte order mark by which byte of each pair is zero; null if it is not UTF-16. */
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
