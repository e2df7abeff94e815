import { fail, ok, type Result } from '../model/result.ts'
import { looksBinary, startsLikeBinary } from './binary.ts'
import { encodingName, type Encoding } from './encodings/encodings.ts'
import { guessEncoding } from './encodings/guess-encoding.ts'
import { decodeSingleByte, isSingleByte } from './encodings/single-byte.ts'
import { decodeUtf32, unmarkedUtf32 } from './encodings/utf-32.ts'
import { maxSourceBytes, maxSourceCharacters } from './source-limits.ts'

/** A decoded plain text. `guessed` is true if nothing in the bytes says which encoding they have. */
type DecodedText = { readonly text: string; readonly encoding: Encoding; readonly guessed: boolean }

/** Decodes bytes strictly; null if they do not fit the encoding. A byte order mark at the start is kept as text. */
type StrictDecoder = (encoding: Encoding, bytes: Uint8Array) => string | null

type TextDecoderLike = new (
  label: string,
  options: { fatal: boolean; ignoreBOM: boolean },
) => { decode(bytes: Uint8Array): string }

/**
 * Every runtime we use has `TextDecoder`, but it is not in the ES library types. It decodes Unicode and the encodings of several bytes; of
 * those, each runtime knows what its ICU data has.
 */
export const platformDecoder: StrictDecoder = (encoding, bytes) => {
  const { TextDecoder } = globalThis as unknown as { TextDecoder: TextDecoderLike }
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Longer marks first: that of UTF-16 begins the one of UTF-32. */
const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** How a text is decoded: what the sentence that refuses it calls it, and by which decoder. */
type HowToDecode = { readonly called?: string; readonly decode?: StrictDecoder }

const failures = {
  empty: (called: string) =>
    fail(
      'empty',
      `${called} has no text in it, so nothing was imported; choose a file with text in it, or paste the text.`,
    ),
  bytes: (called: string) =>
    fail(
      'too-large',
      `${called} is larger than 50 MB, so nothing was imported; split it into smaller files and import those.`,
    ),
  characters: (called: string) =>
    fail(
      'too-large',
      `${called} is longer than 5 million characters, so nothing was imported; split it into smaller files and import those.`,
    ),
  binary: (called: string) =>
    fail(
      'binary',
      `${called} is not plain text, so nothing was imported; open it in the program it belongs to and paste its text here.`,
    ),
  wrongEncoding: (called: string, encoding: Encoding) =>
    fail(
      'wrong-encoding',
      `${called} should be ${encodingName(encoding)} but some of its bytes do not fit, so nothing was imported; save it again as UTF-8 and import that.`,
    ),
}

/**
 * Decodes the bytes of a plain text.
 * Tries in this order: a byte order mark (not part of the text), UTF-32 and UTF-16 by the position of their zero bytes, UTF-8 if every byte
 * fits (or ISO 2022-JP if its escapes are there), else a guess by what the text would say. Bytes that do not fit their marked or detected
 * encoding are refused, never repaired.
 */
export function decodeBytes(
  bytes: Uint8Array,
  { called = 'This file', decode = platformDecoder }: HowToDecode = {},
): Result<DecodedText> {
  const accepted = (encoding: Encoding, text: string | null, guessed = false) =>
    checked({ encoding, text, guessed }, called)
  if (bytes.length === 0) return failures.empty(called)
  if (bytes.length > maxSourceBytes) return failures.bytes(called)
  const mark = markOf(bytes)
  if (mark) return accepted(mark.encoding, decodeStrictly(mark.encoding, bytes.subarray(mark.bytes.length), decode))
  if (startsLikeBinary(bytes)) return failures.binary(called)
  const wide = unmarkedUtf32(bytes) ?? unmarkedUtf16(bytes)
  if (wide) return accepted(wide, decodeStrictly(wide, bytes, decode))
  const utf8 = decode('utf-8', bytes)
  const isEscaped = utf8 !== null && shiftsToJapanese.some((escape) => utf8.includes(escape))
  const escaped = isEscaped ? decode('iso-2022-jp', bytes) : null
  if (escaped !== null) return accepted('iso-2022-jp', escaped)
  if (utf8 !== null) return accepted('utf-8', utf8)
  const guess = guessEncoding(bytes, (encoding, sample) => decodeStrictly(encoding, sample, decode))
  return accepted(guess, decodeStrictly(guess, bytes, decode), true)
}

/** Decodes the bytes of a plain text in the encoding that somebody chose. Fails if they do not fit it. */
export function decodeAs(
  encoding: Encoding,
  bytes: Uint8Array,
  { called = 'This file', decode = platformDecoder }: HowToDecode = {},
): Result<DecodedText> {
  const mark = markOf(bytes)
  const isMarked = mark?.encoding === encoding
  const text = decodeStrictly(encoding, isMarked ? bytes.subarray(mark.bytes.length) : bytes, decode)
  return checked({ encoding, text, guessed: false }, called)
}

function markOf(bytes: Uint8Array): (typeof marks)[number] | undefined {
  return marks.find(({ bytes: start }) => start.every((byte, i) => bytes[i] === byte))
}

/** Decodes strictly, in whichever way an encoding is decoded; null if the bytes do not fit it. */
export function decodeStrictly(
  encoding: Encoding,
  bytes: Uint8Array,
  decode: StrictDecoder = platformDecoder,
): string | null {
  if (isSingleByte(encoding)) return decodeSingleByte(encoding, bytes)
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return decodeUtf32(bytes, encoding === 'utf-32le')
  return decode(encoding, bytes)
}

/** The escapes of ISO 2022-JP to two bytes a character, of the standards of 1978, 1983 and 1990. */
const shiftsToJapanese = ['\u001B$@', '\u001B$B', '\u001B$(D', '\u001B$(Q']

type Decoded = Omit<DecodedText, 'text'> & { readonly text: string | null }

/** What was decoded, if it is a text that is stored; `text` is null if the bytes did not fit the encoding. */
function checked({ text, encoding, guessed }: Decoded, called: string): Result<DecodedText> {
  if (text === null) return failures.wrongEncoding(called, encoding)
  if (looksBinary(text)) return failures.binary(called)
  if (text.trim() === '') return failures.empty(called)
  if (text.length > maxSourceCharacters) return failures.characters(called)
  return ok({ text, encoding, guessed })
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
