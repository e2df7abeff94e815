/** What hears the words of an RTF file, in their order. */
export type RtfListener = {
  readonly open: () => void
  readonly close: () => void
  /** A control word with its number, or a control symbol, whose name is that one sign. */
  readonly word: (name: string, value: number | null) => void
  /** Text as it is encoded, also that of escapes: \'e9. */
  readonly text: (bytes: Uint8Array) => void
  /** How many bytes are read. */
  readonly progress: (done: number) => void
}

const openBrace = 0x7b
const closeBrace = 0x7d
const backslash = 0x5c
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const minus = 0x2d
const apostrophe = 0x27

/** How often progress is told, in bytes. */
const step = 500_000
/** Control words have up to 32 letters, and their numbers 10 digits; what is longer is none. */
const longestName = 40

/** Reads the words of an RTF file: Rich Text Format 1.9.1, "RTF Syntax". Bytes of pictures that are written as bytes are passed over. */
export function readTokens(bytes: Uint8Array, listener: RtfListener): void {
  let at = 0
  let told = 0
  while (at < bytes.length) {
    if (at - told > step) listener.progress((told = at))
    const byte = bytes[at]
    if (byte === openBrace) {
      listener.open()
      at += 1
    } else if (byte === closeBrace) {
      listener.close()
      at += 1
    } else if (byte === backslash) {
      at = readControl(bytes, at + 1, listener)
    } else if (byte === lineFeed || byte === carriageReturn) {
      at += 1
    } else {
      const end = endOfText(bytes, at)
      listener.text(bytes.subarray(at, end))
      at = end
    }
  }
}

function endOfText(bytes: Uint8Array, start: number): number {
  let at = start
  for (; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === openBrace || byte === closeBrace || byte === backslash || byte === lineFeed || byte === carriageReturn)
      break
  }
  return at
}

/** Reads what follows a backslash, and returns where the next word begins. */
function readControl(bytes: Uint8Array, start: number, listener: RtfListener): number {
  const first = bytes[start]
  if (first === undefined) return start
  if (!isLetter(first)) return readSymbol(bytes, start, first, listener)
  let at = start
  while (isLetter(bytes[at]) && at - start < longestName) at += 1
  const name = String.fromCharCode(...bytes.subarray(start, at))
  const numberAt = at
  if (bytes[at] === minus) at += 1
  while (isDigit(bytes[at]) && at - numberAt < 11) at += 1
  const number = String.fromCharCode(...bytes.subarray(numberAt, at))
  const value = /\d/u.test(number) ? Number(number) : null
  // A minus without a number is text.
  if (value === null) at = numberAt
  if (bytes[at] === space) at += 1
  if (name === 'bin' && value !== null && value > 0) return at + value
  listener.word(name, value)
  return at
}

function readSymbol(bytes: Uint8Array, at: number, sign: number, listener: RtfListener): number {
  if (sign === apostrophe) {
    const code = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16)
    if (!Number.isNaN(code)) listener.text(Uint8Array.of(code))
    return at + 3
  }
  if (sign === openBrace || sign === closeBrace || sign === backslash) listener.text(Uint8Array.of(sign))
  // A backslash at the end of a line is the end of a paragraph.
  else if (sign === lineFeed || sign === carriageReturn) listener.word('par', null)
  else listener.word(String.fromCharCode(sign), null)
  return at + 1
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a))
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
