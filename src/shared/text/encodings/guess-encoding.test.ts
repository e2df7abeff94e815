import { describe, expect, it, test } from 'vitest'
import { decodeAs, decodeBytes, platformDecoder } from '../decode.ts'
import { orsaInLanguages } from '../orsa-in-languages.ts'
import { encode } from './encode.ts'
import type { Encoding } from './encodings.ts'
import { isSingleByte, undefinedByte, unitsOf } from './single-byte.ts'

/** Which languages are written in an encoding, and how many of their sentences are read right, each as a text by itself. */
const written: readonly (readonly [Encoding, readonly string[], shortRight: number])[] = [
  ['windows-1252', ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'fi'], 1],
  ['windows-1250', ['pl', 'cs', 'sk', 'hu', 'ro', 'hr'], 1],
  ['iso-8859-2', ['pl', 'cs', 'sk', 'hu', 'ro', 'hr'], 1],
  ['windows-1251', ['ru', 'uk', 'bg'], 1],
  ['koi8-r', ['ru'], 1],
  ['koi8-u', ['uk'], 1],
  ['iso-8859-5', ['ru', 'uk', 'bg'], 1],
  ['ibm866', ['ru'], 1],
  ['windows-1253', ['el'], 1],
  ['iso-8859-7', ['el'], 1],
  ['windows-1254', ['tr'], 1],
  ['windows-1255', ['he'], 1],
  ['iso-8859-8', ['he'], 1],
  ['windows-1256', ['ar', 'fa'], 1],
  ['iso-8859-6', ['ar'], 1],
  ['windows-1257', ['lt'], 1],
  ['iso-8859-13', ['lt'], 1],
  ['windows-874', ['th'], 1],
  ['gb18030', ['zh-Hans'], 1],
  ['big5', ['zh-Hant'], 1],
  ['shift_jis', ['ja'], 1],
  ['euc-jp', ['ja'], 1],
  ['euc-kr', ['ko'], 1],
  // One sentence with few letters beyond ASCII may be either; so the card asks.
  ['iso-8859-15', ['fr', 'de'], 1],
  ['macintosh', ['fr', 'de', 'es'], 0.88],
  ['x-mac-cyrillic', ['ru'], 0.83],
  ['iso-8859-16', ['ro'], 0.33],
]

/** Whether bytes are read as the text that they were made of. */
function isRight(encoding: Encoding, text: string): boolean {
  const bytes = encode(encoding, text)
  const right = decodeAs(encoding, bytes)
  const read = decodeBytes(bytes)
  return right.ok && read.ok && read.value.text === right.value.text
}

describe('a text without a mark is read right', () => {
  test.each(written)('in %s, where it has several sentences: %j', (encoding, languages) => {
    const wrong = languages.filter((language) => !isRight(encoding, orsaInLanguages[language]!.join('\n')))
    expect(wrong).toEqual([])
  })
  test.each(written)('in %s, where it is one sentence: %j, in a share of %d', (encoding, languages, least) => {
    const sentences = languages.flatMap((language) => orsaInLanguages[language]!)
    const share = sentences.filter((sentence) => isRight(encoding, sentence)).length / sentences.length
    expect(share).toBeGreaterThanOrEqual(least)
  })
  test('in Chinese, Japanese and Korean UTF-16', () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'ja', 'ko']) {
      const text = orsaInLanguages[language]!.join('\n')
      const bytes = new Uint8Array(Buffer.from(text, 'utf16le'))
      expect(decodeBytes(bytes)).toMatchObject({ value: { text, encoding: 'utf-16le', guessed: true } })
      expect(decodeBytes(bytes.map((_, i) => bytes[i ^ 1]!))).toMatchObject({ value: { text, encoding: 'utf-16be' } })
    }
  })
  test('where its first 100 kB are plain English', () => {
    const text = `${'Nothing was said about it.\n'.repeat(4000)}${orsaInLanguages['ru']!.join('\n')}`
    expect(isRight('koi8-r', text)).toBe(true)
  })
  test('where one Russian name stands in an English text', () => {
    expect(
      isRight('windows-1251', `${orsaInLanguages['en']!.join('\n').replaceAll(/[“”’–]/gu, '')}\nКарвия и Остмарк`),
    ).toBe(true)
  })
})

it('says Windows-1252 where the text is the same in others', () => {
  expect(decodeBytes(encode('windows-1250', 'Zürich: „Nein“, sagt Émile.'))).toMatchObject({
    value: { encoding: 'windows-1252', guessed: true },
  })
})

it.each([
  '“Café” — €5 for the envoy',
  'A title\nZürich said “no”.',
  'Größe: 5 m³',
  'It’s £5 – or €6',
  'El Niño, ¿qué?',
])('reads a few words of Western European: %s', (text) => {
  expect(decodeBytes(encode('windows-1252', text))).toMatchObject({ value: { text, encoding: 'windows-1252' } })
})

it('passes over an encoding that a later byte does not fit', () => {
  // More than is looked at, so that what does not fit is met only when all is decoded.
  const text = encode('shift_jis', `${orsaInLanguages['ja']!.join('\n')}\n`.repeat(100))
  const bytes = Uint8Array.from([...text, ...encode('shift_jis', 'カルビア\n'), 0x81, 0x20])
  expect(decodeBytes(bytes)).toMatchObject({ ok: true, value: { guessed: true } })
  expect(decodeAs('shift_jis', bytes)).toMatchObject({ ok: false, error: { code: 'wrong-encoding' } })
})

it('decodes each byte as this runtime does, where that knows the encoding', () => {
  for (const [encoding] of written.filter(([one]) => isSingleByte(one))) {
    const units = isSingleByte(encoding) ? unitsOf(encoding) : []
    // Node's Windows-1252 is the reason for the tables.
    if (encoding === 'windows-1252') continue
    for (let byte = 0; byte < 256; byte++) {
      const platform = platformDecoder(encoding, Uint8Array.of(byte))
      expect([encoding, byte, platform]).toEqual([
        encoding,
        byte,
        units[byte] === undefinedByte ? null : String.fromCharCode(units[byte]!),
      ])
    }
  }
})
