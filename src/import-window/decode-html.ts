import { decodeStrictly } from '#shared/text/decode.ts'
import { guessEncoding } from '#shared/text/encodings/guess-encoding.ts'

/** A page as characters. `encoding` is the name that the WHATWG gives its encoding. */
export type DecodedHtml = { readonly html: string; readonly encoding: string }

/** What is known of a page's encoding beside its bytes: what the analyst chose, and what the file around it says (a part of an archive). */
export type KnownEncoding = { readonly chosen?: string | null; readonly sent?: string | null }

/**
 * Decodes the bytes of a page in the order of the WHATWG (HTML, 13.2.3.2): what the analyst chose, a byte order mark, what was sent with it,
 * `<meta>`, the XML declaration, else what its bytes look like. A declaration that the bytes contradict does not count: pages
 * are saved without the header of the transfer, which overruled them. Never fails; bytes that do not fit become U+FFFD.
 */
export function decodeHtml(bytes: Uint8Array, { chosen, sent }: KnownEncoding = {}): DecodedHtml {
  const asked = decoderOf(chosen ?? '')
  if (asked) return decoded(bytes, asked)
  const mark = marks.find(({ bytes: start }) => start.every((byte, i) => bytes[i] === byte))
  if (mark) return decoded(bytes, mark.encoding)
  const declared = decoderOf(sent ?? '') ?? declaredIn(bytes)
  const wide = wideWithoutMark(bytes)
  if (wide) return decoded(bytes, wide)
  if (fits(bytes, 'utf-8') && (declared === null || isNoChance(bytes, declared))) return decoded(bytes, 'utf-8')
  if (declared !== null && (declared !== 'utf-8' || isMostlyUtf8(bytes))) return decoded(bytes, declared)
  return decoded(bytes, detected(bytes))
}

/** Longer marks first: that of UTF-16 begins the one of UTF-32. */
const marks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] },
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** Encodings of more than one byte a character. Their texts can be UTF-8 by chance, which those of the others hardly are. */
const severalBytes = new Set(['gbk', 'gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'])
/** One in eight pairs of Chinese bytes is one of UTF-8; that so many in a row are is no chance. */
const fewestCharacters = 20

/** Whether a page whose bytes are all UTF-8 is UTF-8, though it says something else. */
function isNoChance(bytes: Uint8Array, declared: string): boolean {
  // Its bytes are all ASCII.
  if (declared === 'iso-2022-jp') return false
  if (!severalBytes.has(declared)) return true
  let characters = 0
  for (const byte of bytes) if (byte >= 0xc2) characters++
  return characters >= fewestCharacters
}

/** The name of the encoding that a label stands for; null if there is none. UTF-32, which the WHATWG does not know, is read by hand. */
function decoderOf(label: string): string | null {
  const plain = label.trim().toLowerCase()
  if (/^(?:utf|ucs)-?(?:32|4)/u.test(plain)) return plain.endsWith('le') ? 'utf-32le' : 'utf-32be'
  try {
    return new TextDecoder(plain).encoding
  } catch {
    return null
  }
}

function decoded(bytes: Uint8Array, encoding: string): DecodedHtml {
  const html = encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes)
  return { html, encoding }
}

function fits(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** Whether bytes that do not all fit are UTF-8 with some damage: more characters beyond ASCII can be read than cannot. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [read, broken] = [0, 0]
  for (const character of new TextDecoder().decode(bytes)) {
    if (character === '\uFFFD') broken++
    else if (character > '\u007F') read++
  }
  return read > broken
}

/** Code units per call of `fromCharCode`. Arguments go on the stack, which overflows at some hundred thousand. */
const chunk = 8192

function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts: string[] = []
  let units: number[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const point = at + 4 <= bytes.length ? view.getUint32(at, isLittle) : -1
    const isCharacter = point >= 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
    if (!(at === 0 && point === 0xfeff)) units.push(isCharacter ? point : 0xfffd)
    if (units.length === chunk) {
      parts.push(String.fromCodePoint(...units))
      units = []
    }
  }
  return parts.join('') + String.fromCodePoint(...units)
}

/** How far a page is searched for a declaration, in bytes. The WHATWG says 1,024, but a browser that meets one later starts again. */
const searchedBytes = 65_536

/** What a page says of its encoding: in a `<meta>`, else in its XML declaration. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = latin(bytes.subarray(0, searchedBytes)).replaceAll(/<!--.*?(?:-->|$)/gsu, '')
  for (const [tag] of start.matchAll(/<meta\s[^<>]*>/giu)) {
    const label = /charset\s*=\s*["']?\s*([^\s"'/>;]+)/iu.exec(tag)?.[1]
    const found = label === undefined ? null : decoderOf(label)
    if (found !== null) return asRead(found)
  }
  const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)["']/iu.exec(start)?.[1]
  const found = xml === undefined ? null : decoderOf(xml)
  return found === null ? null : asRead(found)
}

/** A declaration that could be read byte by byte is not that of a wider encoding. */
function asRead(encoding: string): string {
  if (/^utf-(?:16|32)/u.test(encoding)) return 'utf-8'
  return encoding === 'x-user-defined' ? 'windows-1252' : encoding
}

/** The bytes as characters of the same numbers. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += chunk) parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)))
  return parts.join('')
}

/** UTF-16 and UTF-32 without a mark, by where the zero bytes of the markup stand. */
function wideWithoutMark(bytes: Uint8Array): string | null {
  const zeros = [0, 0, 0, 0]
  const sample = Math.min(bytes.length, 4096) & ~3
  for (let at = 0; at < sample; at++) if (bytes[at] === 0) zeros[at % 4]! += 1
  const share = zeros.map((count) => count / (sample / 4 || 1))
  const [first = 0, second = 0, third = 0, fourth = 0] = share
  if (first > 0.9 && second > 0.9 && fourth < 0.1) return 'utf-32be'
  if (third > 0.9 && fourth > 0.9 && first < 0.1) return 'utf-32le'
  if (first > 0.4 && third > 0.4 && second < 0.1 && fourth < 0.1) return 'utf-16be'
  if (second > 0.4 && fourth > 0.4 && first < 0.1 && third < 0.1) return 'utf-16le'
  return null
}

/** How much is looked at to tell an encoding, in bytes of text beyond its markup. */
const detectedBytes = 100_000

/** The encoding in which the page's words are likeliest a text. Its markup, which is ASCII in each, is left out. */
function detected(bytes: Uint8Array): string {
  const words = latin(bytes.subarray(0, detectedBytes * 10))
    .replaceAll(/<(script|style)\b.*?(?:<\/\1|$)/gisu, ' ')
    .replaceAll(/<[^<>]*>/gu, ' ')
    .replaceAll(/[ -~\s]{40,}/gu, ' ')
    .slice(0, detectedBytes)
  const sample = Uint8Array.from(words, (character) => character.charCodeAt(0))
  return guessEncoding(sample, (encoding, part) => decodeStrictly(encoding, part))
}
