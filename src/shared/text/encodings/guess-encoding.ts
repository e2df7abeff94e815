import type { Encoding } from './encodings.ts'
import { candidates, latinLetters } from './languages.ts'
import { isSingleByte } from './single-byte.ts'
import { countCharacters, likelihood, modelOf } from './likelihood.ts'

/** Decodes bytes strictly; null if they do not fit the encoding, or the runtime does not know it. */
export type Decode = (encoding: Encoding, bytes: Uint8Array) => string | null

/** How much of a text is looked at, in bytes: lines that have bytes beyond ASCII. */
const sampleBytes = 4096

/**
 * How much likelier an encoding is before its bytes are read, as a logarithm. Most texts that say nothing of their encoding are Windows-1252,
 * and two bytes beyond ASCII are too few to tell. The rare ones must be clearly better than the one that they resemble.
 */
const preference: Partial<Record<Encoding, number>> = {
  'windows-1252': 4,
  'iso-8859-2': -1,
  'iso-8859-4': -4,
  'iso-8859-13': -2,
  'iso-8859-15': -2,
  'iso-8859-16': -3,
  macintosh: -2,
  'utf-16le': -10,
  'utf-16be': -10,
  ibm866: -2,
  'x-mac-cyrillic': -2,
}

/**
 * Guesses the encoding of bytes that are not UTF-8: the one in which they are likeliest to be a text, in whichever of its languages. Encodings
 * that the bytes do not fit as a whole are passed over.
 */
export function guessEncoding(bytes: Uint8Array, decode: Decode): Encoding {
  const lines = linesBeyondAscii(bytes)
  const sampleFor = (encoding: Encoding): Uint8Array => {
    if (encoding.startsWith('utf-16')) return bytes.subarray(0, sampleBytes)
    return isSingleByte(encoding) ? lines.subarray(0, sampleBytes) : lines
  }
  const ranked = candidates
    .flatMap(([encoding, languages], i) => {
      const sample = decode(encoding, sampleFor(encoding))
      if (sample === null) return []
      const counted = countCharacters(sample.slice(0, sampleBytes))
      const best = Math.max(...modelsOf(i, languages).map((model) => likelihood(counted, model)))
      return [{ encoding, score: best + (preference[encoding] ?? 0) }]
    })
    .sort((a, b) => b.score - a.score)
  return ranked.find(({ encoding }) => decode(encoding, bytes) !== null)?.encoding ?? 'windows-1252'
}

const models = new Map<number, readonly ReadonlyMap<string, number>[]>()

function modelsOf(i: number, languages: Readonly<Record<string, string>>): readonly ReadonlyMap<string, number>[] {
  const known = models.get(i)
  if (known) return known
  const made = Object.values(languages).map((letters) => modelOf(letters, latinLetters))
  models.set(i, made)
  return made
}

const newline = 0x0a

/**
 * The lines that have bytes beyond ASCII, from all over the text, up to the size of a sample. No character of an encoding of several bytes
 * has a newline in it, so lines are whole in each.
 */
function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  const lines: Uint8Array[] = []
  let length = 0
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newline, start)
    const end = found < 0 ? bytes.length : found + 1
    const line = cutAtAscii(bytes.subarray(start, end))
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line)
      length += line.length
    }
    start = end
  }
  const step = Math.max(1, Math.floor(length / sampleBytes))
  const sample = lines.filter((_, i) => i % step === 0)
  const joined = new Uint8Array(sample.reduce((sum, line) => sum + line.length, 0))
  let at = 0
  for (const line of sample) {
    joined.set(line, at)
    at += line.length
  }
  return joined
}

/**
 * The beginning of a line that is longer than a sample, up to the last sign or space of ASCII that is no part of a wider character (from
 * 0x30 on they may be); the whole line if it has none.
 */
function cutAtAscii(line: Uint8Array): Uint8Array {
  if (line.length <= sampleBytes) return line
  const last = line.subarray(0, sampleBytes).findLastIndex((byte) => byte < 0x30)
  return last < 0 ? line : line.subarray(0, last + 1)
}
